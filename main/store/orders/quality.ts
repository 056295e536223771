import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import { earlierMonths } from '#shared/orders/quality-entries.ts'
import { monthBeside, monthOf } from '#shared/orders/quality-review.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

export const qualityFigures: OrdersHandlers['qualityFigures'] = async ({ month }, context) =>
  ok(await context.ledger.quality(month, context))

export const qualitySheet: OrdersHandlers['qualitySheet'] = async ({ month }, context) => {
  const rows = await reviewsOf(context, monthBeside(month, -earlierMonths), month)
  const own = rows.filter((row) => row.month === month)
  const people = await context.db.people.bulkGet(own.map(({ reviewerId }) => reviewerId))
  const reviews = own.map(({ id, version, area, score, reviewedAt, sealed }, at) => {
    return { id, version, month, area, score, reviewedAt, reviewer: people[at]?.name ?? null, ...sealed }
  })
  const earlier = rows
    .filter((row) => row.month !== month)
    .map(({ month: of, area, score }) => ({ month: of, area, score }))
  return ok({ reviews, earlier })
}

export const saveQuality: OrdersHandlers['saveQuality'] = async (input, context) => {
  const { month, area, score, expected, evidence, action } = input
  if (month > monthOf(context.now)) return fail('month_to_come')
  const before = (await reviewsOf(context, month, month)).find((row) => row.area === area)
  if ((before?.version ?? null) !== expected) return fail('stale')
  const by = { reviewerId: context.actor.id, reviewedAt: context.now }
  const id = before?.id ?? context.newId()
  const row = { id, month, area, score, ...by, sealed: { evidence, action: action.trim() } }
  return decided({ id }, [put('qualityReviews', before, row)])
}

function reviewsOf({ db, shopId }: Context, from: string, to: string) {
  return db.qualityReviews.where('[shopId+month]').between([shopId, from], [shopId, to], true, true).toArray()
}
