import type { MergeConflict } from './check.ts'
import type { OrderFacts } from './order-facts.ts'

/** Why an unshipped order is shown but not offered for one parcel (R18). The words: `checks.apart.<why>`. */
export const apartReasons = ['not_paid', 'refunding', 'address_unknown', 'other_address', 'other_receiver'] as const
export type ApartReason = (typeof apartReasons)[number]

/** One unshipped order of the buyer and where it goes. */
export interface AuditedOrder {
  readonly orderNo: string
  /** Orders with the same number go in one parcel; null when this one goes alone. */
  readonly parcel: number | null
  /** Why it goes alone though there are others; null when it is in a parcel or is the only one. */
  readonly apart: ApartReason | null
}

/** Orders to put into one parcel, two or more, oldest first. */
export interface MergeSuggestion {
  readonly orderNos: readonly string[]
  readonly conflicts: readonly MergeConflict[]
}

export interface OrderAudit {
  readonly orders: readonly AuditedOrder[]
  readonly suggestions: readonly MergeSuggestion[]
}

/**
 * All unshipped orders of one buyer: paid ones to the same address and receiver are suggested for one parcel; the
 * others are shown with the reason (R18; domain 2.10).
 */
export function auditOrders(unshipped: readonly OrderFacts[]): OrderAudit {
  const groups = new Map<string, OrderFacts[]>()
  for (const order of unshipped) {
    const key = parcelKey(order)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), order])
  }
  const suggestions = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      orderNos: group.map(({ orderNo }) => orderNo),
      conflicts: conflictsOf(group, unshipped),
    }))
  return { suggestions, orders: unshipped.map((order) => audited(order, unshipped, suggestions)) }
}

/** Orders with the same key go to the same door and hands; null when this one cannot be judged or must wait. */
function parcelKey(order: OrderFacts): string | null {
  if (order.state !== 'awaitingDispatch' || order.isRefunding || order.door === null) return null
  return `${order.platform}|${order.door}|${order.receiver}`
}

/** What somebody should look at before these go in one parcel, and what else of the buyer goes the same way. */
function conflictsOf(group: readonly OrderFacts[], all: readonly OrderFacts[]): MergeConflict[] {
  const couriers = new Set(group.map(({ courier }) => courier).filter((courier) => courier !== ''))
  const left = all.filter((order) => !group.includes(order))
  const sameDoor = left.filter(({ door }) => door === group[0]?.door)
  const found: readonly (readonly [MergeConflict, boolean])[] = [
    ['couriers_differ', couriers.size > 1],
    ['written_differently', new Set(group.map(({ address }) => address)).size > 1],
    ['one_refunding', sameDoor.some(({ isRefunding }) => isRefunding)],
    ['one_unpaid', sameDoor.some(({ state }) => state === 'awaitingPayment')],
    ['one_without_address', left.some(({ door }) => door === null)],
  ]
  return found.flatMap(([conflict, isThere]) => (isThere ? [conflict] : []))
}

function audited(order: OrderFacts, all: readonly OrderFacts[], suggestions: OrderAudit['suggestions']): AuditedOrder {
  const parcel = suggestions.findIndex(({ orderNos }) => orderNos.includes(order.orderNo))
  if (parcel >= 0) return { orderNo: order.orderNo, parcel, apart: null }
  return { orderNo: order.orderNo, parcel: null, apart: all.length > 1 ? apartReason(order, all) : null }
}

function apartReason(order: OrderFacts, all: readonly OrderFacts[]): ApartReason | null {
  if (order.state !== 'awaitingDispatch') return 'not_paid'
  if (order.isRefunding) return 'refunding'
  if (order.door === null) return 'address_unknown'
  const others = all.filter((other) => other !== order && parcelKey(other) !== null)
  if (others.length === 0) return null
  return others.some(({ door }) => door === order.door) ? 'other_receiver' : 'other_address'
}
