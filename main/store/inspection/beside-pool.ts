import type { Rate } from '#shared/inspection/poor-data.ts'
import type { PoolFilter } from '#shared/inspection/spot-draw.ts'
import type { TalkHits } from '#shared/inspection/talk-hits.ts'
import { addDays } from '#shared/roster/week.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { rulesIn } from '#store/norms/shop-rules.ts'
import { agentsIn, tallyIn } from '#store/reports/scope.ts'
import { ruleOfDetector } from './detector-rules.ts'
import type { Span } from './spot-pool.ts'

/** What a draw is told from memory, before its tables are read: reading it opens other ones. */
export interface BesidePool {
  /** Talks with something severe in them, by id. */
  readonly severe: ReadonlySet<string>
  /** Of each agent: who inquired and who of them paid (domain 2.35). Empty while the days are still being counted. */
  readonly conversion: readonly Rate[]
}

/** For a look at the pool before the draw. */
export const nothingBeside: BesidePool = { severe: new Set(), conversion: [] }

type IsSevere = (hits: TalkHits) => boolean

/** A find the shop calls severe, or words it blocks. */
export async function severity(context: Context): Promise<IsSevere> {
  const ruleOf = await ruleOfDetector(context)
  const blocked = new Set(
    (await rulesIn(context)).filter((rule) => rule.severity === 'block').map((rule) => rule.ruleId),
  )
  const isSevere = (name: Parameters<typeof ruleOf>[0]) => ruleOf(name).isOn && ruleOf(name).severity === 'severe'
  return ({ detectors, rules }) =>
    Object.keys(detectors).some((name) => isSevere(name as Parameters<typeof ruleOf>[0])) ||
    Object.keys(rules).some((ruleId) => blocked.has(ruleId))
}

export async function besidePool(
  { talks: book, reports, shopId, now }: Context,
  { from, to }: Pick<PoolFilter, 'from' | 'to'>,
  { fromAt, untilAt }: Span,
  isSevere: IsSevere,
): Promise<BesidePool> {
  const { talks } = (await book.open({ shopId })).between(fromAt, untilAt)
  const severe = talks.filter(({ hits }) => hits !== null && isSevere(hits)).map(({ id }) => id)
  const days = daysIn(from, to)
  const { tallies, isComplete } = await reports.days({ shopId, now }, days)
  const period = { from, to }
  const people = isComplete ? agentsIn(tallies, period, now).filter((personId) => personId !== '') : []
  const conversion = people.map((personId) => {
    const { guidedPayers, inquirers } = tallyIn(tallies, period, { by: 'agent', agentId: personId }, now)
    return { personId, met: guidedPayers, all: inquirers }
  })
  return { severe: new Set(severe), conversion }
}

function daysIn(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
