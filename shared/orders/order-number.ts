import { startOfDay } from '#shared/kernel/time.ts'
import type { Order } from './order.ts'

type Numbered = Pick<Order, 'platform' | 'orderNo'>

const pddShape = /^(\d{2})(\d{2})(\d{2})-\d{15}$/

/**
 * 拼多多 order numbers begin with the day, `251101-…` (seen in exports): 00:00 of that day, epoch ms. Near midnight it may be
 * a day beside the real one, so a column that tells it wins. Null for all other numbers.
 */
export function dayOfOrderNo({ platform, orderNo }: Numbered): number | null {
  const match = platform === 'pinduoduo' ? pddShape.exec(orderNo) : null
  const day = match ? `20${match[1]}-${match[2]}-${match[3]}` : ''
  const at = match ? startOfDay(day) : Number.NaN
  return Number.isNaN(at) ? null : at
}

/** True when only the day is known of when the order was placed. */
export function isPlacedByNumber(order: Numbered & Pick<Order, 'placedAt'>): boolean {
  return order.placedAt === dayOfOrderNo(order)
}
