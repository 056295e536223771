import { fail, ok } from '#shared/kernel/result.ts'
import type { rosterContract } from '#shared/roster/contract.ts'
import { promoWeeks, standingOf, weeksOwed } from '#shared/roster/rest-rule.ts'
import { type Duty, mostPromoDays } from '#shared/roster/rota-rows.ts'
import { addDays, weekDays } from '#shared/roster/week.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { isLead } from './leave.ts'
import { entriesBetween } from './rota-days.ts'
import { peopleOf, promosOf } from './week.ts'

type Answers = Handlers<typeof rosterContract>

export const promos: Answers['promos'] = async (_input, context) => ok(await promosOf(context))

export const savePromo: Answers['savePromo'] = async ({ id, expected, ...fields }, context) => {
  if (fields.to < fields.from) return fail('ends_first')
  if (fields.to >= addDays(fields.from, mostPromoDays)) return fail('promo_too_long', { most: mostPromoDays })
  if (id === null) return decided({}, [insert('promoPeriods', { id: context.newId(), ...fields })])
  const row = await findPromo(context, id, expected)
  return row.ok ? decided({}, [patch('promoPeriods', row.value, fields)]) : row
}

export const removePromo: Answers['removePromo'] = async ({ id, expected }, context) => {
  const row = await findPromo(context, id, expected)
  return row.ok ? decided({}, [remove('promoPeriods', id)]) : row
}

async function findPromo({ db, shopId }: Context, id: string, expected: number | null) {
  const row = await db.promoPeriods.get(id)
  if (row?.shopId !== shopId) return fail('promo_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}

/** Read anew each time, never kept: only weeks of promotions and days of comp leave are looked at. */
export const owed: Answers['owed'] = async (_input, context) => {
  const { db, shopId, actor } = context
  const [periods, people, comp] = await Promise.all([
    promosOf(context),
    peopleOf(context),
    db.rosterEntries.where('[shopId+duty+on]').between([shopId, 'comp'], [shopId, 'comp', '\uffff']).toArray(),
  ])
  const weeks = await Promise.all(
    promoWeeks(periods).map(async (monday) => ({
      days: weekDays(monday),
      entries: await entriesBetween(context, monday, addDays(monday, 6)),
      monday,
    })),
  )
  const shown = people.filter(({ id, isActive }) => isActive && (isLead(actor) || id === actor.id))
  return ok(
    shown.flatMap(({ id, name }) => {
      const lost = weeks.filter(({ days, entries }) => {
        const own = entries.filter(({ personId }) => personId === id)
        const duties = new Map(own.map(({ on, duty }): [string, Duty] => [on, duty]))
        return standingOf(days, duties, periods) === 'restLost'
      })
      const booked = comp.filter(({ personId }) => personId === id).length
      const mondays = lost.map(({ monday }) => monday)
      return weeksOwed(mondays, booked).map((monday) => ({ personId: id, name, monday }))
    }),
  )
}
