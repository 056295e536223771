import { hourMs, startOfDay } from '#shared/kernel/time.ts'
import type { RepairAbout } from './repair-flow.ts'
import type { ReturnAbout } from './return-flow.ts'
import { naturalDayEnd, rollingDays } from './terms.ts'
import type { ClockName } from './ticket-words.ts'

/** A term as the case's stamps give it. */
export interface Term {
  readonly clock: ClockName
  /** May lie ahead: a term that begins when another one is over. */
  readonly startedAt: number
  readonly dueAt: number
  readonly endedAt: number | null
}

/** When a term begins and by when it is due, unless the platform told another deadline: that one counts (`told`). */
export type Told = (clock: ClockName, computed: number) => number

/** Rules in force from this day, for all merchants and buyers of Kuaishou shops (domain 2.21). */
export const inForceFrom = startOfDay('2022-09-30')

const requestHours = 48
const buyerSendsDays = 10
const inspectDays = 7
const buyerConfirmsDays = 10
const repairDays = 30
const agreeVisitDays = 3
const visitDays = 15
const completeDays = 30

/** KX1 to KX4 of an exchange (R41). */
export function exchangeTerms(about: ReturnAbout, told: Told): Term[] {
  const { requestedAt, approvedAt, rejectedAt, sentAt, receivedAt, inspectedAt, replacedAt, confirmedAt } = about
  const over = about.ended?.at ?? null
  const handleBy = told('KX1', requestedAt + requestHours * hourMs)
  const isRejected = rejectedAt !== null && rejectedAt <= handleBy
  const agreedAt = isRejected && approvedAt === null ? null : Math.min(approvedAt ?? handleBy, handleBy)
  const terms: Term[] = []
  const begin = (clock: ClockName, startedAt: number | null, days: number, endedAt: number | null) => {
    if (startedAt !== null) terms.push({ clock, startedAt, dueAt: told(clock, rollingDays(startedAt, days)), endedAt })
  }
  terms.push({ clock: 'KX1', startedAt: requestedAt, dueAt: handleBy, endedAt: approvedAt ?? rejectedAt ?? over })
  begin('KX2', agreedAt, buyerSendsDays, sentAt ?? receivedAt ?? rejectedAt ?? over)
  begin('KX3', receivedAt, inspectDays, inspectedAt ?? over)
  begin('KX4', replacedAt, buyerConfirmsDays, confirmedAt ?? over)
  return terms
}

/** KR1, KR2 and KR5 to KR8 of a repair (R42). */
export function repairTerms(about: RepairAbout, told: Told): Term[] {
  const { mode, period, receivedAt, completedAt, rejectedAt } = about
  const over = completedAt ?? rejectedAt ?? about.ended?.at ?? null
  const terms = mode === 'onSite' ? visitTerms(about, told, over) : []
  if (period) {
    terms.push({ clock: 'KR1', startedAt: period.agreedAt, dueAt: told('KR1', period.until), endedAt: over })
  } else if (mode === 'sentIn' && receivedAt !== null) {
    const dueAt = told('KR2', rollingDays(receivedAt, repairDays))
    terms.push({ clock: 'KR2', startedAt: receivedAt, dueAt, endedAt: over })
  }
  return terms
}

/** 3 natural days to agree, else 15 x 24 h more to come; 30 natural days from the first visit to be done. */
function visitTerms(about: RepairAbout, told: Told, over: number | null): Term[] {
  const { requestedAt, visit, visitFirstAgreedAt: agreedAt, visitedAt } = about
  const agreeBy = told('KR5', naturalDayEnd(requestedAt, agreeVisitDays))
  const come = visitedAt ?? over
  const terms: Term[] = [{ clock: 'KR5', startedAt: requestedAt, dueAt: agreeBy, endedAt: agreedAt ?? come }]
  if (visit) terms.push({ clock: 'KR6', startedAt: visit.agreedAt, dueAt: told('KR6', visit.until), endedAt: come })
  if (!isBy(agreedAt, agreeBy) && !isBy(visitedAt, agreeBy)) {
    const dueAt = told('KR7', rollingDays(agreeBy, visitDays))
    terms.push({ clock: 'KR7', startedAt: agreeBy, dueAt, endedAt: come })
  }
  if (visitedAt !== null) {
    const dueAt = told('KR8', naturalDayEnd(visitedAt, completeDays))
    terms.push({ clock: 'KR8', startedAt: visitedAt, dueAt, endedAt: over })
  }
  return terms
}

function isBy(at: number | null, border: number): boolean {
  return at !== null && at <= border
}
