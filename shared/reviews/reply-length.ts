import { dayMs } from '#shared/kernel/time.ts'
import type { Review } from './review.ts'

/** Longer answers to a negative review are seen more (domain 2.22: 60 characters). */
export const fewestLetters = 60

/** How many characters a reply to a bad review still lacks; 0 where none do. Blanks count for nothing. */
export function lettersMissing(rating: Review['rating'], reply: string): number {
  if (rating !== 'bad') return 0
  return Math.max(0, fewestLetters - [...reply.replace(/\s/gu, '')].length)
}

/** So long a bad review may stand without an answer before it is shown to who leads (domain 2.22: 24 h). */
export const answerWithinMs = dayMs

export function isReplyLate(
  { rating, at, replyPublishedAt }: Pick<Review, 'rating' | 'at' | 'replyPublishedAt'>,
  now: number,
) {
  return rating === 'bad' && replyPublishedAt === null && now - at > answerWithinMs
}
