import type { OrderDraft } from './order-draft.ts'
import type { Order, OrderLine } from './order.ts'
import { isEarlier } from './platform-status.ts'
import { withLines } from './read-line-row.ts'
import { isMasked } from './receiver-address.ts'

/** Fields an import may change in an order that is there already. */
export type OrderChange = Partial<Omit<OrderDraft, 'id' | 'platform' | 'orderNo'>>

/**
 * What a draft of an order list changes in the order we have (R27); null when nothing. An empty cell erases nothing,
 * a masked text replaces no open one, and an order never goes back: an older file only fills gaps.
 */
export function changeByOrder(order: OrderDraft, draft: OrderDraft): OrderChange | null {
  const isOlder = isEarlier(draft.state, order.state)
  const change: OrderChange = {}
  fillText(change, order, draft, isOlder)
  fillFacts(change, order, draft, isOlder)
  if (draft.quantity > 0 && draft.quantity !== order.quantity) change.quantity = draft.quantity
  const refundedFen = refundedWith(order, draft.refundedFen)
  if (!isOlder && refundedFen !== order.refundedFen) change.refundedFen = refundedFen
  const sealed = mergeSealed(order.sealed, draft.sealed)
  if (sealed) change.sealed = sealed
  return finish(change, draft)
}

/**
 * What a draft of a line table changes: the lines and how far the order is; for everything else the order list
 * decides, lines only fill gaps. `isContinued` is an order whose lines this run wrote already.
 */
export function changeByLines(order: OrderDraft, draft: OrderDraft, isContinued: boolean): OrderChange | null {
  const change: OrderChange = {}
  const lines = mergeLines(order.lines, draft.lines, isContinued)
  if (lines && !isSame(lines, order.lines)) change.lines = lines
  const after = lines ?? order.lines
  if (draft.platformStatus !== '' && !isEarlier(draft.state, order.state)) {
    setIfOther(change, order, 'state', draft.state)
    if (draft.state !== order.state) setIfOther(change, order, 'platformStatus', draft.platformStatus)
  }
  const isCounted = order.quantity === 0 || order.quantity === sumOf(order.lines, 'quantity')
  if (isCounted) setIfOther(change, order, 'quantity', sumOf(after, 'quantity'))
  const known = order.refundedFen > sumOf(order.lines, 'refundedFen') ? order.refundedFen : 0
  setIfOther(change, order, 'refundedFen', Math.max(known, sumOf(after, 'refundedFen')))
  fillText(change, order, draft, true)
  if (order.paidAt === null && draft.paidAt !== null) change.paidAt = draft.paidAt
  if (order.shippedAt === null && draft.shippedAt !== null) change.shippedAt = draft.shippedAt
  const sealed = order.sealed.sellerMemo === null ? mergeSealed(order.sealed, draft.sealed) : null
  if (sealed) change.sealed = sealed
  return finish(change, draft)
}

function finish(change: OrderChange, draft: OrderDraft): OrderChange | null {
  if (Object.keys(change).length === 0) return null
  if (change.state !== undefined) change.seenAt = draft.seenAt
  change.importId = draft.importId
  return change
}

function fillText(change: OrderChange, order: OrderDraft, draft: OrderDraft, onlyGaps: boolean): void {
  for (const field of ['title', 'courier', 'trackingNo'] as const) {
    const value = draft[field]
    if (value && (!onlyGaps || !order[field])) setIfOther(change, order, field, value)
  }
  if (draft.region && (!order.region || (!onlyGaps && draft.region.district !== ''))) {
    if (!isSame(draft.region, order.region)) change.region = draft.region
  }
  if (draft.customerId !== '' && (!onlyGaps || order.customerId === '') && draft.buyerNick !== order.buyerNick) {
    change.buyerNick = draft.buyerNick
    change.customerId = draft.customerId
  } else if (order.buyerNick === '' && draft.buyerNick !== '') change.buyerNick = draft.buyerNick
}

function fillFacts(change: OrderChange, order: OrderDraft, draft: OrderDraft, isOlder: boolean): void {
  for (const field of ['paidAt', 'shippedAt', 'signedAt', 'closeReason'] as const) {
    const value = draft[field]
    if (value !== null && (!isOlder || order[field] === null)) setIfOther(change, order, field, value)
  }
  if (draft.placedAt !== order.placedAt && !isSameMinute(draft.placedAt, order.placedAt)) {
    change.placedAt = draft.placedAt
    change.recency = draft.recency
  }
  if (isOlder) return
  for (const field of ['state', 'platformStatus', 'amountFen', 'paidFen', 'freightFen'] as const) {
    setIfOther(change, order, field, draft[field])
  }
}

/** A spreadsheet cuts the seconds off: `2016/5/23 22:02` is no change of `2016-05-23 22:02:11`. */
function isSameMinute(one: number, other: number): boolean {
  return one % 60_000 === 0 && Math.floor(other / 60_000) * 60_000 === one
}

/** A list that does not know the refunds of single items does not take them back. */
function refundedWith(order: OrderDraft, listFen: number): number {
  return Math.max(listFen, sumOf(order.lines, 'refundedFen'))
}

/** Null: the lines we have know more (sub-order numbers) than the file. */
function mergeLines(lines: readonly OrderLine[], more: readonly OrderLine[], isContinued: boolean): OrderLine[] | null {
  const isNumbered = more.some((line) => line.subOrderNo !== null)
  const wasNumbered = lines.some((line) => line.subOrderNo !== null)
  if (wasNumbered && !isNumbered) return null
  const isAdded = isContinued || (wasNumbered && isNumbered)
  return isAdded ? withLines(lines, more) : [...more]
}

function mergeSealed(have: Order['sealed'], told: Order['sealed']): Order['sealed'] | null {
  const next = { ...have }
  for (const field of ['receiver', 'phone', 'address', 'buyerMessage', 'sellerMemo'] as const) {
    const value = told[field]
    const old = have[field]
    const isPersonal = field !== 'buyerMessage' && field !== 'sellerMemo'
    const hidesMore = isPersonal && value !== null && isMasked(value) && old !== null && !isMasked(old)
    if (value !== null && !hidesMore) next[field] = value
  }
  return isSame(next, have) ? null : next
}

function setIfOther<F extends keyof OrderChange>(change: OrderChange, order: OrderDraft, field: F, value: OrderChange[F]) {
  if (order[field] !== value) change[field] = value
}

function sumOf(lines: readonly OrderLine[], field: 'quantity' | 'refundedFen'): number {
  return lines.reduce((sum, line) => sum + line[field], 0)
}

/** Both sides are built with the same keys in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
