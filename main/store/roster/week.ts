import type { OutputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { roles } from '#shared/kernel/role.ts'
import type { rosterContract } from '#shared/roster/contract.ts'
import { copiedWeek } from '#shared/roster/copy-week.ts'
import { type Days, daysTooMany, isInPromo, isWorked, mostInARow, standingOf } from '#shared/roster/rest-rule.ts'
import type { PromoPeriod, RosterEntry } from '#shared/roster/rota-rows.ts'
import { addDays, mondayOf, weekDays } from '#shared/roster/week.ts'
import type { Person } from '#shared/staff/person.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { entriesBetween, entryId, setDay } from './rota-days.ts'

type Answers = Handlers<typeof rosterContract>
type PersonWeek = OutputOf<typeof rosterContract.week>['people'][number]

export const week: Answers['week'] = async ({ monday }, context) => {
  if (mondayOf(monday) !== monday) return fail('no_monday')
  const days = weekDays(monday)
  const [from, sunday] = [addDays(monday, -mostInARow), addDays(monday, 6)]
  const [entries, promos, people, minutes, granted] = await Promise.all([
    entriesBetween(context, from, sunday),
    promosOf(context),
    peopleOf(context),
    overtimeOf(context, monday, sunday),
    grantedLeave(context, monday, sunday),
  ])
  const inWeek = entries.filter(({ on }) => on >= monday)
  const planned = new Set(inWeek.map(({ personId }) => personId))
  const countOf = (on: string, duty: string) => inWeek.filter((one) => one.on === on && one.duty === duty).length
  return ok({
    days: days.map((on) => ({
      ...{ on, promo: promos.find((one) => isInPromo(on, [one]))?.name ?? null },
      ...{ day: countOf(on, 'day'), night: countOf(on, 'night') },
    })),
    people: people
      .filter(({ id, isActive }) => isActive || planned.has(id))
      .map((person) => ({
        ...weekOf(
          person,
          entries.filter(({ personId }) => personId === person.id),
          { days, promos, granted },
        ),
        overtimeMinutes: minutes.get(person.id) ?? 0,
      })),
  })
}

interface Week {
  readonly days: readonly string[]
  readonly promos: readonly PromoPeriod[]
  /** `day person` of leave that was granted. */
  readonly granted: ReadonlySet<string>
}

function weekOf({ id, name, role }: Person, entries: readonly RosterEntry[], { days, promos, granted }: Week) {
  const byDay = new Map(entries.map((one) => [one.on, one]))
  const duties: Days = new Map(entries.map(({ on, duty }) => [on, duty]))
  const tooMany = daysTooMany(days, duties, promos)
  const cells: PersonWeek['cells'] = days.map((on) => ({
    on,
    duty: duties.get(on) ?? null,
    version: byDay.get(on)?.version ?? null,
    isTooMany: tooMany.includes(on),
    isAgainstLeave: isWorked(duties.get(on)) && granted.has(`${on} ${id}`),
  }))
  const worked = cells.filter(({ duty }) => duty !== null && isWorked(duty)).length
  return { personId: id, name, role, cells, worked, standing: standingOf(days, duties, promos) }
}

export const setDays: Answers['setDays'] = async ({ days }, { db, shopId }) => {
  const asked = days.map((one) => ({ ...one, id: entryId(shopId, one.personId, one.on) }))
  if (new Set(asked.map(({ id }) => id)).size < asked.length) return fail('day_twice')
  const people = await db.people.bulkGet([...new Set(days.map(({ personId }) => personId))])
  if (people.some((one) => one?.shopId !== shopId)) return fail('person_not_found')
  const rows = await db.rosterEntries.bulkGet(asked.map(({ id }) => id))
  if (asked.some(({ expected }, at) => (rows[at]?.version ?? null) !== expected)) return fail('stale')
  return decided(
    {},
    asked.flatMap((one, at) => setDay(rows[at], one)),
  )
}

export const bookComp: Answers['bookComp'] = async ({ personId, on }, { db, shopId }) => {
  const id = entryId(shopId, personId, on)
  const [person, before] = await Promise.all([db.people.get(personId), db.rosterEntries.get(id)])
  if (person?.shopId !== shopId) return fail('person_not_found')
  if (before && !isWorked(before.duty)) return fail('already_off')
  return decided({}, setDay(before, { id, personId, on, duty: 'comp' }))
}

export const copyWeek: Answers['copyWeek'] = async ({ monday }, context) => {
  if (mondayOf(monday) !== monday) return fail('no_monday')
  const [last, planned, people] = await Promise.all([
    entriesBetween(context, addDays(monday, -7), addDays(monday, -1)),
    entriesBetween(context, monday, addDays(monday, 6)),
    peopleOf(context),
  ])
  const working = new Set(people.filter(({ isActive }) => isActive).map(({ id }) => id))
  const copied = copiedWeek(last, planned, working)
  if (copied.length === 0) return fail('nothing_to_copy')
  const operations = copied.flatMap((one) =>
    setDay(undefined, { ...one, id: entryId(context.shopId, one.personId, one.on) }),
  )
  return decided({ copied: copied.length }, operations)
}

/** Who answers buyers first, then who leads; each in the order of their names' coming. */
export async function peopleOf({ db, shopId }: Context): Promise<Person[]> {
  const people = (await db.people.toArray()).filter((one) => one.shopId === shopId)
  return people.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
}

export async function promosOf({ db, shopId }: Context): Promise<PromoPeriod[]> {
  const rows = (await db.promoPeriods.toArray()).filter((one) => one.shopId === shopId)
  return rows.sort((one, other) => (one.from < other.from ? -1 : 1))
}

async function overtimeOf({ db, shopId }: Context, from: string, to: string): Promise<Map<string, number>> {
  const rows = await db.overtimes.where('[shopId+on]').between([shopId, from], [shopId, to], true, true).toArray()
  const minutes = new Map<string, number>()
  for (const row of rows) minutes.set(row.personId, (minutes.get(row.personId) ?? 0) + row.minutes)
  return minutes
}

async function grantedLeave({ db, shopId }: Context, from: string, to: string): Promise<Set<string>> {
  const rows = await db.leaveRequests.where('[shopId+on]').between([shopId, from], [shopId, to], true, true).toArray()
  return new Set(rows.filter(({ decision }) => decision?.isGranted).map(({ on, personId }) => `${on} ${personId}`))
}
