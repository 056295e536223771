import { dayMs, dayOf, hourMs, minuteMs, minuteOfDay, startOfDay } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'

/** None from 21:00 to 09:00, and at most one more after the first, on the same day (R28; domain 2.12). */
const quietFrom = 21 * 60
const quietUntil = 9 * 60
const mostReminders = 2

export type Reminder =
  | { readonly state: 'waiting'; readonly at: number }
  | { readonly state: 'due'; readonly at: number }
  | { readonly state: 'over'; readonly because: 'paid' | 'remindedEnough' | 'quietHours' | 'dayPassed' }

interface Asked {
  readonly remindAfterMinutes: number
  readonly now: number
}

/** Whether a buyer may be reminded of an unpaid order now; `reminders` are the instants of those before. */
export function reminderOf(
  { state, placedAt }: Pick<Order, 'state' | 'placedAt'>,
  reminders: readonly number[],
  { remindAfterMinutes, now }: Asked,
): Reminder {
  if (state !== 'awaitingPayment') return { state: 'over', because: 'paid' }
  if (reminders.length >= mostReminders) return { state: 'over', because: 'remindedEnough' }
  const last = reminders.at(-1) ?? null
  const at = outOfQuiet((last ?? placedAt) + remindAfterMinutes * minuteMs)
  if (last !== null && dayOf(at) !== dayOf(last)) return { state: 'over', because: 'remindedEnough' }
  if (now < at) return { state: 'waiting', at }
  if (dayOf(at) !== dayOf(now)) return { state: 'over', because: last === null ? 'dayPassed' : 'remindedEnough' }
  return isQuiet(now) ? { state: 'over', because: 'quietHours' } : { state: 'due', at }
}

/** The oldest order that can still be reminded of today: placed the evening before. */
export function oldestToRemind(now: number): number {
  return startOfDay(dayOf(now)) - 4 * hourMs
}

function isQuiet(atMs: number): boolean {
  const minute = minuteOfDay(atMs)
  return minute >= quietFrom || minute < quietUntil
}

function outOfQuiet(atMs: number): number {
  if (!isQuiet(atMs)) return atMs
  const morning = startOfDay(dayOf(atMs)) + quietUntil * minuteMs
  return morning > atMs ? morning : morning + dayMs
}
