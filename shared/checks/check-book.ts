import type { OrderClock } from '#shared/clocks/clock-rows.ts'
import { dispatchDue } from '#shared/clocks/dispatch-due.ts'
import type { LookRules } from '#shared/customers/look-rules.ts'
import { similarityOf } from '#shared/customers/similar.ts'
import type { CheckFinding } from './check.ts'
import type { ChangeRequest, CheckNote, ParcelGroup, StockHold } from './check-rows.ts'
import { DecidedAccounts } from './decided-accounts.ts'
import { type OtherAccount, stockFinding, type Twin } from './findings.ts'
import { KeptRows } from './kept-rows.ts'
import type { OrderFacts } from './order-facts.ts'
import { availableOf, shortOrders } from './stock.ts'

/** A product whose pieces somebody has counted. */
export interface CountedProduct {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly onHand: number
  readonly countedAt: number
}

/** A promise to a buyer that nobody has kept yet. */
export interface OpenPromise {
  readonly customerId: string
  readonly orderNo: string | null
  readonly dueAt: number
}

/** More of them say nothing new. */
const mostTold = 10

/**
 * Every unshipped order of the shop with what the checks compare it to, in memory. Derived from rows, never a second
 * truth; asking costs no reading.
 */
export class CheckBook {
  readonly looks: LookRules
  readonly decided = new DecidedAccounts()
  readonly #orders = new KeptRows<OrderFacts>(keysOfOrder)
  readonly #products = new KeptRows<CountedProduct>(({ code }) => [code])
  readonly #holds = new KeptRows<StockHold>(({ code }) => [code])
  readonly #parcels = new KeptRows<ParcelGroup>(({ customerId }) => [customerId])
  readonly #changes = new KeptRows<ChangeRequest>(({ orderId, askedById }) => [orderId, askedById])
  readonly #promises = new KeptRows<OpenPromise>(({ customerId }) => [customerId])
  readonly #clocks = new KeptRows<OrderClock>(({ id }) => [id])
  readonly #notes = new KeptRows<CheckNote>(({ orderId, finding }) => [noteKey(orderId, finding.check)])
  /** Pieces that orders lack, by product code; made when asked for. */
  readonly #short = new Map<string, ReadonlyMap<string, number>>()

  constructor(looks: LookRules) {
    this.looks = looks
  }

  get size(): number {
    return this.#orders.size
  }

  /** Each buyer with unshipped orders once. */
  buyers(): string[] {
    return [...new Set([...this.#orders.values()].map(({ customerId }) => customerId))]
  }

  order(id: string): OrderFacts | undefined {
    return this.#orders.get(id)
  }

  /** Oldest first. */
  ordersOf(customerId: string): readonly OrderFacts[] {
    return this.#orders
      .of(`buyer ${customerId}`)
      .toSorted((a, b) => a.placedAt - b.placedAt || (a.orderNo < b.orderNo ? -1 : 1))
  }

  /** Null: the order is not the checks' business any more. */
  putOrder(id: string, facts: OrderFacts | null): void {
    for (const { code } of this.#orders.get(id)?.goods ?? []) this.#short.delete(code)
    for (const { code } of facts?.goods ?? []) this.#short.delete(code)
    this.#orders.put(id, facts)
  }

  putProduct(id: string, product: CountedProduct | null): void {
    this.#products.put(id, product)
    this.#short.clear()
  }

  /** Goods somebody has counted. */
  products(): readonly CountedProduct[] {
    return [...this.#products.values()]
  }

  putHold(id: string, hold: StockHold | null): void {
    this.#holds.put(id, hold)
  }

  putParcel(id: string, parcel: ParcelGroup | null): void {
    this.#parcels.put(id, parcel?.state === 'together' ? parcel : null)
  }

  putChange(id: string, change: ChangeRequest | null): void {
    this.#changes.put(id, change?.openSince === undefined ? null : change)
  }

  putPromise(id: string, promise: OpenPromise | null): void {
    this.#promises.put(id, promise)
  }

  putClock(id: string, clock: OrderClock | null): void {
    this.#clocks.put(id, clock)
  }

  putNote(id: string, note: CheckNote | null): void {
    this.#notes.put(id, note)
  }

  /** The newest word about an order's check. */
  noteOf(orderId: string, check: CheckFinding['check']): CheckNote | undefined {
    return this.#notes.of(noteKey(orderId, check)).toSorted((a, b) => b.at - a.at)[0]
  }

  /** What somebody has put into one parcel of this buyer's. */
  parcelsOf(customerId: string): readonly ParcelGroup[] {
    return this.#parcels.of(customerId)
  }

  /** Numbers of the other orders somebody has put into one parcel with this one. */
  parcelWith({ customerId, orderNo }: Pick<OrderFacts, 'customerId' | 'orderNo'>): string[] {
    const groups = this.parcelsOf(customerId).filter(({ orderNos }) => orderNos.includes(orderNo))
    return [...new Set(groups.flatMap(({ orderNos }) => orderNos))].filter((one) => one !== orderNo)
  }

  /** The strictest of what was promised: deadlines to dispatch (R34) and our own words. Null when nothing was. */
  promisedBy(orders: readonly OrderFacts[]): number | null {
    const numbers = orders.map(({ orderNo }) => orderNo)
    const own = this.#promises
      .of(orders[0]?.customerId ?? null)
      .filter(({ orderNo }) => orderNo === null || numbers.includes(orderNo))
    const deadlines = orders.flatMap((order) => dispatchDue(order, this.#clocks.get(order.id) ?? null)?.dueAt ?? [])
    const all = [...own.map(({ dueAt }) => dueAt), ...deadlines]
    return all.length > 0 ? Math.min(...all) : null
  }

  /** Other buyers with unshipped orders whose nick looks like this one (R20). */
  twinsOf({ platform, look, buyerNick }: OrderFacts): Twin[] {
    const twins = new Map<string, Twin>()
    for (const other of this.#orders.of(`look ${platform} ${look}`)) {
      const alike = this.looks.alikeOf(other.buyerNick, buyerNick)
      if (alike) twins.set(other.buyerNick, { nick: other.buyerNick, positions: alike.positions })
    }
    return [...twins.values()].slice(0, mostTold)
  }

  /**
   * Other accounts with unshipped orders that seem to be the same person's (R19), without those told to be somebody
   * else's. A shared home alone is no person.
   */
  otherAccountsOf(orders: readonly OrderFacts[]): OtherAccount[] {
    const accounts = new Map<string, OtherAccount>()
    for (const { customerId, person } of orders) {
      const near = [...this.#orders.of(keyOf('phone', person.phone)), ...this.#orders.of(keyOf('home', person.home))]
      for (const other of near.filter((one) => one.customerId !== customerId)) {
        const similar = similarityOf(person, other.person)
        const decided = this.decided.between(customerId, other.customerId)
        if (similar?.strength !== 'strong' || decided === 'apart') continue
        accounts.set(other.customerId, { nick: other.buyerNick, reasons: similar.reasons, hasOrders: true, decided })
      }
    }
    return [...accounts.values()].slice(0, mostTold)
  }

  /** Open requests to change these orders, and those this account asks for. */
  changesOf(orders: readonly OrderFacts[], askedById: string | null = null): ChangeRequest[] {
    const keys = [...orders.map(({ id }) => id), ...(askedById === null ? [] : [askedById])]
    return [...new Set(keys.flatMap((key) => this.#changes.of(key)))]
  }

  /** Pieces nobody waits for; null for a product nobody has counted (R21). */
  availableOf(code: string, now: number): number | null {
    const [product] = this.#products.of(code)
    if (!product) return null
    const facts = { onHand: product.onHand, orders: this.#orders.of(keyOf('code', code)), holds: this.#holds.of(code) }
    return availableOf(facts, code, now)
  }

  stockFindingOf(orders: readonly OrderFacts[]): CheckFinding {
    const goods = orders.flatMap(({ id, goods: all }) => all.map(({ code }) => ({ id, code })))
    const counted = goods.flatMap(({ id, code }) => {
      const [product] = this.#products.of(code)
      return product ? [{ title: product.name, missing: this.#shortOf(code, product.onHand).get(id) ?? 0 }] : []
    })
    const short = counted.filter(({ missing }) => missing > 0)
    return stockFinding(short, counted.length > 0 || goods.length === 0)
  }

  #shortOf(code: string, onHand: number): ReadonlyMap<string, number> {
    const known = this.#short.get(code)
    if (known) return known
    const short = shortOrders({ onHand, orders: this.#orders.of(keyOf('code', code)) }, code)
    this.#short.set(code, short)
    return short
  }
}

function keyOf(kind: 'phone' | 'home' | 'code', value: string | null): string | null {
  return value === null || value === '' ? null : `${kind} ${value}`
}

function keysOfOrder({ customerId, platform, look, person, goods }: OrderFacts): readonly (string | null)[] {
  return [
    `buyer ${customerId}`,
    `look ${platform} ${look}`,
    keyOf('phone', person.phone),
    keyOf('home', person.home),
    ...goods.map(({ code }) => keyOf('code', code)),
  ]
}

function noteKey(orderId: string, check: CheckFinding['check']): string {
  return `${orderId}|${check}`
}
