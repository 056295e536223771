import type { OrderClock } from '#shared/clocks/clock-rows.ts'
import type { clocksContract } from '#shared/clocks/contract.ts'
import {
  counterfeitCompensationFen,
  dispatchDue,
  dueBand,
  dueBands,
  lateCompensationFen,
} from '#shared/clocks/dispatch-due.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import { put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { clocksOf, clockWith, named, type OwnRules, orderOf, rulesOf } from './own-clocks.ts'

type Answers = Handlers<typeof clocksContract>
type Line = OutputOf<typeof clocksContract.dispatch>['rows'][number]

export const rules: Answers['rules'] = async (_input, context) => {
  const { remindAfterMinutes, lateFen } = await rulesOf(context)
  return ok({ remindAfterMinutes, lateFen })
}

export const saveRules: Answers['saveRules'] = async (own, { db, shopId }) => {
  const before = await db.clockRules.get(shopId)
  return decided({}, [put('clockRules', before, { id: shopId, ...own })])
}

/** A few thousand orders wait in a big shop: their lines without what nobody sees are sorted in memory. */
export const dispatch: Answers['dispatch'] = async ({ band, after }, context) => {
  const own = await rulesOf(context)
  const counts = { late: 0, soon: 0, later: 0, unknown: 0 }
  const lines: Line[] = []
  await walkOrders(context, { state: 'awaitingDispatch' }, async (orders) => {
    const clocks = await clocksOf(context, orders)
    orders.forEach((order, at) => {
      const line = lineOf(order, clocks[at] ?? null, own, context.now)
      counts[line.band] += 1
      if (band === null || line.band === band) lines.push(line)
    })
  })
  lines.sort((a, b) => dueBands.indexOf(a.band) - dueBands.indexOf(b.band) || dueAtOf(a) - dueAtOf(b))
  return ok({ ...listPage(lines, after), counts })
}

export const ofOrder: Answers['ofOrder'] = async ({ orderId }, context) => {
  const order = await orderOf(context, orderId)
  if (!order) return fail('order_not_found')
  const [clock = null] = await clocksOf(context, [order])
  const { promise = null, groupedAt = null, typedDispatchBy = null } = clock ?? {}
  const fakeFen = order.platform === 'pinduoduo' ? counterfeitCompensationFen(order.paidFen) : null
  const line = lineOf(order, clock, await rulesOf(context), context.now)
  return ok({ ...line, promise, groupedAt, typedDispatchBy, fakeFen })
}

export const setPromise: Answers['setPromise'] = async ({ orderId, ...said }, context) => {
  const order = await orderOf(context, orderId)
  if (!order) return fail('order_not_found')
  const { promise, groupedAt, typedDispatchBy } = said
  if (order.platform !== 'pinduoduo' && (promise !== null || groupedAt !== null)) return fail('not_pinduoduo')
  if (groupedAt !== null && groupedAt < order.placedAt) return fail('grouped_before_order')
  if (groupedAt !== null && groupedAt > context.now) return fail('grouped_in_future')
  if (typedDispatchBy !== null && typedDispatchBy < order.placedAt) return fail('due_before_order')
  return decided({}, [clockWith(orderId, await context.db.orderClocks.get(orderId), said)])
}

/** Without a known deadline who paid first comes first. */
function dueAtOf({ due, paidAt }: Line): number {
  return due?.dueAt ?? paidAt ?? Number.MAX_SAFE_INTEGER
}

function lineOf(order: Order, clock: OrderClock | null, own: OwnRules, now: number): Line {
  const due = dispatchDue(order, clock)
  const { paidFen, paidAt, shippedAt } = order
  const lateFen = lateCompensationFen(due, { shippedAt, now }, own)
  return { ...named(order), paidFen, paidAt, due, band: dueBand(due, shippedAt ?? now), lateFen }
}
