import { givenRules, type ReportRules, type ToldFigures } from '#shared/reports/report-rows.ts'
import type { Person } from '#shared/staff/person.ts'
import type { WhereRead } from './read-day.ts'

export interface Beside {
  readonly people: readonly Person[]
  readonly rules: Pick<ReportRules, 'fewest' | 'otherTools'>
  readonly told: ReadonlyMap<string, ToldFigures>
}

/** A year of told days is 365 small rows. */
export async function besideOf({ db, shopId }: WhereRead): Promise<Beside> {
  const [people, rules, told] = await Promise.all([
    db.people.toArray(),
    db.reportRules.get(shopId),
    db.toldFigures.where('shopId').equals(shopId).toArray(),
  ])
  return { people, rules: rules ?? givenRules, told: new Map(told.map((row) => [row.on, row])) }
}
