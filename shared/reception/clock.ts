import { secondMs } from '#shared/kernel/time.ts'
import type { EventSource, Reception, ReceptionEvent } from './reception.ts'
import { heard } from './told-talk.ts'

/** 黄金6秒: the first reply is in time up to and including this (R09; domain 2.6). */
export const goldenMs = 6 * secondMs
/** From here on the wait is shown amber. */
export const amberMs = 3 * secondMs

/** What the events say. It is computed each time and never stored. */
export interface ClockReading {
  /** Since when the buyer waits for an answer (epoch ms); null when nobody waits. */
  readonly waitingSince: number | null
  /** How we know since when. */
  readonly waitSource: EventSource | null
  readonly firstInboundAt: number | null
  readonly firstReplyAt: number | null
  /** Null until there is a first reply to judge. */
  readonly sixSecondMet: boolean | null
}

/**
 * Reads the clock. Events may come in any order: a pasted chat tells of earlier instants (R09). An automatic reply
 * answers nobody: the buyer still waits for a person.
 */
export function readClock(events: readonly ReceptionEvent[]): ClockReading {
  const inOrder = heard(events).filter(({ kind }) => kind !== 'autoReplied')
  let waitingSince: number | null = null
  let waitSource: EventSource | null = null
  let firstInboundAt: number | null = null
  let firstReplyAt: number | null = null
  for (const { at, kind, source } of inOrder) {
    if (kind === 'buyerSpoke') {
      firstInboundAt ??= at
      waitingSince ??= at
      waitSource ??= source
      continue
    }
    if (kind !== 'noAnswerNeeded' && firstInboundAt !== null) firstReplyAt ??= at
    waitingSince = null
    waitSource = null
  }
  const sixSecondMet =
    firstInboundAt === null || firstReplyAt === null ? null : firstReplyAt - firstInboundAt <= goldenMs
  return { waitingSince, waitSource, firstInboundAt, firstReplyAt, sixSecondMet }
}

/** Since when the buyer waits: the first of several messages in a row counts (R09). */
export function waitingSince(events: readonly ReceptionEvent[]): number | null {
  return readClock(events).waitingSince
}

/**
 * `answered` nobody waits; `fresh` under 3 s; `amber` 3 s to 6 s; `red` over 6 s;
 * `away` 稍等 runs; `backLate` the agent should be back.
 */
export type WaitBand = 'answered' | 'fresh' | 'amber' | 'red' | 'away' | 'backLate'

export interface Waiting {
  readonly waitingSince: number | null
  readonly comeBackAt: number | null
}

/** The band of a queue entry at an instant (R09). */
export function bandOf({ waitingSince: since, comeBackAt }: Waiting, nowMs: number): WaitBand {
  if (since !== null) {
    const waitedMs = nowMs - since
    if (waitedMs > goldenMs) return 'red'
    return waitedMs >= amberMs ? 'amber' : 'fresh'
  }
  if (comeBackAt === null) return 'answered'
  return nowMs >= comeBackAt ? 'backLate' : 'away'
}

/** Since when the agent owes the buyer a word: the wait itself, or a 稍等 that has run out. */
export function owedSince({ waitingSince: since, comeBackAt }: Waiting, nowMs: number): number | null {
  const lateSince = comeBackAt !== null && comeBackAt <= nowMs ? comeBackAt : null
  if (since === null || lateSince === null) return since ?? lateSince
  return Math.min(since, lateSince)
}

/** How late an answer given now would be (ms); null while it is still in time. A late one asks for an apology (R09). */
export function lateByMs(events: readonly ReceptionEvent[], nowMs: number, limitMs = goldenMs): number | null {
  const since = waitingSince(events)
  return since !== null && nowMs - since > limitMs ? nowMs - since : null
}

interface Queued extends Waiting {
  readonly openedAt: number
}

/** Order of the queue: who has waited longest, then whose 稍等 ends first, then the oldest (ux 3). */
export function compareWaiting(a: Queued, b: Queued, nowMs: number): number {
  const infinity = Number.POSITIVE_INFINITY
  const [owedA, owedB] = [owedSince(a, nowMs) ?? infinity, owedSince(b, nowMs) ?? infinity]
  if (owedA !== owedB) return owedA - owedB
  const [backA, backB] = [a.comeBackAt ?? infinity, b.comeBackAt ?? infinity]
  return backA === backB ? a.openedAt - b.openedAt : backA - backB
}

/** What is left of 稍等 after an event: an answer ends it, "no answer needed" does not (the promise stands). */
export function comeBackAfter(before: Reception['comeBackAt'], kind: ReceptionEvent['kind']): number | null {
  return kind === 'replied' ? null : before
}

/** Words that ask the buyer to wait are not the answer the buyer waits for: a 稍等 runs on. */
export function asksToWait(messages: readonly string[]): boolean {
  return messages.some((message) => /稍等|稍候/.test(message))
}

/**
 * The instant of what happens now in a talk (epoch ms). A computer's clock may be set back: the log of a talk never
 * goes back, or an answer would stand before its question. A wait then begins again at the corrected time.
 */
export function talkTime(
  { events, visits, deferredAt }: Pick<Reception, 'events' | 'visits' | 'deferredAt'>,
  nowMs: number,
): number {
  const known = [...events.map(({ at }) => at), ...visits.map(({ enteredAt }) => enteredAt), ...deferredAt]
  return known.reduce((latest, at) => Math.max(latest, at), nowMs)
}
