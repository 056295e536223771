import { platformNames } from '#shared/kernel/platform-names.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { reportsContract } from '#shared/reports/contract.ts'
import { type Figure, figuresOf } from '#shared/reports/figures.ts'
import type { ReportOf, ReportUnit } from '#shared/reports/group.ts'
import { hintDays, hintsOf } from '#shared/reports/hints.ts'
import { type Period, periodsUpTo } from '#shared/reports/period.ts'
import { accountOf, nobodyKnown } from '#shared/reports/talk-fact.ts'
import type { Tally } from '#shared/reports/tally.ts'
import { shifts } from '#shared/roster/shift.ts'
import { addDays } from '#shared/roster/week.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import type { Beside } from './beside.ts'
import { agentsIn, begunDays, daysRead, tallyIn } from './scope.ts'

type Answers = Handlers<typeof reportsContract>

/** Periods of a chart: a fortnight, eight weeks, three months. */
const periodCounts: Readonly<Record<ReportUnit, number>> = { day: 14, week: 8, month: 3 }

/** Beside a report stand its shifts: a night goes on after the last midnight. */
const anyShift: ReportOf = { by: 'shift', shift: 'night' }

export const figures: Answers['figures'] = async ({ unit, at, of }, { reports, shopId, now }) => {
  const periods = periodsUpTo(unit, at, periodCounts[unit])
  const own = periods.at(-1) ?? { from: at, to: at }
  const wanted = [
    ...new Set([...periods.flatMap((period) => daysRead(period, of, now)), ...daysRead(own, anyShift, now)]),
  ]
  const beside = await reports.beside(shopId)
  const { tallies } = await reports.days({ shopId, now }, wanted)
  const figuresIn = (period: Period, whose: ReportOf) => {
    const isCounted = daysRead(period, whose, now).every((on) => tallies.has(on))
    const own = judgedIn(tallyIn(tallies, period, whose, now), { period, whose, beside, now })
    return isCounted ? own : own.map((figure) => ({ ...figure, standing: 'counting' as const, value: null }))
  }
  const tally = tallyIn(tallies, own, of, now)
  const nameOf = namesIn(beside)
  const series = periods.map((period) => ({ ...period, figures: figuresIn(period, of) }))
  return ok({
    ...own,
    ...{ counted: tallies.size, days: wanted.length, fewest: beside.rules.fewest },
    figures: series.at(-1)?.figures ?? [],
    byHour: [...tally.byHour],
    rates: platformNames.flatMap((platform) => {
      const rate = tally.rates[platform]
      return rate ? [{ platform, ...rate }] : []
    }),
    series,
    people: agentsIn(tallies, own, now)
      .map((agentId) => ({ agentId, name: nameOf(agentId), figures: figuresIn(own, { by: 'agent', agentId }) }))
      .sort((one, other) => one.name.localeCompare(other.name, 'zh')),
    shifts: shifts.map((shift) => ({ shift, figures: figuresIn(own, { by: 'shift', shift }) })),
    told: begunDays(own, now).flatMap((on) => beside.told.get(on) ?? []),
    otherTools: beside.rules.otherTools,
  })
}

interface Judged {
  readonly period: Period
  readonly whose: ReportOf
  readonly beside: Beside
  readonly now: number
}

/** Visitors are the shop's: nobody can say whose they are. */
function judgedIn(tally: Tally, { period, whose, beside, now }: Judged): Figure[] {
  const visitors = begunDays(period, now).map((on) => beside.told.get(on)?.visitors ?? null)
  const isTold = visitors.length > 0 && visitors.every((one) => one !== null)
  const sum = isTold ? visitors.reduce<number>((total, one) => total + (one ?? 0), 0) : null
  const all = figuresOf(tally, { fewest: beside.rules.fewest, visitors: sum })
  return whose.by === 'shop' ? all : all.filter(({ name }) => name !== 'inboundConversion' && name !== 'badReviews')
}

export const hints: Answers['hints'] = async (_input, { reports, shopId, now }) => {
  const to = addDays(dayOf(now), -1)
  const period = { from: addDays(to, 1 - hintDays), to }
  const wanted = begunDays(period, now)
  const beside = await reports.beside(shopId)
  const { tallies } = await reports.days({ shopId, now }, wanted)
  const nameOf = namesIn(beside)
  const people = agentsIn(tallies, period, now).filter((agentId) => agentId !== nobodyKnown)
  const own = new Map(people.map((agentId) => [agentId, tallyIn(tallies, period, { by: 'agent', agentId }, now)]))
  const found = tallies.size === wanted.length ? hintsOf(own, beside.rules.fewest) : []
  return ok({
    ...period,
    ...{ counted: tallies.size, days: wanted.length, fewest: beside.rules.fewest },
    hints: found.map((hint) => ({ ...hint, name: nameOf(hint.agentId) })),
  })
}

/** An account nobody has been named for goes by its own name. */
export function namesIn({ people }: Pick<Beside, 'people'>): (agentId: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (agentId) => accountOf(agentId) ?? names.get(agentId) ?? ''
}
