import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { type Text, useText } from '#renderer/text/use-text.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { fullRate } from '#shared/loyalty/member-price.ts'
import './standing-line.css'

type Standing = NonNullable<Value<'loyalty.standing'>>

/** What a customer is to the shop, in one quiet line (R48 to R53): stage, level and what it brings, groups. */
export function StandingLine({ customerId }: { customerId: string }) {
  const t = useText()
  const standing = useQuery('loyalty.standing', { customerId }).value
  if (!standing) return null
  return (
    <section className="gt-standing" aria-label={t('segments.standing.title')} title={scoreText(t, standing)}>
      {standing.isFlagged && <strong>{t('segments.standing.flagged')}</strong>}
      <span>{t(`segments.stage.${standing.stage}`)}</span>
      {standing.level && <span className="gt-standing-level">{t(`segments.level.${standing.level}`)}</span>}
      {benefitsOf(t, standing).map((text) => (
        <span key={text} className="gt-quiet">
          {text}
        </span>
      ))}
      {standing.groups.map((name) => (
        <span key={name} className="gt-standing-group">
          {name}
        </span>
      ))}
    </section>
  )
}

function benefitsOf(t: Text, { level, rate, privileges, vipUntil }: Standing): string[] {
  const price = level && rate < fullRate ? [t('segments.standing.price', { percent: rate / 100 })] : []
  const until = vipUntil === null ? [] : [t('segments.standing.vipUntil', { on: dayOf(vipUntil) })]
  return [...price, ...privileges.map(({ text }) => text), ...until]
}

function scoreText(t: Text, { value, scores }: Standing): string {
  return t('segments.standing.value', { value, ...scores })
}
