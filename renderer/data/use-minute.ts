import { useOffClock } from '#renderer/data/use-now.ts'
import { minuteMs } from '#shared/kernel/time.ts'

/** The minute it is: lists that move on with the clock are asked anew with each. */
export function useMinute(): number {
  return useOffClock((now) => Math.floor(now / minuteMs))
}
