import { dayMs, dayStartAt } from '#shared/kernel/time.ts'

/** `n` times 24 hours after an instant, to the millisecond (epoch ms). */
export function rollingDays(from: number, days: number): number {
  return from + days * dayMs
}

/** 23:59:59.999 in Asia/Shanghai of the day that stands `days` after the one of `from`; the day of `from` does not count. */
export function naturalDayEnd(from: number, days: number): number {
  return dayStartAt(from) + (days + 1) * dayMs - 1
}
