import { dayMs, minuteMs } from '#shared/kernel/time.ts'
import type { SalesFigures } from '#shared/products/contract.ts'
import { type CodeSales, salesCounter, salesWindowDays, trendOf } from '#shared/products/sales.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Sales of the last 90 days by product code, counted from orders and kept in memory; never a second truth. */
export interface ShopSales {
  /** Learns that orders have changed. */
  follow(frames: readonly PendingFrame[]): void
  /**
   * Counts at the first call, and again when orders have changed or the day has moved on, at most once a minute:
   * an import of a large file asks a hundred times.
   */
  ready(context: Pick<Context, 'db' | 'shopId' | 'now'>): Promise<Counted>
}

export interface Counted {
  readonly codes: ReadonlyMap<string, CodeSales>
  figuresOf(code: string): SalesFigures
}

interface Held extends Counted {
  readonly at: number
  readonly shopId: string
}

const countAgainAfterMs = minuteMs
const figuresLastMs = 60 * minuteMs

export function createShopSales(): ShopSales {
  let held: Held | null = null
  let hasChanged = false

  function isFresh(now: number, shopId: string): boolean {
    if (!held || held.shopId !== shopId || now < held.at) return false
    return now - held.at < (hasChanged ? countAgainAfterMs : figuresLastMs)
  }

  return {
    follow(frames) {
      hasChanged ||= frames.some(({ frame }) => frame.operations.some(({ t }) => t === 'orders'))
    },
    async ready(context) {
      const { now, shopId } = context
      if (held && isFresh(now, shopId)) return held
      hasChanged = false
      const counted = await countOrders(context)
      held = { ...counted, at: now, shopId }
      return held
    },
  }
}

/** One day after another: no answer of the database is large, and other questions get their turn in between. */
async function countOrders({ db, shopId, now }: Pick<Context, 'db' | 'shopId' | 'now'>): Promise<Counted> {
  const counter = salesCounter(now)
  for (let back = 0; back < salesWindowDays; back += 1) {
    const newest = now - back * dayMs
    const day = db.orders.where('[shopId+recency]').between([shopId, -newest], [shopId, dayMs - newest], true, false)
    for (const order of await day.toArray()) counter.add(order)
  }
  const { codes, newestAt } = counter.counted()
  return {
    codes,
    figuresOf(code) {
      const { last30, last90 } = codes.get(code) ?? { last30: 0, last90: 0 }
      return { last30, last90, trend: trendOf({ last30, last90 }, newestAt, now), newestAt }
    },
  }
}
