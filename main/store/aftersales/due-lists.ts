import { clocksOf, nextClock } from '#shared/aftersales/clock.ts'
import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import { holidayAt, holidaysOf } from '#shared/calendar/calendar.ts'
import { isWorkingTime, nextDayShiftAt, reminderAt } from '#shared/calendar/working-hours.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import { calendarsOf } from '#store/calendar/calendars-of.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { lineOf } from './lines.ts'

type Answers = Handlers<typeof aftersalesContract>

/** Cases with a deadline up to an instant; one that is over already may have another that is not. */
function dueUpTo({ db, shopId }: Context, until: number): Promise<Ticket[]> {
  return db.tickets.where('[shopId+openDueAt]').between([shopId, 0], [shopId, until], true, true).toArray()
}

/** Each running deadline of the night is a line: a case may have two. */
export const beforeDayShift: Answers['beforeDayShift'] = async (_input, context) => {
  const { db, shopId, now } = context
  const until = nextDayShiftAt(now)
  const isTonight = (dueAt: number) => dueAt >= now && dueAt <= until
  const nameOf = await namesOf(context)
  const cases = (await dueUpTo(context, until)).flatMap((row) => {
    const due = clocksOf(row).filter(({ endedAt, dueAt }) => endedAt === null && isTonight(dueAt))
    return due.map((one) => ({ ...lineOf(row, nameOf), due: one }))
  })
  const owed = await db.promises
    .where('[shopId+openDueAt]')
    .between([shopId, now], [shopId, until], true, true)
    .toArray()
  const promises = owed.map(({ id, platform, buyerNick, what, dueAt, ownerId }) => ({
    ...{ id, platform, buyerNick, what: maskPersonal(what), dueAt, ownerName: nameOf(ownerId) },
  }))
  return ok({ until, cases: cases.sort((one, other) => one.due.dueAt - other.due.dueAt), promises })
}

export const breaches: Answers['breaches'] = async (_input, context) => {
  const nameOf = await namesOf(context)
  const late = await dueUpTo(context, context.now)
  return ok(
    late.flatMap((row) => {
      const due = clocksOf(row).find(({ clock, endedAt }) => clock === 'KX3' && endedAt === null)
      return due && isOverdue(due.dueAt, context.now) ? [{ ...lineOf(row, nameOf), due }] : []
    }),
  )
}

/** So long before a deadline people are reminded of it: the border of the board's second column (ux 6). */
const aheadMs = hourMs
/** A holiday lasts nine days at most, and the reminder of what ends after it comes before it. */
const farMs = 12 * dayMs

export const remindedOf: Answers['remindedOf'] = async (_input, context) => {
  const { now, actor } = context
  const holidayOn = holidaysOf(await calendarsOf(context))
  if (!isWorkingTime(now, holidayOn)) return ok([])
  const rows = (await dueUpTo(context, now + farMs)).filter(({ ownerId }) => ownerId === actor.id)
  const reminded = rows.flatMap((row) => {
    const due = nextClock(row)
    if (due === null || reminderAt(due.dueAt, aheadMs, holidayOn) > now) return []
    return [{ id: row.id, buyerNick: row.buyerNick, due, holiday: holidayAt(due.dueAt, holidayOn) }]
  })
  return ok(reminded)
}
