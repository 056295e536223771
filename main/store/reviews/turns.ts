import { fail, ok } from '#shared/kernel/result.ts'
import type { reviewsContract } from '#shared/reviews/contract.ts'
import { privateIn } from '#shared/reviews/reply-privacy.ts'
import type { Review } from '#shared/reviews/review.ts'
import { approveSecond as approved, type ReviewAct, turnReview } from '#shared/reviews/turn-review.ts'
import { open } from '#store/aftersales/commands.ts'
import { type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { addPromise } from '#store/handover/promises.ts'
import { knownOfBuyer } from './known-of-buyer.ts'
import { reviewOf } from './queries.ts'

type Answers = Handlers<typeof reviewsContract>

/** Care for a buyer who amended is a memo of promises; a bothered buyer is a case. Each is written with the review. */
export const act: Answers['act'] = async ({ id, expected, act: done }, context) => {
  const found = await seen(context, id, expected)
  if (!found.ok) return found
  const row = found.value
  if (done.do === 'published' && privateIn(done.text, await knownOfBuyer(context.db, row)).length > 0) {
    return fail('reply_tells')
  }
  const change = turnReview(row, done, { by: context.actor.id, now: context.now })
  if (!change.ok) return change
  const beside = done.do === 'harassed' ? await caseOf(row, done, context) : await careOf(row, done, context)
  if (!beside.ok) return beside
  const { ticketId, operations } = beside.value
  const harassment = done.do === 'harassed' && ticketId !== null ? { harassment: { kind: done.kind, ticketId } } : {}
  return decided({ ticketId }, [patch('reviews', row, { ...change.value, ...harassment }), ...operations])
}

async function careOf({ platform, buyerNick, orderNo }: Review, done: ReviewAct, context: Context) {
  const none: readonly Operation[] = []
  if (done.do !== 'outcome' || done.outcome !== 'amended' || !done.care) return ok({ ticketId: null, operations: none })
  const { what, dueAt } = done.care
  const memo = await addPromise({ platform, buyerNick, orderNo, what, dueAt, receptionId: null }, context)
  return memo.ok ? ok({ ticketId: null, operations: memo.value.operations }) : fail('due_in_past')
}

type Harassed = Extract<ReviewAct, { readonly do: 'harassed' }>

async function caseOf({ platform, buyerNick, orderNo }: Review, { words }: Harassed, context: Context) {
  const about = {
    kind: 'dispute' as const,
    disputeKind: 'attitude' as const,
    claimType: 'maliciousHarassment' as const,
  }
  const asked = { platform, buyerNick, orderNo, receptionId: null, description: words, about }
  const opened = await open(asked, context)
  if (!opened.ok) return fail('case_not_opened')
  return ok({ ticketId: opened.value.output.id, operations: opened.value.operations })
}

export const approveSecond: Answers['approveSecond'] = async ({ id, expected, reason }, context) => {
  const found = await seen(context, id, expected)
  if (!found.ok) return found
  const change = approved(found.value, reason, { by: context.actor.id, now: context.now })
  return change.ok ? decided({}, [patch('reviews', found.value, change.value)]) : change
}

/** A review of this shop, as whoever acts has seen it. */
async function seen(context: Context, id: string, expected: number) {
  const row = await reviewOf(context, id)
  if (!row) return fail('review_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}
