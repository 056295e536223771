import type { Ticket, TicketTurn } from './ticket.ts'
import type { Case, Turning } from './turn-ticket.ts'

type Line = Pick<TicketTurn, 'did' | 'words'> & Partial<Pick<TicketTurn, 'of' | 'from' | 'to'>>
type Sealed = Ticket['sealed']

/** The story with one more line, and whatever else of the sealed part changed. */
export function told(
  { sealed }: Case,
  { actor, now }: Turning,
  line: Line,
  set: Partial<Sealed> = {},
): { sealed: Sealed } {
  return { sealed: { ...sealed, ...set, turns: [...sealed.turns, { at: now, by: actor.id, ...line }] } }
}

export function toTell(ticket: Case, turning: Turning, line: Line, words: string, set: Partial<Sealed> = {}) {
  const change = { id: turning.newId(), words, at: turning.now, toldAt: null, toldBy: null }
  return told(ticket, turning, line, { ...set, toTell: [...ticket.sealed.toTell, change] })
}
