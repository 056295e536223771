import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'
import type { reportsContract } from '#shared/reports/contract.ts'
import { type CardStamps, doneByTen, lookBackPeriod, type MorningCard } from '#shared/reports/morning.ts'
import { worksOn } from '#shared/reports/work-day.ts'
import { addDays } from '#shared/roster/week.ts'
import { calendarsOf } from '#store/calendar/calendars-of.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof reportsContract>

/** 十点前完成率 looks back so many days. */
const rateDays = 30

export const morning: Answers['morning'] = async ({ on }, context) => {
  const { db, shopId, actor, now } = context
  const since = addDays(on, -rateDays)
  const [own, entries, calendars] = await Promise.all([
    db.mornings
      .where('[personId+recency]')
      .between([actor.id, -startOfDay(on)], [actor.id, -startOfDay(since)], true, true)
      .toArray(),
    db.rosterEntries.where('[shopId+on]').between([shopId, since], [shopId, on], true, true).toArray(),
    calendarsOf(context),
  ])
  const duties = new Map(entries.flatMap((row) => (row.personId === actor.id ? [[row.on, row.duty] as const] : [])))
  const isWorked = worksOn((day) => duties.get(day) ?? null, calendars)
  const first = own.map((one) => one.on).sort()[0] ?? on
  return ok({
    on,
    isWorked: isWorked(on),
    cards: own.find((one) => one.on === on) ?? null,
    lookBack: lookBackPeriod(on, isWorked),
    doneByTen: { from: first, to: on, ...doneByTen(own, { since: first, today: on, now, isWorked }) },
  })
}

export const mornings: Answers['mornings'] = async ({ after }, { db, actor }) => {
  const page = await indexPage(db.mornings, { whose: { personId: actor.id }, by: 'recency', after })
  return ok({ ...page, total: null })
}

async function todayOf({ db, shopId, actor, now }: Context) {
  const on = dayOf(now)
  const id = importedId('morning', actor.id, shopId, on)
  const row = await db.mornings.get(id)
  const fresh = { id, personId: actor.id, on, recency: -startOfDay(on) }
  const written = (card: MorningCard, stamps: CardStamps) =>
    row ? patch('mornings', row, { [card]: stamps }) : insert('mornings', { ...fresh, [card]: stamps })
  return { row, written }
}

export const startCard: Answers['startCard'] = async ({ card }, context) => {
  const { row, written } = await todayOf(context)
  if (row?.[card]) return fail('card_started')
  return decided({}, [written(card, { startedAt: context.now, doneAt: null, note: '' })])
}

export const finishCard: Answers['finishCard'] = async ({ card, note }, context) => {
  const { row, written } = await todayOf(context)
  const stamps = row?.[card]
  if (!stamps) return fail('not_started')
  if (stamps.doneAt !== null) return fail('card_done')
  return decided({}, [written(card, { ...stamps, doneAt: Math.max(context.now, stamps.startedAt), note })])
}

export const reopenCard: Answers['reopenCard'] = async ({ card }, context) => {
  const { row, written } = await todayOf(context)
  const stamps = row?.[card]
  if (!stamps || stamps.doneAt === null) return fail('not_done')
  return decided({}, [written(card, { ...stamps, doneAt: null })])
}

export const noteCard: Answers['noteCard'] = async ({ card, note }, context) => {
  const { row, written } = await todayOf(context)
  const stamps = row?.[card]
  if (!stamps) return fail('not_started')
  return decided({}, [written(card, { ...stamps, note })])
}
