import type { Unstamped } from '#shared/kernel/row.ts'
import type { Review } from './review.ts'

type Given = Pick<Review, 'platform' | 'orderNo' | 'orderId' | 'customerId' | 'buyerNick' | 'rating' | 'at'>

/** A review as it comes in: nothing answered, nobody contacted. */
export function newReview({
  text,
  ...given
}: Given & { readonly id: string; readonly text: string }): Unstamped<Review> {
  const open = given.rating === 'good' ? {} : { toReplySince: given.at, rescueSince: given.at }
  return {
    ...given,
    ...{ replyPublishedAt: null, repliedBy: null, outcome: null, harassment: null, isLocked: false },
    ...{ recency: -given.at, sealed: { text, replyDraft: '', contactLog: [] } },
    ...open,
  }
}
