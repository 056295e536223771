import { fail, ok } from '#shared/kernel/result.ts'
import type { ScryptHash } from '#shared/kernel/scrypt-hash.ts'
import { ordersPerCustomer, type sampleContract } from '#shared/sample/contract.ts'
import { generateShop, type ShopChunk } from '#shared/sample/generate-shop.ts'
import { sampleCases } from '#shared/sample/sample-cases.ts'
import { sampleLoyalty } from '#shared/sample/sample-loyalty.ts'
import { sampleProducts } from '#shared/sample/sample-products.ts'
import { sampleReviews } from '#shared/sample/sample-reviews.ts'
import { sampleRota } from '#shared/sample/sample-rota.ts'
import { sampleTalks } from '#shared/sample/sample-talks.ts'
import { sampleTickets } from '#shared/sample/sample-tickets.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { type SampleTeam, samplePassword, sampleTeam } from '#shared/sample/team.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { firstOperations } from '#store/staff/open-shop.ts'

/** The sample shop in one frame: a crash leaves all of it or nothing. */
export const fill: Handlers<typeof sampleContract>['fill'] = {
  prepare: async ({ customers }, { host, now, seat }) => {
    if (seat.shop) return fail('shop_exists')
    const team = sampleTeam(sampleSeed)
    const [hashes, chunks] = await Promise.all([hashesOf(team, host), chunksOf(customers, now)])
    return ok(async (context) => {
      // Somebody else may have opened one while this was made.
      if ((await context.db.shops.count()) > 0) return fail('shop_exists')
      const { shop, owner, people } = team
      const operations = [...shopOperations(team, hashes, context), ...businessOperations(chunks, now)]
      const person = { id: owner.id, name: owner.name, role: owner.role }
      const seat = { state: 'signedIn' as const, shop: { id: shop.id, name: shop.name, isSample: true }, person }
      const output = {
        personId: owner.id,
        people: people.map(({ name, role }) => ({ name, role })),
        password: samplePassword,
      }
      return decided(output, operations, { seat, shopId: shop.id })
    })
  },
}

function hashesOf({ people }: SampleTeam, host: Host): Promise<ScryptHash[]> {
  return Promise.all(people.map(() => host.hashPassword(samplePassword)))
}

async function chunksOf(customers: number, now: number): Promise<ShopChunk[]> {
  const chunks: ShopChunk[] = []
  const wish = { seed: sampleSeed, customers, orders: customers * ordersPerCustomer, now }
  for await (const chunk of generateShop(wish)) chunks.push(chunk)
  return chunks
}

function shopOperations({ shop, people }: SampleTeam, hashes: readonly ScryptHash[], { now }: Context): Operation[] {
  return [
    insert('shops', shop),
    ...sampleProducts({ shopId: shop.id, now }).map((row) => insert('products', row)),
    ...people.map((person) => insert('people', person)),
    ...people.flatMap(({ id }, at) => {
      const hash = hashes[at]
      return hash ? [insert('credentials', { id, hash, failedTries: 0, waitUntil: null })] : []
    }),
    ...firstOperations(shop.id, now),
    ...rotaOperations(now),
  ]
}

function rotaOperations(now: number): Operation[] {
  const { rosterEntries, leaveRequests, typingTests } = sampleRota({ seed: sampleSeed, now })
  return [
    ...rosterEntries.map((row) => insert('rosterEntries', row)),
    ...leaveRequests.map((row) => insert('leaveRequests', row)),
    ...typingTests.map((row) => insert('typingTests', row)),
  ]
}

function businessOperations(chunks: readonly ShopChunk[], now: number): Operation[] {
  const customers = chunks.flatMap((chunk) => chunk.customers)
  const orders = chunks.flatMap((chunk) => chunk.orders)
  const talks = sampleTalks({ seed: sampleSeed, now }, { customers })
  return [
    ...customers.map((row) => insert('customers', row)),
    ...orders.map((row) => insert('orders', row)),
    ...caseOperations({ customers, orders }, now),
    ...talks.receptions.map((row) => insert('receptions', row)),
    ...talks.followUps.map((row) => insert('followUps', row)),
    ...talks.promises.map((row) => insert('promises', row)),
    ...sampleTickets({ seed: sampleSeed, now }, { orders }).map((row) => insert('tickets', row)),
    ...reviewOperations(orders, now),
    ...loyaltyOperations(chunks, now),
  ]
}

function reviewOperations(orders: ShopChunk['orders'], now: number): Operation[] {
  const { reviews, opinionItems } = sampleReviews({ seed: sampleSeed, now }, { orders })
  return [...reviews.map((row) => insert('reviews', row)), ...opinionItems.map((row) => insert('opinionItems', row))]
}

function caseOperations(shop: ShopChunk, now: number): Operation[] {
  if (shop.customers.length === 0) return []
  const { customers, orders, riskFlags } = sampleCases({ seed: sampleSeed, now }, shop)
  return [
    ...customers.map((row) => insert('customers', row)),
    ...orders.map((row) => insert('orders', row)),
    ...riskFlags.map((row) => insert('riskFlags', row)),
  ]
}

/** Nobody is invented for a shop without customers. */
function loyaltyOperations(chunks: readonly ShopChunk[], now: number): Operation[] {
  const customers = chunks.flatMap((chunk) => chunk.customers)
  if (customers.length === 0) return []
  const loyalty = sampleLoyalty({ seed: sampleSeed, now }, customers)
  return [
    ...loyalty.levelCards.map((row) => insert('levelCards', row)),
    ...loyalty.segments.map((row) => insert('segments', row)),
    ...loyalty.segmentMembers.map((row) => insert('segmentMembers', row)),
    ...loyalty.repurchaseNotes.map((row) => insert('repurchaseNotes', row)),
    ...loyalty.vipQualifications.map((row) => insert('vipQualifications', row)),
    ...loyalty.feedback.map((row) => insert('feedback', row)),
  ]
}
