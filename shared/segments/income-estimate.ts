import { type FigureOrder, netFen } from '#shared/customers/figures.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'

/** Customers' money can be told for one month; longer ranges are unsure (000_ L15; domain 2.35). */
export const estimateDays = 30
/** The past the payment rate is taken from, and how far back orders under way are looked for. */
export const estimateLooksBackDays = 90

export interface IncomeBasis {
  /** Sent, not yet confirmed. */
  readonly sent: { readonly orders: number; readonly fen: number }
  readonly unpaid: { readonly orders: number; readonly fen: number }
  /** Orders of the last 90 days whose payment is decided, and how many of them were paid. */
  readonly decided: number
  readonly paid: number
  /** When the oldest state the figure rests on was seen; null without orders. */
  readonly oldestSeenAt: number | null
}

export interface IncomeEstimate {
  readonly fen: number
  /** Null when no past order tells: then unpaid orders count for nothing. */
  readonly rate: number | null
  readonly basis: IncomeBasis
}

type Estimated = FigureOrder & Pick<Order, 'amountFen' | 'seenAt'>

export function incomeCounter(now: number) {
  let basis: IncomeBasis = { sent: none, unpaid: none, decided: 0, paid: 0, oldestSeenAt: null }
  return {
    add(order: Estimated): void {
      if (order.placedAt > now || order.placedAt < now - estimateLooksBackDays * dayMs) return
      basis = withOrder(basis, order)
    },
    counted: () => basis,
  }
}

const none = { orders: 0, fen: 0 }

function withOrder(basis: IncomeBasis, order: Estimated): IncomeBasis {
  if (order.state === 'awaitingPayment') {
    return { ...basis, unpaid: plus(basis.unpaid, order.amountFen), oldestSeenAt: older(basis, order) }
  }
  const decided = { ...basis, decided: basis.decided + 1, paid: basis.paid + (order.paidFen > 0 ? 1 : 0) }
  if (order.state !== 'dispatched') return decided
  return { ...decided, sent: plus(basis.sent, netFen(order)), oldestSeenAt: older(basis, order) }
}

function plus(sum: IncomeBasis['sent'], fen: number): IncomeBasis['sent'] {
  return { orders: sum.orders + 1, fen: sum.fen + fen }
}

function older({ oldestSeenAt }: IncomeBasis, { seenAt }: Estimated): number {
  return Math.min(oldestSeenAt ?? seenAt, seenAt)
}

/** Sent but unconfirmed amounts, and unpaid orders times the share of orders that were paid so far. */
export function estimateIncome(
  basis: IncomeBasis,
  days: number,
): Result<IncomeEstimate, { readonly code: 'longer_than_a_month' }> {
  if (days > estimateDays) return fail('longer_than_a_month')
  const rate = basis.decided === 0 ? null : basis.paid / basis.decided
  return ok({ fen: basis.sent.fen + Math.round(basis.unpaid.fen * (rate ?? 0)), rate, basis })
}
