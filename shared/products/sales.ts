import { dayMs } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'

export const salesWindowDays = 90
const monthDays = 30
/** Fewer pieces in 90 days tell no trend (ux 6: too few cases are said, not drawn). */
const leastForTrend = 10

/** What orders tell of one product code. */
export interface CodeSales {
  readonly code: string
  /** As the newest order line calls it. */
  readonly title: string
  readonly priceFen: number
  /** Pieces paid for and not refunded, by the day the order was placed. */
  readonly last30: number
  readonly last90: number
}

export type SalesTrend = 'rising' | 'steady' | 'falling'

type Sold = Pick<Order, 'placedAt' | 'paidAt' | 'state' | 'lines'>

/** Adds orders up by product code. Orders outside the last 90 days are left out. */
export function salesCounter(now: number) {
  const codes = new Map<string, CodeSales & { readonly seenAt: number }>()
  let newestAt: number | null = null

  return {
    add({ placedAt, paidAt, state, lines }: Sold): void {
      if (placedAt > now || placedAt < now - salesWindowDays * dayMs) return
      newestAt = Math.max(newestAt ?? placedAt, placedAt)
      const isSale = paidAt !== null && state !== 'closed'
      for (const line of lines) {
        if (line.productCode === '') continue
        const before = codes.get(line.productCode)
        const isKept = isSale && !isRefunded(line)
        const pieces = isKept ? line.quantity : 0
        const recent = placedAt >= now - monthDays * dayMs ? pieces : 0
        const isNewer = before === undefined || placedAt >= before.seenAt
        codes.set(line.productCode, {
          code: line.productCode,
          title: isNewer ? line.title : before.title,
          priceFen: isNewer ? line.priceFen : before.priceFen,
          seenAt: isNewer ? placedAt : before.seenAt,
          last30: (before?.last30 ?? 0) + recent,
          last90: (before?.last90 ?? 0) + pieces,
        })
      }
    },
    counted: () => ({ codes: codes as ReadonlyMap<string, CodeSales>, newestAt }),
  }
}

function isRefunded({ refundedFen, priceFen, quantity }: Order['lines'][number]): boolean {
  return refundedFen > 0 && refundedFen >= priceFen * quantity
}

/**
 * The last 30 days beside the two months before them: a fifth more or less is a trend. None when there are too few
 * pieces, or when the newest order is so old that the last 30 days are only not yet imported.
 */
export function trendOf(sales: Pick<CodeSales, 'last30' | 'last90'>, newestAt: number | null, now: number) {
  if (sales.last90 < leastForTrend || newestAt === null || newestAt < now - monthDays * dayMs) return null
  const before = (sales.last90 - sales.last30) / 2
  if (sales.last30 > before * 1.2) return 'rising' satisfies SalesTrend
  return sales.last30 < before * 0.8 ? ('falling' satisfies SalesTrend) : ('steady' satisfies SalesTrend)
}
