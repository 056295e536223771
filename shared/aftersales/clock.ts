import { exchangeTerms, inForceFrom, repairTerms, type Term, type Told } from './kuaishou-terms.ts'
import { noDue, type Ticket } from './ticket.ts'
import type { ClockName } from './ticket-words.ts'

export interface TicketClock {
  /** A computed term (domain 2.21), or `typed` with the words somebody gave it. */
  readonly clock: ClockName | 'typed'
  readonly words: string
  readonly source: 'computed' | 'typed' | 'imported'
  /** Since when it runs; it may begin later, when another one is over. */
  readonly startedAt: number
  readonly dueAt: number
  /** When it was met, or looked at after it was over; null while it runs. */
  readonly endedAt: number | null
}

type Clocked = Pick<Ticket, 'about' | 'platform' | 'deadlines' | 'verified' | 'closedAt'>

/** Every deadline of a case, the nearest running one first. Computed from its stamps, so a clock set wrong spoils nothing. */
export function clocksOf(ticket: Clocked): TicketClock[] {
  const told = toldDeadlines(ticket)
  const terms = termsOf(ticket, (clock, computed) => told(clock)?.dueAt ?? computed)
  const clocks = terms.map(({ clock, startedAt, dueAt, endedAt }): TicketClock => {
    const platforms = told(clock)
    const metAt = endedAt ?? platforms?.endedAt ?? verifiedAt(ticket, clock, dueAt) ?? ticket.closedAt
    return { clock, words: '', source: platforms?.source ?? 'computed', startedAt, dueAt, endedAt: metAt }
  })
  for (const { clock = 'typed', what, source, setAt, dueAt, endedAt } of ticket.deadlines) {
    if (terms.some((term) => term.clock === clock)) continue
    clocks.push({ clock, words: what, source, startedAt: setAt, dueAt, endedAt: endedAt ?? ticket.closedAt })
  }
  return clocks.sort(
    (one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null) || one.dueAt - other.dueAt,
  )
}

/** What the platform told of a term of this request; the newest word counts. */
function toldDeadlines({ about, deadlines }: Clocked) {
  const since = 'requestedAt' in about ? about.requestedAt : 0
  return (clock: ClockName) =>
    deadlines.length === 0 ? undefined : deadlines.findLast((one) => one.clock === clock && one.setAt >= since)
}

/** Terms of the platform the case came in on; other platforms tell their own, which people type. */
function termsOf({ about, platform }: Clocked, told: Told): Term[] {
  switch (about.kind) {
    case 'exchange':
      return platform === 'kuaishou' && about.requestedAt >= inForceFrom ? exchangeTerms(about, told) : []
    case 'repair':
      return platform === 'kuaishou' && about.requestedAt >= inForceFrom ? repairTerms(about, told) : []
    case 'parcel':
      return about.nextCheckAt === null
        ? []
        : [{ clock: 'nextCheck', startedAt: 0, dueAt: about.nextCheckAt, endedAt: null }]
    default:
      return []
  }
}

/** Somebody looked on the platform what became of it after the term was over. */
function verifiedAt({ verified }: Clocked, clock: ClockName, dueAt: number): number | null {
  return verified.find((one) => one.clock === clock && one.at > dueAt)?.at ?? null
}

/** Without those that begin only when another one is over. */
export function begunClocks<C extends Pick<TicketClock, 'startedAt'>>(clocks: readonly C[], now: number): C[] {
  return clocks.filter(({ startedAt }) => startedAt <= now)
}

/** The nearest deadline that still runs; null when none does. */
export function nextClock(ticket: Clocked): TicketClock | null {
  const [first] = clocksOf(ticket)
  return first?.endedAt === null ? first : null
}

/** For the index of open cases: the nearest running deadline, `noDue` when none runs; undefined once closed. */
export function openDueOf(ticket: Clocked): number | undefined {
  return ticket.closedAt === null ? (nextClock(ticket)?.dueAt ?? noDue) : undefined
}
