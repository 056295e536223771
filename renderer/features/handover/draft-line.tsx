import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import type { OpenItem } from '#shared/handover/handover-note.ts'
import { ItemLine } from './item-line.tsx'

interface Props {
  readonly item: OpenItem
  /** Null: it is handed over. */
  readonly reason: string | null
  readonly isFresh: boolean
  /** At the night's end a buyer in reception cannot wait in a book. */
  readonly mustStay: boolean
  readonly onReason: (reason: string | null) => void
}

/** One open thing of the author: it goes over, or stays with a reason in one line. There is no third way. */
export function DraftLine({ item, reason, isFresh, mustStay, onReason }: Props) {
  const t = useText()
  const { buyerNick } = item
  const marks = (
    <>
      {isFresh && <span className="ho-fresh">{t('handover.page.fresh')}</span>}
      {reason === null && mustStay && (
        <span className="ho-must-stay" title={t('handover.page.mustStay')}>
          {t('handover.page.mustStayMark')}
        </span>
      )}
    </>
  )
  return (
    <>
      <ItemLine item={item} mark={marks}>
        <TickField
          label={t('handover.page.goesOver')}
          aria-label={t('handover.page.goesOverOf', { nick: buyerNick, kind: t(`handover.kind.${item.kind}`) })}
          isTicked={reason === null}
          onTick={(isTicked) => onReason(isTicked ? null : '')}
        />
      </ItemLine>
      {reason !== null && (
        <li className="ho-why">
          <LineField
            autoFocus={reason === ''}
            label={t('handover.page.whyOf', { nick: buyerNick })}
            placeholder={t('handover.page.why')}
            maxLength={200}
            value={reason}
            error={reason.trim() === ''}
            onText={onReason}
          />
        </li>
      )}
    </>
  )
}
