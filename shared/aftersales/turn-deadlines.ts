import { isOverdue } from '#shared/kernel/deadline.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { clocksOf, openDueOf } from './clock.ts'
import type { ToldDeadline } from './read-deadlines.ts'
import { told } from './story.ts'
import type { ActOf, Case, Change, Turning } from './turn-ticket.ts'

type Act = ActOf<'setDeadline' | 'endDeadline' | 'verify'>

/** What the platform told of a deadline, and what became of one. */
export function timed(ticket: Case, act: Act, turning: Turning) {
  const { actor, now, newId } = turning
  if (act.do === 'verify') return verified(ticket, act, turning)
  if (act.do === 'setDeadline') {
    if (act.dueAt <= now) return fail('due_in_past')
    const set = { id: newId(), what: act.what, dueAt: act.dueAt, source: 'typed' as const, setAt: now, setBy: actor.id }
    const of = act.clock === undefined ? {} : { clock: act.clock }
    const deadlines = [...ticket.deadlines, { ...set, ...of, endedAt: null }]
    return ok({ deadlines, ...told(ticket, turning, { did: 'deadlineSet', words: act.what }) })
  }
  const running = ticket.deadlines.find(({ id: one, endedAt }) => one === act.deadlineId && endedAt === null)
  if (!running) return fail('deadline_not_found')
  const deadlines = ticket.deadlines.map((one) => (one === running ? { ...one, endedAt: now } : one))
  return ok({ deadlines, ...told(ticket, turning, { did: 'deadlineEnded', words: act.reason, of: running.what }) })
}

/**
 * Deadlines a list of the platform tells of one case; those that are over or stand already are left out. What the
 * platform says is so, whoever has the case in hand.
 */
export function toldInList(ticket: Case, rows: readonly ToldDeadline[], turning: Turning): Change | null {
  const { actor, now, newId } = turning
  const isNew = ({ what, dueAt }: ToldDeadline) =>
    dueAt > now && !ticket.deadlines.some((one) => one.what === what && one.dueAt === dueAt)
  const fresh = rows.filter(isNew)
  if (fresh.length === 0 || ticket.closedAt !== null) return null
  const added = fresh.map(({ what, dueAt }) => {
    return { id: newId(), what, dueAt, source: 'imported' as const, setAt: now, setBy: actor.id, endedAt: null }
  })
  const deadlines = [...ticket.deadlines, ...added]
  const words = added.map(({ what }) => what).join('，')
  const change = { deadlines, ...told(ticket, turning, { did: 'deadlineSet', words }) }
  return { ...change, openDueAt: openDueOf({ ...ticket, ...change }), recency: -now }
}

/** The desk closes nothing by itself: what the platform did, a person looks up (domain 2.21). */
function verified(ticket: Case, { clock, words }: ActOf<'verify'>, turning: Turning) {
  const { actor, now } = turning
  const over = clocksOf(ticket).find((one) => one.clock === clock && one.endedAt === null && isOverdue(one.dueAt, now))
  if (!over) return fail('not_over')
  const all = [...ticket.verified, { clock, at: now, by: actor.id }]
  return ok({ verified: all, ...told(ticket, turning, { did: 'verified', words, of: clock }) })
}
