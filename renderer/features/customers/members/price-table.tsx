import { useState } from 'react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { memberPrice } from '#shared/loyalty/member-price.ts'
import { memberLevels } from '#shared/segments/levels.ts'

/** What something costs on each level. */
export function PriceTable({ cards }: { cards: Value<'loyalty.cards'>['cards'] }) {
  const t = useText()
  const [text, setText] = useState('')
  const price = parseFen(text)
  return (
    <section className="cu-section">
      <h2>{t('loyalty.price')}</h2>
      <div className="cu-line">
        <LineField isTitled label={t('loyalty.price.field')} inputMode="decimal" value={text} onText={setText} />
        <output className="cu-prices">
          {price === null || price < 0 ? (
            <span className="gt-quiet">{t('loyalty.price.none')}</span>
          ) : (
            memberLevels.map((level) => (
              <span key={level}>
                <span className="gt-quiet">{t(`segments.level.${level}`)}</span>{' '}
                <strong>{formatFen(memberPrice(price, cards[level].rate))}</strong>
              </span>
            ))
          )}
        </output>
      </div>
    </section>
  )
}
