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
  return [
    { clock: 'KX1', startedAt: requestedAt, dueAt: handleBy, endedAt: approvedAt ?? rejectedAt ?? over },
    ...from(agreedAt, (startedAt) => ({
      ...{ clock: 'KX2', startedAt, dueAt: told('KX2', rollingDays(startedAt, buyerSendsDays)) },
      endedAt: sentAt ?? receivedAt ?? rejectedAt ?? over,
    })),
    ...from(receivedAt, (startedAt) => ({
      ...{ clock: 'KX3', startedAt, dueAt: told('KX3', rollingDays(startedAt, inspectDays)) },
      endedAt: inspectedAt ?? over,
    })),
    ...from(replacedAt, (startedAt) => ({
      ...{ clock: 'KX4', startedAt, dueAt: told('KX4', rollingDays(startedAt, buyerConfirmsDays)) },
      endedAt: confirmedAt ?? over,
    })),
  ]
}

/** KR1, KR2 and KR5 to KR8 of a repair (R42). */
export function repairTerms(about: RepairAbout, told: Told): Term[] {
  const { mode, period, receivedAt, completedAt, rejectedAt } = about
  const over = completedAt ?? rejectedAt ?? about.ended?.at ?? null
  const isSentIn = mode === 'sentIn'
  return [
    ...from(period?.agreedAt ?? null, (startedAt) => ({
      ...{ clock: 'KR1', startedAt, dueAt: told('KR1', period?.until ?? startedAt), endedAt: over },
    })),
    ...from(isSentIn && period === null ? receivedAt : null, (startedAt) => ({
      ...{ clock: 'KR2', startedAt, dueAt: told('KR2', rollingDays(startedAt, repairDays)), endedAt: over },
    })),
    ...(mode === 'onSite' ? visitTerms(about, told, over) : []),
  ]
}

/** 3 natural days to agree, else 15 x 24 h more to come; 30 natural days from the first visit to be done. */
function visitTerms(about: RepairAbout, told: Told, over: number | null): Term[] {
  const { requestedAt, visit, visitFirstAgreedAt: agreedAt, visitedAt } = about
  const agreeBy = told('KR5', naturalDayEnd(requestedAt, agreeVisitDays))
  const isInTime = [agreedAt, visitedAt].some((one) => one !== null && one <= agreeBy)
  return [
    { clock: 'KR5', startedAt: requestedAt, dueAt: agreeBy, endedAt: agreedAt ?? visitedAt ?? over },
    ...from(visit?.agreedAt ?? null, (startedAt) => ({
      ...{ clock: 'KR6', startedAt, dueAt: told('KR6', visit?.until ?? startedAt), endedAt: visitedAt ?? over },
    })),
    ...from(isInTime ? null : agreeBy, (startedAt) => ({
      ...{ clock: 'KR7', startedAt, dueAt: told('KR7', rollingDays(startedAt, visitDays)), endedAt: visitedAt ?? over },
    })),
    ...from(visitedAt, (startedAt) => ({
      ...{ clock: 'KR8', startedAt, dueAt: told('KR8', naturalDayEnd(startedAt, completeDays)), endedAt: over },
    })),
  ]
}

function from(startedAt: number | null, term: (startedAt: number) => Term): Term[] {
  return startedAt === null ? [] : [term(startedAt)]
}
