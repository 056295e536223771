import Dexie from 'dexie'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { belowTeam, type Rate, sixSecondRates } from '#shared/inspection/poor-data.ts'
import { type PoolFilter, type PoorRate, type SpotDraw, seenIn } from '#shared/inspection/spot-draw.ts'
import type { PoolTalk } from '#shared/inspection/spot-sample.ts'
import { dayMs, startOfDay } from '#shared/kernel/time.ts'
import type { Context } from '#store/dispatch/handler.ts'
import type { BesidePool } from './beside-pool.ts'

type Reading = Pick<Context, 'db' | 'shopId'>
type KnownLog = ChatLog & { readonly personId: string }

/** A draw looks at a month at most: more is a report, not a sample. */
export const mostPoolDays = 31
/** A dispute or a bad review makes a buyer's talks complaints so long before and after (ours; no source names a time). */
const complaintMs = 30 * dayMs

/** First instant and the one after the last; null where the days are none, or too many. */
export function spanOf({ from, to }: Pick<PoolFilter, 'from' | 'to'>): { fromAt: number; untilAt: number } | null {
  const [fromAt, untilAt] = [startOfDay(from), startOfDay(to) + dayMs]
  return untilAt > fromAt && untilAt - fromAt <= mostPoolDays * dayMs ? { fromAt, untilAt } : null
}

export interface Span {
  readonly fromAt: number
  readonly untilAt: number
}

/** Talks of the pool: begun on these days, imported before `before`, of an agent we know. */
export async function poolLogs({ db, shopId }: Reading, filter: PoolFilter, { fromAt, untilAt }: Span, before: number) {
  const logs = await db.chatLogs
    .where('[shopId+startAt]')
    .between([shopId, fromAt], [shopId, untilAt], true, false)
    .toArray()
  const fit = logs.filter(
    ({ platform, messageCount, createdAt }) =>
      createdAt <= before &&
      messageCount >= filter.leastMessages &&
      (filter.platform === null || filter.platform === platform),
  )
  const known = fit.filter((log): log is KnownLog => log.personId !== null)
  return { known, unknownAgents: fit.length - known.length }
}

/** How often each talk came to somebody's eyes by a draw made before `before`. */
export async function timesDrawn(
  { db, shopId }: Reading,
  { fromAt }: Span,
  before: number,
): Promise<Map<string, number>> {
  const draws = await db.spotDraws
    .where('[shopId+untilAt]')
    .between([shopId, fromAt], [shopId, Dexie.maxKey], false)
    .toArray()
  const times = new Map<string, number>()
  for (const id of draws.filter(({ drawnAt }) => drawnAt < before).flatMap(seenIn)) {
    times.set(id, (times.get(id) ?? 0) + 1)
  }
  return times
}

export function poolTalks(
  logs: readonly KnownLog[],
  times: ReadonlyMap<string, number>,
  complaints: ReadonlySet<string>,
): PoolTalk[] {
  return logs.map(({ id, personId }) => ({
    ...{ id, personId, timesDrawn: times.get(id) ?? 0, isComplaint: complaints.has(id) },
  }))
}

/** Talks of buyers with a dispute or a bad review around those days. */
export async function complaintsOf({ db, shopId }: Reading, logs: readonly ChatLog[], { fromAt, untilAt }: Span) {
  const since = fromAt - complaintMs
  // A case opened since then was changed since then too, which is what the index knows.
  const [cases, reviews] = await Promise.all([
    db.tickets.where('[shopId+recency]').between([shopId, Dexie.minKey], [shopId, -since], true, true).toArray(),
    db.reviews.where('[shopId+recency]').between([shopId, Dexie.minKey], [shopId, -since], true, true).toArray(),
  ])
  const until = untilAt + complaintMs
  const isThen = (at: number) => at >= since && at <= until
  const buyers = new Set([
    ...cases.filter(({ about, openedAt }) => about.kind === 'dispute' && isThen(openedAt)).map((one) => one.customerId),
    ...reviews.filter(({ rating, at }) => rating === 'bad' && isThen(at)).map((one) => one.customerId),
  ])
  return logs.filter(({ customerId }) => customerId !== '' && buyers.has(customerId)).map(({ id }) => id)
}

/** As many are kept with a draw: more than anybody reads. */
const mostComplaints = 500

export interface Pool {
  readonly talks: readonly PoolTalk[]
  readonly unknownAgents: number
  readonly complaints: readonly string[]
  readonly rates: readonly Rate[]
  readonly poorData: readonly PoorRate[]
}

/** The pool as it is now. */
export async function poolNow(context: Context, filter: PoolFilter, span: Span, beside: BesidePool): Promise<Pool> {
  const { known, unknownAgents } = await poolLogs(context, filter, span, context.now)
  const told = new Set(await complaintsOf(context, known, span))
  const times = await timesDrawn(context, span, context.now)
  const complaints = known.filter(({ id }) => told.has(id) || beside.severe.has(id)).slice(0, mostComplaints)
  const ids = complaints.map(({ id }) => id)
  const rates = sixSecondRates(known)
  const poorData = [...poorIn('sixSeconds', rates), ...poorIn('conversion', beside.conversion)]
  return { talks: poolTalks(known, times, new Set(ids)), unknownAgents, complaints: ids, rates, poorData }
}

/** An agent with the measure in which the figures are below the team's. */
function poorIn(measure: PoorRate['measure'], rates: readonly Rate[]): PoorRate[] {
  return belowTeam(rates).map((one) => ({ ...one, measure }))
}

/** The pool of a draw, as it was then; talks that were erased since are missing. */
export async function poolThen(context: Reading, draw: SpotDraw): Promise<PoolTalk[]> {
  const span = spanOf(draw.filter) ?? { fromAt: 0, untilAt: 0 }
  const { known } = await poolLogs(context, draw.filter, span, draw.drawnAt)
  return poolTalks(known, await timesDrawn(context, span, draw.drawnAt), new Set(draw.complaints))
}
