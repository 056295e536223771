import { minuteMs } from '#shared/kernel/time.ts'
import type { ChatMessage } from './message.ts'

/** Somebody began to speak after the other side. */
export interface ClockTurn {
  readonly at: number
  readonly side: 'buyer' | 'agent'
}

/** An answered chat that rests for longer (ms) is over: what comes later is another one. Our own figure. */
export const sittingGapMs = 30 * minuteMs
/** A platform's clock may be ahead of ours by this much (ms); such a turn counts as now. */
const aheadMs = 5 * minuteMs
/** Turns of one pasted piece that a reception remembers, the newest. */
export const mostTurns = 200

/**
 * The turns of the chat that is still going on, for the clock (R09): who began to speak when. Earlier chats of the same
 * buyer on the same page are not its business. Messages may come in any order. `now` in epoch ms.
 */
export function clockTurns(messages: readonly ChatMessage[], now: number): ClockTurn[] {
  const turns: ClockTurn[] = []
  let lastAt = 0
  for (const { at, side } of [...messages].sort((a, b) => a.at - b.at)) {
    if (side === 'system' || at > now + aheadMs) continue
    const last = turns.at(-1)
    if (last?.side === 'agent' && at - lastAt > sittingGapMs) turns.length = 0
    if (turns.at(-1)?.side !== side) turns.push({ at: Math.min(at, now), side })
    lastAt = at
  }
  return turns.slice(-mostTurns)
}
