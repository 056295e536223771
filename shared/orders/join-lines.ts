import type { OrderLine } from './order.ts'
import type { OrderDraft } from './order-draft.ts'
import { isPaid, leastAdvanced } from './platform-status.ts'

/** Joins one more item to its order, in place. */
export function joinLine(order: OrderDraft, line: OrderDraft): void {
  joinState(order, line)
  order.lines = withLines(order.lines, line.lines)
  order.quantity += line.quantity
  order.amountFen += line.amountFen
  order.paidFen += line.paidFen
  order.refundedFen += line.refundedFen
  fillGaps(order, line)
}

/** Joins one more item that told all of its order again. */
export function joinItem(order: OrderDraft, item: OrderDraft): void {
  joinState(order, item)
  order.lines = withLines(order.lines, item.lines)
  Object.assign(order, toldByLines(order))
  fillGaps(order, item)
}

type ToldByLines = Pick<OrderDraft, 'title' | 'quantity' | 'refundedFen'> &
  Partial<Pick<OrderDraft, 'amountFen' | 'paidFen'>>

/** What the lines of an order say about it: goods, pieces, and amounts where each line tells its own. */
export function toldByLines(order: OrderDraft): ToldByLines {
  const { lines } = order
  const told = {
    title: [...new Set(lines.map(({ title }) => title))].join('，'),
    quantity: sumOf(lines, 'quantity'),
    refundedFen: sumOf(lines, 'refundedFen'),
  }
  if (lines.some(({ dueFen }) => dueFen === undefined)) return told
  const amountFen = lines.reduce((sum, { dueFen = 0 }) => sum + dueFen, 0)
  return { ...told, amountFen, paidFen: isPaid(order) ? amountFen : 0 }
}

export function sumOf(lines: readonly OrderLine[], field: 'quantity' | 'refundedFen'): number {
  return lines.reduce((sum, line) => sum + line[field], 0)
}

function joinState(order: OrderDraft, line: OrderDraft): void {
  const state = leastAdvanced(order.state, line.state)
  if (state === order.state) return
  order.state = state
  order.platformStatus = line.platformStatus
}

function fillGaps(order: OrderDraft, line: OrderDraft): void {
  order.paidAt ??= line.paidAt
  order.shippedAt ??= line.shippedAt
  order.signedAt ??= line.signedAt
  order.dispatchBy = earlier(order.dispatchBy, line.dispatchBy)
  order.courier ??= line.courier
  order.trackingNo ??= line.trackingNo
  order.sealed.buyerMessage ??= line.sealed.buyerMessage
  order.sealed.sellerMemo ??= line.sealed.sellerMemo
}

/** The whole order is in time only when its most urgent line is. */
function earlier(one: number | null | undefined, other: number | null | undefined): number | null {
  return one == null || other == null ? (one ?? other ?? null) : Math.min(one, other)
}

/** Lines with sub-order numbers are told apart by them; lines without are all different. */
export function withLines(lines: readonly OrderLine[], more: readonly OrderLine[]): OrderLine[] {
  const next = [...lines]
  for (const line of more) {
    const at = line.subOrderNo === null ? -1 : next.findIndex((one) => one.subOrderNo === line.subOrderNo)
    if (at < 0) next.push(line)
    else next[at] = line
  }
  return next
}
