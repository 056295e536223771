import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { dayMs, dayOf, minuteMs, minuteOfDay, startOfDay } from '#shared/kernel/time.ts'
import type { FollowUp, FollowUpState, Reception } from './reception.ts'

/** A buyer who "will look" is left alone for at least this long (R24; domain 2.11). */
export const followUpDelayMs = 10 * minuteMs

/** Nobody is on shift before 08:30 (night shift ends at 24:00): docs/decisions/0010. Minutes of the day. */
const quietUntilMinute = 8 * 60 + 30

/** On a customer until the day ends: leave this buyer alone (R24). */
export const doNotPressTag = 'do-not-press'

/** When the follow-up is due (epoch ms): ten minutes after the deferral, in the quiet hours at 08:30. */
export function dueAtAfter(deferredAt: number): number {
  const dueAt = deferredAt + followUpDelayMs
  const isQuiet = minuteOfDay(dueAt) < quietUntilMinute
  return isQuiet ? startOfDay(dayOf(dueAt)) + quietUntilMinute * minuteMs : dueAt
}

export function isDue({ state, dueAt }: Pick<FollowUp, 'state' | 'dueAt'>, nowMs: number): boolean {
  return state === 'waiting' && nowMs >= dueAt
}

/** 24:00 Asia/Shanghai of the day of an instant (epoch ms). */
export function endOfDay(atMs: number): number {
  return startOfDay(dayOf(atMs)) + dayMs
}

/** The pause begins with the deferral, or with the last word exchanged after it. */
export function pauseBegins({ deferredAt, events }: Pick<Reception, 'deferredAt' | 'events'>): number | null {
  const deferral = deferredAt.at(-1)
  return deferral === undefined ? null : events.reduce((latest, { at }) => Math.max(latest, at), deferral)
}

export const startRefusals = ['not_deferred', 'follow_up_open', 'follow_up_stopped', 'do_not_press'] as const
export type StartRefusal = (typeof startRefusals)[number]

interface Deferral {
  readonly reception: Pick<Reception, 'deferredAt' | 'events'>
  /** Follow-ups of the same buyer that have not ended, and all of this session. */
  readonly earlier: readonly Pick<FollowUp, 'state' | 'deferredAt'>[]
  readonly tags: readonly { readonly tag: string; readonly until: number | null }[]
}

/** May a follow-up be started? One for each deferral, none after the second "will look", none under do-not-press. */
export function mayFollowUp(
  { reception, earlier, tags }: Deferral,
  nowMs: number,
): Result<{ deferredAt: number; dueAt: number }, Failure<StartRefusal>> {
  const deferredAt = pauseBegins(reception)
  if (deferredAt === null) return fail('not_deferred')
  if (isStopped(reception, earlier)) return fail('follow_up_stopped')
  if (isPressFree(tags, nowMs)) return fail('do_not_press')
  const deferral = reception.deferredAt.at(-1) ?? deferredAt
  const isTaken = earlier.some(
    (one) => one.state === 'waiting' || one.state === 'contacted' || one.deferredAt >= deferral,
  )
  return isTaken ? fail('follow_up_open') : ok({ deferredAt, dueAt: dueAtAfter(deferredAt) })
}

/** The stop rule: the buyer said "will look" a second time in this session (R24). */
export function isStopped(
  { deferredAt }: Pick<Reception, 'deferredAt'>,
  earlier: readonly Pick<FollowUp, 'state'>[] = [],
): boolean {
  return deferredAt.length > 1 || earlier.some(({ state }) => state === 'stopped')
}

/** The buyer must not be pressed now: the tag is there and its day has not ended. */
export function isPressFree(tags: Deferral['tags'], nowMs: number): boolean {
  return tags.some(({ tag, until }) => tag === doNotPressTag && (until === null || nowMs < until))
}

export const turns = ['contacted', 'bought', 'stillLooks', 'buyerSpoke', 'cancel'] as const
export type Turn = (typeof turns)[number]

const nextState: Readonly<Record<'waiting' | 'contacted', Partial<Record<Turn, FollowUpState>>>> = {
  waiting: { contacted: 'contacted', bought: 'bought', buyerSpoke: 'cancelled', cancel: 'cancelled' },
  contacted: { bought: 'bought', stillLooks: 'stopped', cancel: 'stopped' },
}

export const turnRefusals = ['follow_up_ended', 'follow_up_not_due', 'not_contacted', 'already_contacted'] as const
export type TurnRefusal = (typeof turnRefusals)[number]

/**
 * none -> waiting -> contacted -> bought | stopped, and waiting -> bought | cancelled (domain 2.11). Contacting
 * before it is due is refused: that is what the pause is for.
 */
export function turnFollowUp(
  followUp: Pick<FollowUp, 'state' | 'dueAt' | 'history'>,
  turn: Turn,
  { at, by, note = '' }: { at: number; by: string; note?: string },
): Result<Pick<FollowUp, 'state' | 'history'>, Failure<TurnRefusal>> {
  const { state, history, dueAt } = followUp
  if (state !== 'waiting' && state !== 'contacted') return fail('follow_up_ended')
  const next = nextState[state][turn]
  if (!next) return fail(state === 'waiting' ? 'not_contacted' : 'already_contacted')
  if (turn === 'contacted' && at < dueAt) return fail('follow_up_not_due', { dueAt })
  return ok({ state: next, history: [...history, { at, by, state: next, note }] })
}
