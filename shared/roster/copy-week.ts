import type { Duty } from './rota-rows.ts'
import { addDays } from './week.ts'

/** Leave and comp leave belong to their day: only these are repeated. */
const repeated: readonly Duty[] = ['day', 'night', 'rest']

interface PlannedDay {
  readonly personId: string
  readonly on: string
  readonly duty: Duty
}

/** Last week's days a week later, where nothing is planned yet and for people who still work here. */
export function copiedWeek(
  last: readonly PlannedDay[],
  planned: readonly PlannedDay[],
  people: ReadonlySet<string>,
): PlannedDay[] {
  const taken = new Set(planned.map(({ personId, on }) => `${on} ${personId}`))
  return last
    .filter(({ personId, duty }) => people.has(personId) && repeated.includes(duty))
    .map(({ personId, on, duty }) => ({ personId, duty, on: addDays(on, 7) }))
    .filter(({ personId, on }) => !taken.has(`${on} ${personId}`))
}
