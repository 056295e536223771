import type { LookRules } from '#shared/customers/look-rules.ts'
import { type PersonKeys, personKeys } from '#shared/customers/person-keys.ts'
import { fold } from '#shared/kernel/text.ts'
import type { Order, OrderLine } from '#shared/orders/order.ts'
import { addressKey } from './address.ts'

/** What the checks look at in one unshipped order. Personal data stands here folded, in memory only. */
export interface OrderFacts
  extends Pick<
    Order,
    'id' | 'orderNo' | 'platform' | 'customerId' | 'buyerNick' | 'state' | 'title' | 'quantity' | 'amountFen'
  > {
  readonly placedAt: number
  readonly paidAt: number | null
  /** The platform's own deadline; null where no file told it. */
  readonly dispatchBy: number | null
  readonly courier: string
  readonly isRefunding: boolean
  readonly person: PersonKeys
  /** The address as it is written, folded; null when missing or masked. */
  readonly address: string | null
  /** The same for a home however it is written. */
  readonly door: string | null
  readonly receiver: string
  /** What the nick looks like. */
  readonly look: string
  readonly goods: readonly Goods[]
  /** Pieces of the remarks that trade safety warns of, masked (R22). */
  readonly unsafe: readonly string[]
}

/** Pieces still to be sent of one product code. */
export interface Goods {
  readonly code: string
  readonly title: string
  readonly quantity: number
}

interface Reading {
  readonly looks: Pick<LookRules, 'keyOf'>
  readonly unsafeIn: (text: string) => readonly string[]
}

/** Null for an order the checks have nothing to do with any more. */
export function orderFacts(order: Order, { looks, unsafeIn }: Reading): OrderFacts | null {
  if (!isUnshipped(order)) return null
  const { id, orderNo, platform, customerId, buyerNick, state, title, quantity, amountFen, placedAt, paidAt } = order
  const { receiver, phone, address, buyerMessage, sellerMemo } = order.sealed
  const person = personKeys({ name: receiver, phone, address, region: order.region })
  const written = addressKey(order)
  return {
    ...{ id, orderNo, platform, customerId, buyerNick, state, title, quantity, amountFen, placedAt, paidAt, person },
    dispatchBy: order.dispatchBy ?? null,
    courier: order.courier?.trim() ?? '',
    isRefunding: isRefunding(order),
    address: written,
    door: written === null ? null : (person.home ?? written),
    receiver: fold(receiver ?? ''),
    look: looks.keyOf(buyerNick),
    goods: order.lines.filter(isToSend).map(({ productCode, title: name, quantity: pieces }) => {
      return { code: productCode, title: name, quantity: pieces }
    }),
    unsafe: [buyerMessage, sellerMemo].flatMap((text) => (text ? unsafeIn(text) : [])),
  }
}

/** Neither shipped nor closed nor paid back in full: the orders a confirmation is about. */
export function isUnshipped(order: Pick<Order, 'state' | 'shippedAt' | 'refundedFen' | 'paidFen'>): boolean {
  const isOpen = order.state === 'awaitingPayment' || order.state === 'awaitingDispatch'
  return isOpen && order.shippedAt === null && !isPaidBack(order)
}

function isPaidBack({ refundedFen, paidFen }: Pick<Order, 'refundedFen' | 'paidFen'>): boolean {
  return refundedFen > 0 && refundedFen >= paidFen
}

function isToSend({ refundedFen, priceFen, quantity }: OrderLine): boolean {
  return refundedFen === 0 || refundedFen < priceFen * quantity
}

/** Words of the platforms for "there is no claim" or "the claim is over without a refund". */
const noRefundWords = /^(-*|无.*|没有.*|未.*|.*(关闭|撤销|取消|拒绝))$/

/** A refund is asked for or was given to an amount we do not know: the order must not be sent along with others. */
export function isRefunding(order: Pick<Order, 'refunds' | 'refundedFen' | 'lines'>): boolean {
  if (order.refunds?.some(({ state }) => state === 'open')) return true
  const hasKnownAmount = order.refundedFen > 0
  return order.lines.some(({ refundStatus }: OrderLine) => {
    const words = (refundStatus ?? '').trim()
    if (noRefundWords.test(words)) return false
    return !(words.includes('成功') && hasKnownAmount)
  })
}
