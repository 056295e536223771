import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import { leastCases } from '#shared/segments/risk.ts'
import type { RiskFlag } from '#shared/segments/segment-rows.ts'
import type { ShopChunk } from './generate-shop.ts'
import { type Random, randomOf } from './random.ts'
import { sampleBuyer, sampleCustomer } from './sample-customer.ts'
import { type Buyer, sampleOrder, shownOrder } from './sample-order.ts'
import { sampleTeam } from './team.ts'

/** What checks, clocks and risk lists show of the sample shop, beside its usual buyers. All of it is invented. */
export interface SampleCases extends ShopChunk {
  readonly riskFlags: readonly Unstamped<RiskFlag>[]
}

interface Wish {
  readonly seed: number
  readonly now: number
}

type Orders = readonly Unstamped<Order>[]

/** One person's two accounts, two buyers who are easily taken for one another, orders about to be late, and a flag. */
export function sampleCases(wish: Wish, shop: ShopChunk): SampleCases {
  const random = randomOf(wish.seed + 2)
  const { shop: own, agents } = sampleTeam(wish.seed)
  const maker = casesOf(random, own.id, wish.now)
  const buyers = [...twoAccounts(maker), ...lookAlikes(maker), ...almostLate(maker)]
  const by = { now: wish.now, authorId: agents[0].id }
  return {
    customers: buyers.map(({ buyer, orders }) => ({
      ...sampleCustomer(random, buyer, orders, by),
      platform: orders[0]?.platform ?? 'taobao',
    })),
    orders: buyers.flatMap(({ orders }) => orders),
    riskFlags: riskFlag(wish, shop),
  }
}

interface Bought {
  readonly buyer: Buyer
  readonly orders: Orders
}

interface Maker {
  readonly buyer: (nick: string) => Buyer
  /** Paid and not yet sent. */
  readonly unsent: (buyer: Buyer, agoMs: number) => Unstamped<Order>
  /** As it would stand by now. */
  readonly former: (buyer: Buyer, agoMs: number) => Unstamped<Order>
  readonly asJd: (bought: Bought, nick: string) => Bought
  readonly now: number
}

function casesOf(random: Random, shopId: string, now: number): Maker {
  let no = 0
  const wishAt = (agoMs: number) => {
    no += 1
    return { shopId, now, placedAt: now - agoMs, no }
  }
  return {
    now,
    buyer: (nick) => sampleBuyer(random, shopId, nick),
    unsent: (buyer, agoMs) => shownOrder(random, buyer, wishAt(agoMs), 'awaitingDispatch'),
    former: (buyer, agoMs) => sampleOrder(random, buyer, wishAt(agoMs)),
    asJd: ({ buyer, orders }, nick) => {
      const id = importedId('customer', 'jd', shopId, nick)
      return { buyer: { ...buyer, id, nick }, orders: orders.map((order) => jdOrder(order, { shopId, id, nick })) }
    },
  }
}

/** 京东's numbers have twelve digits. */
function jdOrder(order: Unstamped<Order>, to: { readonly shopId: string; readonly id: string; readonly nick: string }) {
  const orderNo = order.orderNo.slice(1, 13)
  const id = importedId('order', 'jd', to.shopId, orderNo)
  const platformStatus = order.state === 'awaitingDispatch' ? '等待出库' : order.platformStatus
  return { ...order, id, platform: 'jd' as const, orderNo, customerId: to.id, buyerNick: to.nick, platformStatus }
}

/** The same phone and door at two platforms, with something to be sent on both; on one of them twice (R18, R19). */
function twoAccounts({ buyer, unsent, former, asJd }: Maker): Bought[] {
  const person = buyer('小鹿家的日常')
  const taobao = [former(person, 70 * dayMs), unsent(person, 5 * hourMs), unsent(person, 3 * hourMs)]
  const jd = { buyer: person, orders: [former(person, 40 * dayMs), unsent(person, 4 * hourMs)] }
  return [{ buyer: person, orders: taobao }, asJd(jd, 'jd_小鹿日常')]
}

/** 双胞胎 ID: a zero and an O (R20). */
function lookAlikes({ buyer, unsent }: Maker): Bought[] {
  return ['lulu_home0', 'lulu_homeO'].map((nick) => {
    const one = buyer(nick)
    return { buyer: one, orders: [unsent(one, 6 * hourMs)] }
  })
}

/** The platform's deadlines as a file tells them: one passed an hour ago, two come today (R34). */
function almostLate({ buyer, unsent, now }: Maker): Bought[] {
  const buyers = [
    ['向晚的风铃', -1],
    ['周末去爬山', 2],
    ['一只小橘', 7],
  ] as const
  return buyers.map(([nick, hours]) => {
    const one = buyer(nick)
    return { buyer: one, orders: [{ ...unsent(one, (48 - hours) * hourMs), dispatchBy: now + hours * hourMs }] }
  })
}

/** 敲诈 / 风险: asked by an agent, allowed by the supervisor (R53). None where nobody has bought often enough. */
function riskFlag({ seed, now }: Wish, { customers, orders }: ShopChunk): Unstamped<RiskFlag>[] {
  const { shop, agents, people } = sampleTeam(seed)
  const ended = (customerId: string) =>
    orders.filter((order) => order.customerId === customerId && order.state === 'completed')
  const flagged = customers.findLast(({ id }) => ended(id).length > leastCases)
  if (!flagged) return []
  const supervisor = people.find(({ role }) => role === 'supervisor') ?? agents[0]
  const cases = ended(flagged.id).slice(0, leastCases)
  const notes = ['收货后说少件，开箱视频里是齐的', '再次说少件，要求只退款']
  return [
    {
      id: importedId('risk', 'sample', shop.id, flagged.id),
      customerId: flagged.id,
      asked: { by: agents[0].id, at: now - 9 * dayMs },
      decision: { by: supervisor.id, at: now - 8 * dayMs, isApproved: true },
      ...{ liftedAt: null, liftedBy: null },
      sealed: {
        reason: '两次用差评要求只退款',
        cases: cases.map(({ id }, at) => ({ kind: 'order', refId: id, note: notes[at % notes.length] ?? '' })),
        decisionNote: '先看开箱视频，再谈退款',
      },
    },
  ]
}
