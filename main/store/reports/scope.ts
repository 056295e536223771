import { dayOf } from '#shared/kernel/time.ts'
import type { DayTallies } from '#shared/reports/day-tallies.ts'
import type { GroupKey, ReportOf } from '#shared/reports/group.ts'
import { daysOf, type Period } from '#shared/reports/period.ts'
import { emptyTally, type Tally, together } from '#shared/reports/tally.ts'
import { addDays } from '#shared/roster/week.ts'

/** Days of a period that have begun. */
export function begunDays(period: Period, now: number): string[] {
  const today = dayOf(now)
  return daysOf(period).filter((on) => on <= today)
}

/** Days whose talks may belong to a period: a night goes on after midnight. */
export function daysRead(period: Period, of: ReportOf, now: number): string[] {
  const days = begunDays(period, now)
  const next = addDays(period.to, 1)
  return of.by === 'shift' && next <= dayOf(now) ? [...days, next] : days
}

/** The names under which a day's groups belong to a report. */
export function keysIn(period: Period, of: ReportOf): (key: GroupKey) => boolean {
  if (of.by === 'shop') return (key) => key === 'shop'
  if (of.by === 'agent') return (key) => key === `agent/${of.agentId}`
  return (key) => {
    const [kind, on = '', shift] = key.split('/')
    return kind === 'shift' && shift === of.shift && on >= period.from && on <= period.to
  }
}

/** What is counted of a report in the days that are there. */
export function tallyIn(days: ReadonlyMap<string, DayTallies>, period: Period, of: ReportOf, now: number): Tally {
  const isIn = keysIn(period, of)
  const found = daysRead(period, of, now).flatMap((on) => [...(days.get(on) ?? [])].filter(([key]) => isIn(key)))
  return found.length === 0 ? emptyTally : together(found.map(([, tally]) => tally))
}

/** Everybody who talked in a period, by the account they are known by here. */
export function agentsIn(days: ReadonlyMap<string, DayTallies>, period: Period, now: number): string[] {
  const agents = new Set<string>()
  for (const on of begunDays(period, now)) {
    for (const key of days.get(on)?.keys() ?? []) if (key.startsWith('agent/')) agents.add(key.slice('agent/'.length))
  }
  return [...agents]
}
