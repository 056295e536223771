import { type QualityFigure, qualityCounter } from '#shared/orders/quality-figures.ts'
import { monthSpan } from '#shared/orders/quality-review.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { walkOrders } from './walk-orders.ts'

export interface CountedQuality {
  readonly countedAt: number
  readonly figures: QualityFigure[]
}

/** Figures of the orders placed in a month, counted a slice at a time. */
export async function countMonth(
  context: Pick<Context, 'db' | 'shopId' | 'now'>,
  month: string,
): Promise<CountedQuality> {
  const counter = qualityCounter()
  const [from, before] = monthSpan(month)
  await walkOrders(context, { since: from, until: before - 1 }, (orders) => {
    for (const order of orders) counter.add(order)
  })
  return { countedAt: context.now, figures: counter.counted() }
}
