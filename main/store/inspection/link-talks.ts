import Dexie from 'dexie'
import { sittingGapMs } from '#shared/chat/sitting.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Database } from '#store/db/database.ts'
import type { WorkingTalk } from './working-talk.ts'

export interface TalkLinks {
  readonly receptionId: string | null
  readonly orderIds: readonly string[]
}

/** Before a talk ends, an order of its buyer so old may still be what it is about; after it, one so late what it led to. Our own figures. */
const beforeMs = 30 * dayMs
const afterMs = dayMs
const mostOrders = 10

/** Orders and receptions of ours that these talks belong to, by talk (R71): by number in the text, else by buyer and time. */
export async function linksOf(
  db: Pick<Database, 'orders' | 'receptions'>,
  talks: readonly WorkingTalk[],
): Promise<ReadonlyMap<string, TalkLinks>> {
  const told = await knownOrders(db, talks)
  const links = talks.map(async (talk) => {
    const named = talk.toldOrderIds.filter((id) => told.has(id))
    const before = talk.before?.log.orderIds ?? []
    const orderIds = named.length > 0 ? named : await ordersBeside(db, talk)
    const receptionId = (await receptionBeside(db, talk)) ?? talk.before?.log.receptionId ?? null
    return [talk.id, { receptionId, orderIds: [...new Set([...before, ...orderIds])].slice(0, mostOrders) }] as const
  })
  return new Map(await Promise.all(links))
}

async function knownOrders({ orders }: Pick<Database, 'orders'>, talks: readonly WorkingTalk[]) {
  const ids = [...new Set(talks.flatMap(({ toldOrderIds }) => toldOrderIds))]
  return new Set(ids.length > 0 ? await orders.where(':id').anyOf(ids).primaryKeys() : [])
}

function ordersBeside({ orders }: Pick<Database, 'orders'>, { customerId, startAt, endAt }: WorkingTalk) {
  // `recency` is the time of the order, negative: the newest first.
  return orders
    .where('[customerId+recency]')
    .between([customerId, -(endAt + afterMs)], [customerId, -(startAt - beforeMs)], true, true)
    .limit(mostOrders)
    .primaryKeys()
}

/** The reception that was opened nearest to its beginning, while it went on or just before or after. */
async function receptionBeside(
  { receptions }: Pick<Database, 'receptions'>,
  { customerId, startAt, endAt }: WorkingTalk,
) {
  const near = receptions
    .where('[customerId+openedAt]')
    .between([customerId, startAt - sittingGapMs], [customerId, endAt + sittingGapMs], true, true)
  const [ids, keys] = await Promise.all([near.primaryKeys(), near.keys()])
  const distance = (at: number) => Math.abs(openedAtOf(keys[at]) - startAt)
  const [nearest] = ids.map((_id, at) => at).sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? null : (ids[nearest] ?? null)
}

function openedAtOf(key: unknown): number {
  return Array.isArray(key) ? Number(key[1]) : Number(Dexie.minKey)
}
