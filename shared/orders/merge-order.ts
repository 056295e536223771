import { sumOf, toldByLines, withLines } from './join-lines.ts'
import type { Order, OrderLine, OrderRefund } from './order.ts'
import type { OrderDraft } from './order-draft.ts'
import { isPlacedByNumber } from './order-number.ts'
import { isEarlier } from './platform-status.ts'
import { isMasked } from './receiver-address.ts'
import { refundedByList } from './refund-state.ts'

/** Fields an import may change in an order that is there already. */
export type OrderChange = Partial<Omit<OrderDraft, 'id' | 'platform' | 'orderNo'>>

/**
 * What a draft of an order list changes in the order we have (R27); null when nothing. An empty cell erases nothing,
 * a masked text replaces no open one, and an order never goes back: an older file only fills gaps.
 */
export function changeByOrder(order: OrderDraft, draft: OrderDraft): OrderChange | null {
  const isOlder = isEarlier(draft.state, order.state)
  const change: OrderChange = {}
  takeTexts(change, order, draft, isOlder)
  takeInstants(change, order, draft, isOlder)
  takeBuyer(change, order, draft, isOlder)
  if (!isOlder) {
    for (const field of ['state', 'platformStatus', 'amountFen', 'paidFen', 'freightFen'] as const) {
      setIfOther(change, order, field, draft[field])
    }
    // A list that does not know the refunds of single items does not take them back.
    const known = Math.max(sumOf(order.lines, 'refundedFen'), refundedByList(order.refunds))
    setIfOther(change, order, 'refundedFen', Math.max(draft.refundedFen, known))
  }
  takeLines(change, order, draft.lines, isOlder)
  if (draft.quantity > 0 && (!isOlder || order.quantity === 0)) setIfOther(change, order, 'quantity', draft.quantity)
  takeSealed(change, order, draft.sealed)
  return finish(change, draft)
}

/** The one item a list tells beside the order; lists without items leave the lines alone. */
function takeLines(change: OrderChange, order: OrderDraft, lines: OrderLine[], onlyGaps: boolean): void {
  if (lines.length === 0 || (onlyGaps && order.lines.length > 0)) return
  if (!areSameLines(lines, order.lines)) change.lines = lines
}

/** What a draft of a table changes that tells each item together with all of its order (京东, 抖店, 微信小店, 小红书). */
export function changeByItems(order: OrderDraft, draft: OrderDraft, turn: LineTurn): OrderChange | null {
  const lines = mergeLines(order.lines, draft.lines, turn)
  const whole = { ...draft, lines }
  return changeByOrder(order, { ...whole, ...toldByLines(whole) })
}

/** What refunds of an order change: the refunds themselves, and what was given back in all. */
export function changeByRefunds(order: OrderDraft, draft: OrderDraft): OrderChange | null {
  const refunds = mergeRefunds(order.refunds ?? [], draft.refunds ?? [])
  if (refunds === null) return null
  const change: OrderChange = { refunds }
  setIfOther(change, order, 'refundedFen', Math.max(order.refundedFen, refundedByList(refunds)))
  return finish(change, draft)
}

/** Null when nothing is new. A refund that is over stays over: words that say otherwise come from an older file. */
function mergeRefunds(refunds: readonly OrderRefund[], more: readonly OrderRefund[]): OrderRefund[] | null {
  const next = [...refunds]
  let isOther = false
  for (const refund of more) {
    const at = next.findIndex(({ refundNo }) => refundNo === refund.refundNo)
    const before = next[at]
    if (before && (haveSameFields(refund, before) || isOver(before, refund))) continue
    isOther = true
    if (before) next[at] = refund
    else next.push(refund)
  }
  return isOther ? next : null
}

function isOver(before: OrderRefund, told: OrderRefund): boolean {
  return before.state !== 'open' && told.state === 'open'
}

/** What the run that reads a line table did with an order before: nothing, wrote its lines, or made it of lines. */
export type LineTurn = 'first' | 'continued' | 'grown'

/**
 * What a draft of a line table changes: the lines and how far the order is. For everything else the order list
 * decides and lines only fill gaps.
 */
export function changeByLines(order: OrderDraft, draft: OrderDraft, turn: LineTurn): OrderChange | null {
  const change: OrderChange = {}
  const lines = mergeLines(order.lines, draft.lines, turn)
  if (!areSameLines(lines, order.lines)) change.lines = lines
  if (draft.platformStatus !== '' && isEarlier(order.state, draft.state)) {
    change.state = draft.state
    change.platformStatus = draft.platformStatus
  }
  const isSum = order.quantity === 0 || order.quantity === sumOf(order.lines, 'quantity')
  if (isSum) setIfOther(change, order, 'quantity', sumOf(lines, 'quantity'))
  const listFen = order.refundedFen > sumOf(order.lines, 'refundedFen') ? order.refundedFen : 0
  setIfOther(change, order, 'refundedFen', Math.max(listFen, sumOf(lines, 'refundedFen')))
  if (turn === 'grown') {
    change.amountFen = order.amountFen + draft.amountFen
    change.paidFen = order.paidFen + draft.paidFen
  } else if (order.state === 'awaitingPayment' && change.state !== undefined) {
    setIfOther(change, order, 'paidFen', draft.paidFen)
  }
  takeTexts(change, order, draft, true)
  takeInstants(change, order, { ...draft, placedAt: order.placedAt }, true)
  if (order.sealed.sellerMemo === null) takeSealed(change, order, draft.sealed)
  return finish(change, draft)
}

function finish(change: OrderChange, draft: OrderDraft): OrderChange | null {
  if (Object.keys(change).length === 0) return null
  if (change.state !== undefined) change.seenAt = draft.seenAt
  change.importId = draft.importId
  return change
}

function takeTexts(change: OrderChange, order: OrderDraft, draft: OrderDraft, onlyGaps: boolean): void {
  for (const field of ['title', 'courier', 'trackingNo', 'closeReason', 'flag'] as const) {
    const value = draft[field]
    if (value && (!onlyGaps || !order[field])) setIfOther(change, order, field, value)
  }
  const { region } = draft
  const isFuller = region !== null && (order.region === null || (!onlyGaps && region.district !== ''))
  if (isFuller && !haveSameFields(region, order.region)) change.region = region
}

/** A buyer who renamed the account keeps the order; files without nicks leave the buyer alone. */
function takeBuyer(change: OrderChange, order: OrderDraft, draft: OrderDraft, onlyGaps: boolean): void {
  if (draft.buyerNick === '' || draft.buyerNick === order.buyerNick) return
  const isBetter = draft.customerId !== '' && (!onlyGaps || order.customerId === '')
  if (!isBetter && order.buyerNick !== '') return
  change.buyerNick = draft.buyerNick
  change.customerId = draft.customerId
}

function takeInstants(change: OrderChange, order: OrderDraft, draft: OrderDraft, onlyGaps: boolean): void {
  for (const field of ['paidAt', 'shippedAt', 'signedAt', 'dispatchBy'] as const) {
    const value = draft[field] ?? null
    const old = order[field] ?? null
    if (value !== null && (old === null || (!onlyGaps && !isSameMinute(value, old)))) change[field] = value
  }
  // A day taken from the order number tells less than any column did.
  if (isSameMinute(draft.placedAt, order.placedAt) || isPlacedByNumber(draft)) return
  change.placedAt = draft.placedAt
  change.recency = draft.recency
}

/** A spreadsheet cuts the seconds off: `2016/5/23 22:02` is no change of `2016-05-23 22:02:11`. */
function isSameMinute(told: number, known: number): boolean {
  return told === known || (told % 60_000 === 0 && known - (known % 60_000) === told)
}

/** Lines with sub-order numbers know more than lines without. A table tells all lines of an order. */
function mergeLines(lines: OrderLine[], more: OrderLine[], turn: LineTurn): OrderLine[] {
  const isNumbered = more.some((line) => line.subOrderNo !== null)
  const wasNumbered = lines.some((line) => line.subOrderNo !== null)
  if (wasNumbered && !isNumbered) return lines
  return wasNumbered || turn !== 'first' ? withLines(lines, more) : more
}

function takeSealed(change: OrderChange, order: OrderDraft, told: Order['sealed']): void {
  const next = { ...order.sealed }
  for (const field of ['receiver', 'phone', 'address', 'buyerMessage', 'sellerMemo'] as const) {
    const value = told[field]
    const old = order.sealed[field]
    const isPersonal = field !== 'buyerMessage' && field !== 'sellerMemo'
    const hidesMore = isPersonal && value !== null && isMasked(value) && old !== null && !isMasked(old)
    if (value !== null && !hidesMore) next[field] = value
  }
  if (!haveSameFields(next, order.sealed)) change.sealed = next
}

function setIfOther<F extends keyof OrderChange>(
  change: OrderChange,
  order: OrderDraft,
  field: F,
  value: OrderChange[F],
) {
  if (order[field] !== value) change[field] = value
}

function areSameLines(lines: readonly OrderLine[], others: readonly OrderLine[]): boolean {
  return lines.length === others.length && lines.every((line, index) => haveSameFields(line, others[index] ?? null))
}

function haveSameFields(one: object, other: object | null): boolean {
  return other !== null && Object.entries(one).every(([name, value]) => Reflect.get(other, name) === value)
}
