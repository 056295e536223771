import { figuresOfRow } from '#shared/customers/figures.ts'
import { accountsOf, asOneRow, type Person } from '#shared/customers/person.ts'
import { addMonths } from '#shared/kernel/calendar.ts'
import { ok } from '#shared/kernel/result.ts'
import type { loyaltyContract } from '#shared/loyalty/contract.ts'
import { seedCards } from '#shared/loyalty/level-card.ts'
import { fullRate } from '#shared/loyalty/member-price.ts'
import { vipStatusOf } from '#shared/loyalty/vip.ts'
import { type CustomerFacts, factsOf, knownCustomer } from '#shared/segments/customer-facts.ts'
import { type Rfm, type RfmFigures, scorer, seedRules } from '#shared/segments/rfm.ts'
import { isFlagged } from '#shared/segments/risk.ts'
import { fits } from '#shared/segments/segment-rule.ts'
import { typedFactsOfPerson } from '#shared/segments/typed-facts.ts'
import { personOf } from '#store/customers/person-tree.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { hasContact, ordersOf } from '#store/segments/known-people.ts'
import { nothingPaid, together, withPaid } from '#store/segments/shop-segments.ts'

/** One person's place, straight from the rows: it is shown while a buyer waits. All accounts of a person count (R47). */
export const standing: Handlers<typeof loyaltyContract>['standing'] = async ({ customerId }, context) => {
  const { db, shopId, now } = context
  const person = await personOf(db, customerId)
  if (!person) return ok(null)
  const row = asOneRow(person)
  const ids = accountsOf(person).map((account) => account.row.id)
  const [{ rfm, figures }, flags, vips, members, cards, met] = await Promise.all([
    rfmOf(context, person),
    db.riskFlags.where('customerId').anyOf(ids).toArray(),
    db.vipQualifications.where('customerId').anyOf(ids).toArray(),
    db.segmentMembers.where('customerId').anyOf(ids).toArray(),
    db.levelCards.get(shopId),
    row.orderCount > 0 || hasAnyContact(db, ids),
  ])
  const flagged = isFlagged(flags, now)
  const known = knownCustomer(row, figures.lastPaidAt, typedFactsOfPerson(person))
  const facts = factsOf(known, { rfm, hasContact: met, isFlagged: flagged, now })
  const card = rfm.level && (cards?.cards ?? seedCards)[rfm.level]
  const valid = vips.filter((vip) => vipStatusOf(vip, now) === 'registered').map(({ validUntil }) => validUntil ?? 0)
  const byHand = new Set(members.map(({ segmentId }) => segmentId))
  return ok({
    stage: facts.stage,
    level: rfm.level,
    value: rfm.value,
    scores: { r: rfm.r, f: rfm.f, m: rfm.m },
    term: facts.term,
    groups: await groupsOf(context, byHand, facts),
    isFlagged: flagged,
    rate: card?.rate ?? fullRate,
    privileges: card?.privileges ?? [],
    vipUntil: valid.length === 0 ? null : Math.max(...valid),
  })
}

/** The score of one person by the shop's table. */
export async function rfmOf(context: Context, person: Person): Promise<{ rfm: Rfm; figures: RfmFigures }> {
  const { db, shopId, now } = context
  const rules = (await db.rfmRules.get(shopId))?.rules ?? seedRules
  const start = rules.period === 'all' ? Number.NEGATIVE_INFINITY : addMonths(now, -12)
  const parts = await Promise.all(
    accountsOf(person).map(async ({ row }) => {
      const kept = rules.period === 'all' ? figuresOfRow(row) : null
      if (kept) return kept
      const orders = await ordersOf(db, row.id)
      return orders.reduce<RfmFigures>((sum, order) => withPaid(sum, order, start), nothingPaid)
    }),
  )
  const figures = parts.reduce<RfmFigures>(together, nothingPaid)
  return { rfm: scorer(rules, now)(figures), figures }
}

async function hasAnyContact(db: Context['db'], ids: readonly string[]): Promise<boolean> {
  return (await Promise.all(ids.map((id) => hasContact(db, id)))).includes(true)
}

async function groupsOf({ db, shopId }: Context, byHand: ReadonlySet<string>, facts: CustomerFacts): Promise<string[]> {
  const segments = await db.segments.where('shopId').equals(shopId).toArray()
  const names = segments.filter(({ id, rule }) => (rule ? fits(rule, facts) : byHand.has(id))).map(({ name }) => name)
  const own = [...facts.tags, facts.farewellGroup ?? '']
  return [...new Set(names)].filter((name) => !own.includes(name)).sort((a, b) => a.localeCompare(b, 'zh-CN'))
}
