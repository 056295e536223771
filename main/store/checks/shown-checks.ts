import type { ShownCheck } from '#shared/checks/answers.ts'
import type { CheckResult } from '#shared/checks/check.ts'
import type { Database } from '#store/db/database.ts'

/** Checks with names instead of ids of people; who left the team keeps the name. */
export async function shownChecks(
  { people }: Pick<Database, 'people'>,
  checks: readonly CheckResult[],
): Promise<ShownCheck[]> {
  const names = new Map((await people.toArray()).map(({ id, name }) => [id, name]))
  return checks.map(({ decided = [], ...check }) => ({
    ...check,
    byName: check.overriddenBy === null ? null : (names.get(check.overriddenBy) ?? check.overriddenBy),
    decided: decided.map(({ by, ...one }) => ({ ...one, byName: names.get(by) ?? '' })),
  }))
}
