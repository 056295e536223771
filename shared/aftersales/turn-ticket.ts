import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { leads, type Role } from '#shared/kernel/role.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { openDueOf } from './clock.ts'
import type { Doing } from './doing.ts'
import { flowFailures, flowOpen, turnFlow } from './flow.ts'
import { remarkOf } from './remark.ts'
import { told, toTell } from './story.ts'
import { type evidenceStandings, mostFiles, mostTurns, type Ticket } from './ticket.ts'
import type { TicketAct } from './ticket-act.ts'
import { type EvidenceKind, levelOf, type TicketLevel, ticketLevels } from './ticket-words.ts'
import { timed } from './turn-deadlines.ts'

export type ActOf<D extends TicketAct['do']> = Extract<TicketAct, { readonly do: D }>

export const turnFailures = [
  'closed',
  'not_closed',
  'not_yours',
  'above_your_level',
  'no_level_above',
  'wrong_level',
  'already_yours',
  'due_in_past',
  'remark_incomplete',
  'deadline_not_found',
  'change_not_found',
  'buyer_not_told',
  'no_feedback',
  'too_many_turns',
  'too_many_files',
  'already_attached',
  'not_over',
  ...flowFailures,
] as const
type Code = (typeof turnFailures)[number]

/** The person a case goes to. */
export interface Taker {
  readonly id: string
  readonly role: Role
}

export interface Turning extends Omit<Doing, 'level' | 'evidence'> {
  readonly newId: () => string
  /** Whoever `to` names; null when there is no such person at work here. */
  readonly taker: Taker | null
}

/** A case as its rules see it: who stamped the row is the gate's. */
export type Case = Unstamped<Ticket>
export type Change = Partial<Omit<Case, 'id'>>
type Answer = Result<Change, Failure<Code>>

/** Who may change a case at all: who has it in hand, and who leads, if its level is theirs (R01, R37). */
export function mayTurn(
  { ownerId, level }: Pick<Ticket, 'ownerId' | 'level'>,
  actor: Doing['actor'],
): Result<null, Failure<Code>> {
  if (levelOf(actor.role) < level) return fail('above_your_level', { level })
  return ownerId === actor.id || leads.some((lead) => lead === actor.role) ? ok(null) : fail('not_yours')
}

/** Open to everybody: a buyer waits for an answer, not for a person. */
const openToAll: ReadonlySet<TicketAct['do']> = new Set(['note', 'take', 'told', 'reopen', 'evidence'])

/** What the warehouse sees, and what the buyer does: whoever sees it writes it down (domain 2.14, station 5). */
const seenByAnybody: ReadonlySet<string> = new Set(['sent', 'receive', 'inspect', 'looked'])

/** A story that is too long already must still come to its end. */
const endsSomething: ReadonlySet<TicketAct['do']> = new Set(['flow', 'told', 'endDeadline', 'close', 'reopen'])

function isFull({ sealed }: Case): boolean {
  return sealed.turns.length >= mostTurns
}

function isOpenToAll(act: TicketAct): boolean {
  return openToAll.has(act.do) || (act.do === 'flow' && seenByAnybody.has(act.act.do))
}

/** One more line of the story, and what it changes; or what stands in the way (R35 to R37). */
export function turnTicket(ticket: Case, act: TicketAct, turning: Turning): Answer {
  if (ticket.closedAt !== null && act.do !== 'reopen' && act.do !== 'note') return fail('closed')
  if (!endsSomething.has(act.do) && isFull(ticket)) return fail('too_many_turns', { most: mostTurns })
  const allowed = isOpenToAll(act) ? ok(null) : mayTurn(ticket, turning.actor)
  return allowed.ok ? settled(ticket, changeOf(ticket, act, turning), turning) : allowed
}

/** A picture more. One of a piece of evidence is that piece. */
export function attachFile(
  ticket: Case,
  { id: fileId, name, of }: Pick<Ticket['files'][number], 'id' | 'name' | 'of'>,
  turning: Turning,
): Answer {
  if (ticket.closedAt !== null) return fail('closed')
  if (ticket.files.length >= mostFiles) return fail('too_many_files', { most: mostFiles })
  if (ticket.files.some((one) => one.id === fileId)) return fail('already_attached')
  if (isFull(ticket)) return fail('too_many_turns', { most: mostTurns })
  const files = [...ticket.files, { id: fileId, name, of, at: turning.now, by: turning.actor.id }]
  const line = { did: 'attached' as const, words: name, ...(of === null ? {} : { of }) }
  const evidence = of === null ? ticket.evidence : withEvidence(ticket, of, 'there')
  return settled(ticket, ok({ files, evidence, ...told(ticket, turning, line) }), turning)
}

/** Somebody found out whose a parcel is (R32): with the order's fields, and the case it belongs to. */
export function matchParcel(ticket: Case, found: Change, words: string, turning: Turning): Answer {
  if (ticket.closedAt !== null) return fail('closed')
  return settled(ticket, ok({ ...found, ...told(ticket, turning, { did: 'matched', words }) }), turning)
}

/** With what follows from every change: the place in the list of open cases and in the list of all. */
function settled(ticket: Case, change: Answer, { now }: Turning): Answer {
  if (!change.ok) return change
  return ok({ ...change.value, openDueAt: openDueOf({ ...ticket, ...change.value }), recency: -now })
}

function changeOf(ticket: Case, act: TicketAct, turning: Turning): Answer {
  switch (act.do) {
    case 'note':
      return ok(told(ticket, turning, { did: 'noted', words: act.words }))
    case 'remark':
      return remarked(ticket, act, turning)
    case 'take':
      return taken(ticket, turning)
    case 'passOn':
    case 'escalate':
      return handedOn(ticket, act, turning)
    case 'setDeadline':
    case 'endDeadline':
    case 'verify':
      return timed(ticket, act, turning)
    case 'evidence':
      return evidenced(ticket, act, turning)
    case 'change':
      return ok(toTell(ticket, turning, { did: 'changed', words: act.words }, act.words))
    case 'told':
      return buyerTold(ticket, act, turning)
    case 'flow':
      return flowed(ticket, act, turning)
    case 'close':
      return closed(ticket, act, turning)
    case 'reopen':
      return reopened(ticket, act, turning)
  }
}

function remarked(ticket: Case, act: ActOf<'remark'>, turning: Turning): Answer {
  const { actor, now } = turning
  const remark = remarkOf(act, ticket.sealed.remark, { by: actor.id, now })
  if (!remark.ok) return remark
  return ok(told(ticket, turning, { did: 'remarked', words: remark.value.nextStep }, { remark: remark.value }))
}

function taken(ticket: Case, turning: Turning): Answer {
  const { actor } = turning
  if (ticket.ownerId === actor.id) return fail('already_yours')
  if (levelOf(actor.role) < ticket.level) return fail('above_your_level', { level: ticket.level })
  const line = { did: 'taken' as const, words: '', from: ticket.ownerId, to: actor.id }
  return ok({ ownerId: actor.id, ...told(ticket, turning, line) })
}

/** Up by one level at a time, with a reason, never silently down (R37): who takes it has the level in hand. */
function handedOn(ticket: Case, act: ActOf<'passOn' | 'escalate'>, turning: Turning): Answer {
  const { taker } = turning
  const level = act.do === 'escalate' ? levelAbove(ticket.level) : ticket.level
  if (level === null) return fail('no_level_above')
  if (!taker || levelOf(taker.role) < level) return fail('wrong_level', { level })
  if (taker.id === ticket.ownerId && level === ticket.level) return fail('already_yours')
  const did = act.do === 'escalate' ? ('escalated' as const) : ('passedOn' as const)
  const line = { did, words: act.reason, of: String(level), from: ticket.ownerId, to: taker.id }
  return ok({ level, ownerId: taker.id, ...told(ticket, turning, line) })
}

function levelAbove(level: TicketLevel): TicketLevel | null {
  return ticketLevels.find((one) => one === level + 1) ?? null
}

function evidenced(ticket: Case, { kind, standing }: ActOf<'evidence'>, turning: Turning): Answer {
  return ok({
    evidence: withEvidence(ticket, kind, standing),
    ...told(ticket, turning, { did: 'evidence', words: standing, of: kind }),
  })
}

function withEvidence({ evidence }: Case, kind: EvidenceKind, standing: (typeof evidenceStandings)[number]) {
  const isAsked = evidence.some((one) => one.kind === kind)
  const after = evidence.map((one) => (one.kind === kind ? { kind, standing } : one))
  return isAsked ? after : [...after, { kind, standing }]
}

function buyerTold(ticket: Case, { changeId }: ActOf<'told'>, turning: Turning): Answer {
  const change = ticket.sealed.toTell.find(({ id: one, toldAt }) => one === changeId && toldAt === null)
  if (!change) return fail('change_not_found')
  const done = { ...change, toldAt: turning.now, toldBy: turning.actor.id }
  const all = ticket.sealed.toTell.map((one) => (one === change ? done : one))
  return ok(told(ticket, turning, { did: 'told', words: change.words }, { toTell: all }))
}

function flowed(ticket: Case, { act }: ActOf<'flow'>, turning: Turning): Answer {
  const own = levelOf(turning.actor.role)
  const level = ticketLevels.findLast((one) => one <= own && one <= ticket.level) ?? 0
  const turn = turnFlow(ticket.about, act, { ...turning, level, evidence: ticket.evidence })
  if (!turn.ok) return turn
  const { about, turn: line, toTell: news, set = {} } = turn.value
  const story = news === null ? told(ticket, turning, line, set) : toTell(ticket, turning, line, news, set)
  return ok({ about, ...story })
}

function closed(ticket: Case, { words, rootCause, cause = '' }: ActOf<'close'>, turning: Turning): Answer {
  if (ticket.sealed.toTell.some(({ toldAt }) => toldAt === null)) return fail('buyer_not_told')
  const open = flowOpen(ticket.about)
  if (open) return fail(open)
  const tagged = cause.trim() === '' ? {} : { cause: cause.trim() }
  return ok({ closedAt: turning.now, ...tagged, ...told(ticket, turning, { did: 'closed', words }, { rootCause }) })
}

/** The story stays; it goes on with whoever opens it again, unless its level is above theirs. */
function reopened(ticket: Case, { reason }: ActOf<'reopen'>, turning: Turning): Answer {
  if (ticket.closedAt === null) return fail('not_closed')
  const mine = levelOf(turning.actor.role) >= ticket.level
  const ownerId = mine ? turning.actor.id : ticket.ownerId
  const line = { did: 'reopened' as const, words: reason, from: ticket.ownerId, to: ownerId }
  const again = { closedAt: null, timesReopened: ticket.timesReopened + 1, ownerId }
  return ok({ ...again, ...told(ticket, turning, line) })
}
