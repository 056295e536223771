import { dayOf, formatInstant } from '#shared/kernel/time.ts'

/** `16:05` today, else `11-02 16:05`; in the shop's time. */
export function shortTime(atMs: number, nowMs: number): string {
  const text = formatInstant(atMs)
  return dayOf(atMs) === dayOf(nowMs) ? text.slice(11, 16) : text.slice(5, 16)
}
