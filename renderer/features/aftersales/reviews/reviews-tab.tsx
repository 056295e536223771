import { may, useSeat } from '#renderer/data/session.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { type ReviewLine, reviewLists } from '#shared/reviews/contract.ts'
import { AddReviews } from './add-reviews.tsx'
import { ReviewWork } from './review-work.tsx'
import './reviews.css'
import { chooseReview, useReviews } from './reviews-view.ts'

/** Reviews 评价 (R44, R45): who waits for a public reply, and beside the list the one that is worked on. */
export function ReviewsTab() {
  const t = useText()
  const { which, chosen } = useReviews()
  const minute = useMinute()
  const pages = usePages(which)
  const page = useLast(useQuery('reviews.page', { which, minute, after: pages.after }).value)
  const opened = chosen ?? page?.rows[0]?.id ?? null
  return (
    <div className="as-page">
      <div className="as-head">
        <div className="as-line">
          <ChoiceRow
            label={t('reviews.which')}
            choices={reviewLists.map((value) => ({ value, label: t(`reviews.which.${value}`) }))}
            value={which}
            onChoose={(next) => useReviews.setState({ which: next, chosen: null })}
          />
          <Late minute={minute} />
        </div>
        <AddReviews />
      </div>
      <div className="rv-body">
        <div className="rv-list">
          {page?.rows.length === 0 && <p className="gt-quiet as-pad">{t(`reviews.empty.${which}`)}</p>}
          <ul onKeyDown={moveByArrows}>
            {page?.rows.map((row) => (
              <li key={row.id} data-row>
                <ReviewRow row={row} isOpen={row.id === opened} />
              </li>
            ))}
          </ul>
          <Pager pages={pages} next={page?.next} />
        </div>
        {opened !== null && <ReviewWork key={opened} id={opened} />}
      </div>
    </div>
  )
}

/** Who leads sees how many bad ones stand unanswered. */
function Late({ minute }: { readonly minute: number }) {
  const t = useText()
  const isLead = may(useSeat(), leads)
  const count = useQuery('reviews.late', isLead ? { minute } : null).value?.count ?? 0
  return count > 0 ? <strong className="rv-late">{t('reviews.late', { count })}</strong> : null
}

function ReviewRow({ row, isOpen }: { readonly row: ReviewLine; readonly isOpen: boolean }) {
  const t = useText()
  const { id, rating, buyerNick, text, at, replyPublishedAt, outcome, isLate } = row
  return (
    <button type="button" className="rv-row" aria-current={isOpen} onClick={() => chooseReview(id)}>
      <span className="as-line">
        <span className="rv-rating" data-rating={rating}>
          {t(`reviews.rating.${rating}`)}
        </span>
        <strong className="gt-cut">{buyerNick}</strong>
        <span className="gt-spread" />
        <span className="gt-quiet">{formatInstant(at).slice(5, 16)}</span>
      </span>
      <span className="gt-cut">{text}</span>
      <span className="as-line gt-quiet">
        {isLate && <span className="rv-late">{t('reviews.isLate')}</span>}
        {replyPublishedAt !== null && <span>{t('reviews.replied')}</span>}
        {outcome !== null && <span>{t(`reviews.outcome.${outcome}`)}</span>}
      </span>
    </button>
  )
}
