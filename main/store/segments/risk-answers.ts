import { Dexie } from 'dexie'
import { fail, ok } from '#shared/kernel/result.ts'
import type { segmentsContract } from '#shared/segments/contract.ts'
import { flagEndsAt, leastCases, riskStateOf } from '#shared/segments/risk.ts'
import type { RiskCase, RiskFlag } from '#shared/segments/segment-rows.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { accountIds } from './account-ids.ts'

type Answers = Pick<Handlers<typeof segmentsContract>, 'riskFlags' | 'casesOf' | 'askRisk' | 'decideRisk' | 'liftRisk'>

export const riskAnswers: Answers = {
  riskFlags: async (_input, { db, shopId, now }) => {
    const flags = await db.riskFlags.where('shopId').equals(shopId).toArray()
    flags.sort((a, b) => b.asked.at - a.asked.at)
    const customers = await db.customers.bulkGet(flags.map(({ customerId }) => customerId))
    const callNames = await caseNames(db, flags)
    const names = new Map((await db.people.toArray()).map(({ id, name }) => [id, name]))
    return ok(
      flags.map((flag, at) => ({
        id: flag.id,
        version: flag.version,
        customerId: flag.customerId,
        nick: customers[at]?.nick ?? null,
        state: riskStateOf(flag, now),
        askedBy: names.get(flag.asked.by) ?? '',
        askedAt: flag.asked.at,
        decidedBy: flag.decision && (names.get(flag.decision.by) ?? ''),
        decidedAt: flag.decision?.at ?? null,
        endsAt: flag.decision?.isApproved ? flagEndsAt(flag.decision.at) : null,
        ...flag.sealed,
        cases: flag.sealed.cases.map((one) => ({ ...one, ...callNames(one) })),
      })),
    )
  },

  casesOf: async ({ customerId }, { db }) => {
    const ids = await accountIds(db, customerId)
    const found = await Promise.all(ids.map((id) => newestOf(db, id)))
    const orders = found.flatMap((one) => one.orders)
    const talks = found.flatMap((one) => one.talks)
    return ok([
      ...orders.map(({ id, orderNo, placedAt }) => ({ kind: 'order' as const, refId: id, orderNo, at: placedAt })),
      ...talks.map(({ id, openedAt }) => ({ kind: 'reception' as const, refId: id, orderNo: null, at: openedAt })),
    ])
  },

  askRisk: async ({ customerId, reason, cases }, context) => {
    const { db, actor, now, newId } = context
    const ids = await accountIds(db, customerId)
    if (ids.length === 0) return fail('customer_not_found')
    const flags = await db.riskFlags.where('customerId').anyOf(ids).toArray()
    if (flags.some((flag) => ['asked', 'approved'].includes(riskStateOf(flag, now)))) return fail('already_flagged')
    if (new Set(cases.map(({ refId }) => refId)).size < leastCases) return fail('too_few_cases')
    const areTheirs = await Promise.all(cases.map((one) => isCaseOf(context, ids, one)))
    if (areTheirs.includes(false)) return fail('case_not_found')
    const row = {
      ...{ id: newId(), customerId, asked: { by: actor.id, at: now }, decision: null, liftedAt: null, liftedBy: null },
      sealed: { reason, cases, decisionNote: '' },
    }
    return decided({ id: row.id }, [insert('riskFlags', row)])
  },

  decideRisk: async ({ id, expected, isApproved, note }, { db, shopId, actor, now }) => {
    const flag = await db.riskFlags.get(id)
    if (flag?.shopId !== shopId) return fail('flag_not_found')
    if (flag.decision !== null) return fail('already_decided')
    if (flag.version !== expected) return fail('stale')
    const decision = { by: actor.id, at: now, isApproved }
    return decided({}, [patch('riskFlags', flag, { decision, sealed: { ...flag.sealed, decisionNote: note } })])
  },

  liftRisk: async ({ id, expected }, { db, shopId, actor, now }) => {
    const flag = await db.riskFlags.get(id)
    if (flag?.shopId !== shopId) return fail('flag_not_found')
    if (riskStateOf(flag, now) !== 'approved') return fail('not_standing')
    if (flag.version !== expected) return fail('stale')
    return decided({}, [patch('riskFlags', flag, { liftedAt: now, liftedBy: actor.id })])
  },
}

async function newestOf({ orders, receptions }: Context['db'], id: string) {
  const from = [id, Dexie.minKey]
  const to = [id, Dexie.maxKey]
  const [ofOrders, ofTalks] = await Promise.all([
    orders.where('[customerId+recency]').between(from, to).limit(mostCases).toArray(),
    receptions.where('[customerId+openedAt]').between(from, to).reverse().limit(mostCases).toArray(),
  ])
  return { orders: ofOrders, talks: ofTalks }
}

/** Offered at most, of orders and of talks. */
const mostCases = 20

/** How the cases of these flags are called today; null where a row is gone. */
async function caseNames({ orders, receptions }: Context['db'], flags: readonly RiskFlag[]) {
  const cases = flags.flatMap(({ sealed }) => sealed.cases)
  const idsOf = (wanted: RiskCase['kind']) => cases.filter(({ kind }) => kind === wanted).map(({ refId }) => refId)
  const [ofOrders, ofTalks] = await Promise.all([
    orders.bulkGet(idsOf('order')),
    receptions.bulkGet(idsOf('reception')),
  ])
  const names = new Map<string, { orderNo: string | null; at: number | null }>()
  for (const order of ofOrders) if (order) names.set(order.id, { orderNo: order.orderNo, at: order.placedAt })
  for (const talk of ofTalks) if (talk) names.set(talk.id, { orderNo: null, at: talk.openedAt })
  return ({ refId }: RiskCase) => names.get(refId) ?? { orderNo: null, at: null }
}

/** A case is an order or a talk of this very customer, on whichever account. */
async function isCaseOf({ db }: Context, ids: readonly string[], { kind, refId }: RiskCase): Promise<boolean> {
  const row = kind === 'order' ? await db.orders.get(refId) : await db.receptions.get(refId)
  return row !== undefined && ids.includes(row.customerId)
}
