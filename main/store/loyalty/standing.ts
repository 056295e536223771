import type { Customer } from '#shared/customers/customer.ts'
import { figuresOf, figuresOfRow } from '#shared/customers/figures.ts'
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
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { hasContact, ordersOf } from '#store/segments/known-people.ts'
import { nothingPaid, withPaid } from '#store/segments/shop-segments.ts'

/** One customer's place, straight from the rows: it is shown while a buyer waits. */
export const standing: Handlers<typeof loyaltyContract>['standing'] = async ({ customerId }, context) => {
  const { db, shopId, now } = context
  const customer = await db.customers.get(customerId)
  if (!customer) return ok(null)
  const [{ rfm, figures }, flags, vips, cards, met] = await Promise.all([
    rfmOf(context, customer),
    db.riskFlags.where('customerId').equals(customerId).toArray(),
    db.vipQualifications.where('customerId').equals(customerId).toArray(),
    db.levelCards.get(shopId),
    customer.orderCount > 0 || hasContact(db, customerId),
  ])
  const flagged = isFlagged(flags, now)
  const known = knownCustomer(customer, figures.lastPaidAt)
  const facts = factsOf(known, { rfm, hasContact: met, isFlagged: flagged, now })
  const card = rfm.level && (cards?.cards ?? seedCards)[rfm.level]
  const valid = vips.filter((vip) => vipStatusOf(vip, now) === 'registered').map(({ validUntil }) => validUntil ?? 0)
  return ok({
    stage: facts.stage,
    level: rfm.level,
    value: rfm.value,
    scores: { r: rfm.r, f: rfm.f, m: rfm.m },
    term: facts.term,
    groups: await groupsOf(context, customer, facts),
    isFlagged: flagged,
    rate: card?.rate ?? fullRate,
    privileges: card?.privileges ?? [],
    vipUntil: valid.length === 0 ? null : Math.max(...valid),
  })
}

/** The score of one customer by the shop's table. */
export async function rfmOf(context: Context, customer: Customer): Promise<{ rfm: Rfm; figures: RfmFigures }> {
  const { db, shopId, now } = context
  const rules = (await db.rfmRules.get(shopId))?.rules ?? seedRules
  const kept = figuresOfRow(customer)
  if (rules.period === 'all' && kept) return { rfm: scorer(rules, now)(kept), figures: kept }
  const orders = await ordersOf(db, customer.id)
  const start = addMonths(now, -12)
  const figures =
    rules.period === 'all'
      ? figuresOf(orders)
      : orders.reduce<RfmFigures>((sum, order) => withPaid(sum, order, start), nothingPaid)
  return { rfm: scorer(rules, now)(figures), figures }
}

async function groupsOf({ db, shopId }: Context, customer: Customer, facts: CustomerFacts): Promise<string[]> {
  const [segments, members] = await Promise.all([
    db.segments.where('shopId').equals(shopId).toArray(),
    db.segmentMembers.where('customerId').equals(customer.id).toArray(),
  ])
  const byHand = new Set(members.map(({ segmentId }) => segmentId))
  const names = segments.filter(({ id, rule }) => (rule ? fits(rule, facts) : byHand.has(id))).map(({ name }) => name)
  const own = [...facts.tags, customer.group ?? '']
  return [...new Set(names)].filter((name) => !own.includes(name)).sort((a, b) => a.localeCompare(b, 'zh-CN'))
}
