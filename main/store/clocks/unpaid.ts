import { reminderWords } from '#shared/clocks/buyer-words.ts'
import type { clocksContract } from '#shared/clocks/contract.ts'
import { oldestToRemind, reminderOf } from '#shared/clocks/unpaid-reminder.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { clocksOf, clockWith, named, orderOf, rulesOf } from './own-clocks.ts'

type Answers = Handlers<typeof clocksContract>
type Line = OutputOf<typeof clocksContract.unpaid>['rows'][number]

/** More nobody reminds by hand in one day. */
const mostLines = 200

export const unpaid: Answers['unpaid'] = async (_input, context) => {
  const { now } = context
  const { remindAfterMinutes } = await rulesOf(context)
  const rows: Line[] = []
  await walkOrders(context, { state: 'awaitingPayment', since: oldestToRemind(now) }, async (orders) => {
    const clocks = await clocksOf(context, orders)
    orders.forEach((order, at) => {
      const before = (clocks[at]?.reminders ?? []).map((reminder) => reminder.at)
      const reminder = reminderOf(order, before, { remindAfterMinutes, now })
      if (reminder.state === 'over') return
      const { amountFen, placedAt } = order
      const words = reminderWords(order, before.length > 0)
      rows.push({ ...named(order), amountFen, placedAt, remindAt: reminder.at, reminded: before.length, words })
    })
  })
  rows.sort((a, b) => a.remindAt - b.remindAt)
  return ok({ rows: rows.slice(0, mostLines), total: rows.length })
}

const refusals = {
  paid: 'paid',
  remindedEnough: 'reminded_enough',
  quietHours: 'quiet_hours',
  dayPassed: 'day_passed',
} as const

export const remind: Answers['remind'] = async ({ orderId }, context) => {
  const { db, now, actor } = context
  const order = await orderOf(context, orderId)
  if (!order) return fail('order_not_found')
  const clock = await db.orderClocks.get(orderId)
  const before = clock?.reminders ?? []
  const { remindAfterMinutes } = await rulesOf(context)
  const reminder = reminderOf(
    order,
    before.map(({ at }) => at),
    { remindAfterMinutes, now },
  )
  if (reminder.state === 'over') return fail(refusals[reminder.because])
  if (reminder.state === 'waiting') return fail('too_early')
  const reminders = [...before, { at: now, by: actor.id }]
  return decided({ reminded: reminders.length }, [clockWith(orderId, clock, { reminders })])
}
