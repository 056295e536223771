import { minuteMs } from '#shared/kernel/time.ts'
import type { ChatMessage } from './message.ts'

/** An answered chat that rests for longer (ms) is over: what comes later is another one. Our own figure. */
export const sittingGapMs = 30 * minuteMs
/** A platform's clock may be ahead of ours by this much (ms); what it tells of later still is not believed. */
const aheadMs = 5 * minuteMs
/** Messages of one sitting that a reception's clock is told of, the newest. */
export const mostTold = 1_000

/**
 * The chat that is still going on, for the clock (R09), in order of time: earlier chats of the same buyer on the same
 * page are not its business. A buyer nobody answered waits through any rest. `now` in epoch ms.
 */
export function sittingOf<M extends Pick<ChatMessage, 'at' | 'side'>>(messages: readonly M[], now: number): M[] {
  const people = messages.filter(({ at, side }) => side !== 'system' && at <= now + aheadMs)
  const inOrder = [...people].sort((a, b) => a.at - b.at)
  const begins = inOrder.findLastIndex(({ at }, index) => {
    const before = inOrder[index - 1]
    return before?.side === 'agent' && at - before.at > sittingGapMs
  })
  return inOrder.slice(Math.max(begins, 0)).slice(-mostTold)
}
