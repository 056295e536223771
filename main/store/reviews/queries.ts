import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ReviewLine, reviewLists, reviewsContract } from '#shared/reviews/contract.ts'
import { answerWithinMs, isReplyLate } from '#shared/reviews/reply-length.ts'
import { privateIn } from '#shared/reviews/reply-privacy.ts'
import type { Review } from '#shared/reviews/review.ts'
import { mayAsk } from '#shared/reviews/turn-review.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { knownOfBuyer } from './known-of-buyer.ts'

type Answers = Handlers<typeof reviewsContract>

function listOf(which: (typeof reviewLists)[number], shopId: string) {
  if (which === 'all') return { whose: { shopId }, by: 'recency' as const }
  if (which === 'rescue') return { whose: { shopId }, by: 'rescueSince' as const }
  return { whose: { shopId, rating: which }, by: 'toReplySince' as const }
}

export const page: Answers['page'] = async ({ which, after }, { db, shopId, now }) => {
  const { rows, next } = await indexPage(db.reviews, { ...listOf(which, shopId), after })
  return ok({ rows: rows.map((row) => lineOf(row, now)), next, total: null })
}

function lineOf(row: Review, now: number): ReviewLine {
  const { id, version, platform, orderNo, buyerNick, rating, at, replyPublishedAt, outcome } = row
  const known = { id, version, platform, orderNo, buyerNick, rating, at, replyPublishedAt, outcome }
  return { ...known, text: maskPersonal(row.sealed.text), isLate: isReplyLate(row, now) }
}

export const late: Answers['late'] = async (_asked, { db, shopId, now }) => {
  const waiting = db.reviews
    .where('[shopId+rating+toReplySince]')
    .between([shopId, 'bad', 0], [shopId, 'bad', now - answerWithinMs], true, false)
  return ok({ count: await waiting.count() })
}

export const get: Answers['get'] = async ({ id }, context) => {
  const row = await reviewOf(context, id)
  if (!row) return fail('review_not_found')
  const nameOf = await namesOf(context)
  const { customerId, orderId, harassment, isLocked, repliedBy, sealed } = row
  const may = mayAsk(row)
  return ok({
    ...lineOf(row, context.now),
    ...{ customerId, orderId, harassment, isLocked, replyDraft: sealed.replyDraft },
    repliedByName: repliedBy === null ? null : nameOf(repliedBy),
    contactLog: sealed.contactLog.map(({ by, words, ...rest }) => ({
      ...rest,
      words: maskPersonal(words),
      byName: nameOf(by),
    })),
    askRefusal: may.ok ? null : may.failure.code,
    hasAsked: sealed.contactLog.some(({ did }) => did === 'askedToAmend'),
  })
}

export const checkReply: Answers['checkReply'] = async ({ id, text }, context) => {
  const row = await reviewOf(context, id)
  return row ? ok(privateIn(text, await knownOfBuyer(context.db, row))) : fail('review_not_found')
}

export async function reviewOf({ db, shopId }: Context, id: string): Promise<Review | undefined> {
  const row = await db.reviews.get(id)
  return row?.shopId === shopId ? row : undefined
}
