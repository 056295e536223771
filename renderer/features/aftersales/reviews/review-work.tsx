import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ContactPanel } from './contact-panel.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import { ReplyDesk } from './reply-desk.tsx'

/** One review: what was written, our reply, and how the buyer was contacted about it. */
export function ReviewWork({ id }: { readonly id: string }) {
  const t = useText()
  const failureText = useFailureText('reviews')
  const { value, failure } = useQuery('reviews.get', { id })
  const view = useLast(value)
  if (!view) return <div className="rv-work">{failure && <p>{failureText(failure)}</p>}</div>
  const { rating, buyerNick, platform, orderNo, at, text, isLate } = view
  return (
    <section className="rv-work" aria-label={t('reviews.tab.reviews')}>
      <div className="as-line">
        <span className="rv-rating" data-rating={rating}>
          {t(`reviews.rating.${rating}`)}
        </span>
        <h2>{buyerNick}</h2>
        <span className="gt-quiet">
          {t(`shell.platform.${platform}`)} {orderNo} {formatInstant(at).slice(0, 16)}
        </span>
        {isLate && <span className="rv-late">{t('reviews.isLate')}</span>}
      </div>
      <blockquote dir="auto">{text}</blockquote>
      <ReplyDesk view={view} />
      <ContactPanel view={view} />
      <OutcomePanel view={view} />
    </section>
  )
}
