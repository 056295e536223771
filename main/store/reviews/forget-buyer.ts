import type { Review } from '#shared/reviews/review.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/** That there was a review and how it ended stays for the counts; whose, and in which words, goes. */
export async function forgetReviews(
  { reviews }: Pick<Database, 'reviews'>,
  customerIds: readonly string[],
): Promise<Operation[]> {
  const rows = await reviews.where('customerId').anyOf(customerIds).toArray()
  return rows.map((row) => patch('reviews', row, { buyerNick: '', customerId: '', sealed: unsaid(row.sealed) }))
}

function unsaid({ contactLog }: Review['sealed']): Review['sealed'] {
  return { text: '', replyDraft: '', contactLog: contactLog.map((one) => ({ ...one, words: '' })) }
}

/** What was said of the shop belongs to no account: it goes where it names the person by one of these words. */
export async function forgetOpinions(
  { opinionItems }: Pick<Database, 'opinionItems'>,
  words: readonly string[],
): Promise<Operation[]> {
  const names = words.filter((word) => word.length > 1 && !word.includes('*'))
  const rows = await opinionItems.toArray()
  return rows
    .filter(({ sealed }) => names.some((name) => Object.values(sealed).some((text) => text.includes(name))))
    .map((row) => patch('opinionItems', row, { sealed: { source: '', text: '', action: '' } }))
}
