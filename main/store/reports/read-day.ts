import type { Platform } from '#shared/kernel/platform-names.ts'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import { lookBackMs } from '#shared/reports/conversion.ts'
import type { Complaint } from '#shared/reports/deal-tallies.ts'
import { deskFactsOf } from '#shared/reports/desk-facts.ts'
import { factOfLog, factOfReception, type TalkFact, type Turn } from '#shared/reports/talk-fact.ts'
import type { Formula } from '#shared/response/formula.ts'
import { formulaOf, noOwnRules } from '#shared/response/response-rules.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { addDays } from '#shared/roster/week.ts'
import type { Database } from '#store/db/database.ts'
import { walkIndex } from '#store/db/index-page.ts'

/** Talks read in one go: about 10 ms, so that commands and queries come in between. */
const talksPerSlice = 250

export interface WhereRead {
  readonly db: Database
  readonly shopId: string
}

/** The talks that began on a day, a slice at a time: a log and the reception it belongs to are one. */
export async function talksOfDay({ db, shopId }: WhereRead, on: string): Promise<TalkFact[]> {
  const from = startOfDay(on)
  const within = { from, until: from + dayMs - 1, most: talksPerSlice }
  const own = new Map<string, TalkFact>()
  await walkIndex(db.receptions, { whose: { shopId }, by: 'openedAt', ...within }, (rows) => {
    for (const row of rows) own.set(row.id, factOfReception(row))
  })
  const told: TalkFact[] = []
  await walkIndex(db.chatLogs, { whose: { shopId }, by: 'startAt', ...within }, async (rows) => {
    const ofOtherDays = rows.flatMap(({ receptionId }) => (receptionId && !own.has(receptionId) ? [receptionId] : []))
    const others = ofOtherDays.length > 0 ? await db.receptions.bulkGet(ofOtherDays) : []
    const known = new Map(others.flatMap((row) => (row ? [[row.id, deskFactsOf(row)] as const] : [])))
    for (const row of rows) {
      const desk = row.receptionId === null ? null : (own.get(row.receptionId)?.desk ?? known.get(row.receptionId))
      told.push(factOfLog(row, desk ?? null))
    }
  })
  const isTold = new Set(told.flatMap(({ desk }) => desk?.receptionId ?? []))
  return [...told, ...[...own.values()].filter(({ id }) => !isTold.has(id))]
}

/** Who was on, by the rota of a day and its neighbours: a night ends on the day after. */
export async function dutiesAround(
  { db, shopId }: WhereRead,
  on: string,
): Promise<(agent: string, on: string) => Duty | null> {
  const rows = await db.rosterEntries
    .where('[shopId+on]')
    .between([shopId, addDays(on, -1)], [shopId, addDays(on, 1)], true, true)
    .toArray()
  const duties = new Map(rows.map(({ personId, on: day, duty }) => [`${personId} ${day}`, duty]))
  return (agent, day) => duties.get(`${agent} ${day}`) ?? null
}

export async function formulasOf({ db, shopId }: WhereRead): Promise<(platform: Platform) => Formula> {
  const rules = (await db.responseRules.get(shopId)) ?? noOwnRules
  return (platform) => formulaOf(rules, platform)
}

/** A case or review that figures count. */
export interface ComplaintRow extends Complaint {
  readonly id: string
  readonly at: number
  readonly customerId: string
  readonly platform: Platform
  readonly buyerNick: string
}

/** Each with whoever talked with the buyer last before it. */
export function charged({ db }: WhereRead, rows: readonly Omit<ComplaintRow, 'last'>[]): Promise<ComplaintRow[]> {
  return Promise.all(
    rows.map(async (row) => ({ ...row, last: row.kind === 'review' ? null : await lastTalk(db, row) })),
  )
}

/** Reviews published on a day. */
export async function reviewsOfDay({ db, shopId }: WhereRead, on: string): Promise<Omit<ComplaintRow, 'last'>[]> {
  const from = startOfDay(on)
  const reviews = await db.reviews
    .where('[shopId+recency]')
    .between([shopId, -(from + dayMs - 1)], [shopId, -from], true, true)
    .toArray()
  return reviews.map(({ id, customerId, platform, buyerNick, at, rating }) => {
    const kind = rating === 'bad' ? ('badReview' as const) : ('review' as const)
    return { kind, id, at, customerId, platform, buyerNick }
  })
}

/** Who talked with a buyer last before an instant, within the look-back. */
async function lastTalk(db: Database, { customerId, at }: { customerId: string; at: number }): Promise<Turn | null> {
  const [own, told] = await Promise.all([
    db.receptions
      .where('[customerId+openedAt]')
      .between([customerId, at - lookBackMs], [customerId, at], true, false)
      .last(),
    db.chatLogs.where('customerId').equals(customerId).toArray(),
  ])
  const logs = told.filter(({ startAt }) => startAt >= at - lookBackMs && startAt < at)
  const talks = [...(own ? [factOfReception(own)] : []), ...logs.map((log) => factOfLog(log, null))]
  const last = talks.sort((one, other) => one.startAt - other.startAt).at(-1)
  const turn = last?.turns.at(-1)
  return last && turn ? { agent: turn.agent, at: last.startAt } : null
}
