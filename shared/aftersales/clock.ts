import { noDue, type Ticket } from './ticket.ts'

export interface TicketClock {
  /** `KX1` and the like (domain 2.21), or `typed` with the words somebody gave it. */
  readonly clock: string
  readonly words: string
  readonly source: 'computed' | 'typed' | 'imported'
  readonly dueAt: number
  /** When it was met; null while it runs. */
  readonly endedAt: number | null
}

type Clocked = Pick<Ticket, 'about' | 'deadlines' | 'closedAt'>

/** Every deadline of a case, the nearest running one first. */
export function clocksOf({ deadlines }: Clocked): TicketClock[] {
  const typed = deadlines.map(({ what, source, dueAt, endedAt }) => ({
    clock: 'typed',
    words: what,
    source,
    dueAt,
    endedAt,
  }))
  return typed.sort(
    (one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null) || one.dueAt - other.dueAt,
  )
}

/** For the index of open cases: the nearest running deadline, `noDue` when none runs; undefined once closed. */
export function openDueOf(ticket: Clocked): number | undefined {
  if (ticket.closedAt !== null) return undefined
  return clocksOf(ticket).find(({ endedAt }) => endedAt === null)?.dueAt ?? noDue
}
