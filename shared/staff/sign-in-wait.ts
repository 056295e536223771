import { minuteMs, secondMs } from '#shared/kernel/time.ts'

/** Tries that cost nothing but the hashing. */
export const freeTries = 5

const longestWaitMs = 15 * minuteMs

/** How long to wait after the `failed`-th wrong password in a row, in ms: 0 up to five, then 10 s doubling to 15 min. */
export function waitAfter(failed: number): number {
  if (failed < freeTries) return 0
  return Math.min(10 * secondMs * 2 ** (failed - freeTries), longestWaitMs)
}
