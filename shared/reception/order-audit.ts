import { fold } from '#shared/kernel/text.ts'
import type { Order, OrderLine } from '#shared/orders/order.ts'
import { addressKey } from './address.ts'

/** Why an unshipped order is shown but not offered for one parcel (R18). The words: `reception.audit.<why>`. */
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

export interface OrderAudit {
  readonly orders: readonly AuditedOrder[]
  /** Order numbers to put into one parcel, two or more each. */
  readonly suggestions: readonly (readonly string[])[]
}

/** Neither shipped nor closed nor paid back in full: the orders a confirmation is about. */
export function isUnshipped(order: Order): boolean {
  const isOpen = order.state === 'awaitingPayment' || order.state === 'awaitingDispatch'
  return isOpen && order.shippedAt === null && !isPaidBack(order)
}

function isPaidBack({ refundedFen, paidFen }: Order): boolean {
  return refundedFen > 0 && refundedFen >= paidFen
}

/** Words of the platforms for "there is no claim" or "the claim is over without a refund". */
const noRefundWords = /^(-*|无.*|没有.*|未.*|.*(关闭|撤销|取消|拒绝))$/

/** A refund is asked for or was given to an amount we do not know: the order must not be sent along with others. */
export function isRefunding(order: Order): boolean {
  if (order.refunds?.some(({ state }) => state === 'open')) return true
  const hasKnownAmount = order.refundedFen > 0
  return order.lines.some(({ refundStatus }: OrderLine) => {
    const words = (refundStatus ?? '').trim()
    if (noRefundWords.test(words)) return false
    return !(words.includes('成功') && hasKnownAmount)
  })
}

/**
 * All unshipped orders of one buyer: paid ones to the same address and receiver are suggested for one parcel; the
 * others are shown with the reason (R18; domain 2.10).
 */
export function auditOrders(orders: readonly Order[]): OrderAudit {
  const unshipped = orders.filter(isUnshipped)
  const groups = new Map<string, string[]>()
  for (const order of unshipped) {
    const key = parcelKey(order)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), order.orderNo])
  }
  const suggestions = [...groups.values()].filter((group) => group.length > 1)
  return { suggestions, orders: unshipped.map((order) => audited(order, unshipped, suggestions)) }
}

/** Orders with the same key go to the same door and hands; null when this one cannot be judged or must wait. */
function parcelKey(order: Order): string | null {
  const address = addressKey(order)
  if (order.state !== 'awaitingDispatch' || isRefunding(order) || address === null) return null
  return `${order.platform}|${address}|${fold(order.sealed.receiver ?? '')}`
}

function audited(order: Order, all: readonly Order[], suggestions: OrderAudit['suggestions']): AuditedOrder {
  const parcel = suggestions.findIndex((group) => group.includes(order.orderNo))
  if (parcel >= 0) return { orderNo: order.orderNo, parcel, apart: null }
  return { orderNo: order.orderNo, parcel: null, apart: all.length > 1 ? apartReason(order, all) : null }
}

function apartReason(order: Order, all: readonly Order[]): ApartReason | null {
  if (order.state !== 'awaitingDispatch') return 'not_paid'
  if (isRefunding(order)) return 'refunding'
  const key = addressKey(order)
  if (key === null) return 'address_unknown'
  const others = all.filter((other) => other !== order && parcelKey(other) !== null)
  if (others.length === 0) return null
  return others.some((other) => addressKey(other) === key) ? 'other_receiver' : 'other_address'
}
