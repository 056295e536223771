import { formatFen } from '#shared/kernel/money.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Order } from '#shared/orders/order.ts'
import type { VariableName, VariableValues } from '#shared/scripts/variables.ts'

/** What is known when a script is copied. Anything may be missing: the one-line form asks for it then. */
export interface KnownRecord {
  readonly buyerNick: string | null
  readonly shopName: string | null
  readonly agentName: string | null
  readonly order: OrderFacts | null
}

export type OrderFacts = Pick<
  Order,
  | 'orderNo'
  | 'title'
  | 'lines'
  | 'quantity'
  | 'amountFen'
  | 'paidFen'
  | 'courier'
  | 'trackingNo'
  | 'shippedAt'
  | 'region'
> & { readonly sealed: Pick<Order['sealed'], 'address'> }

/** Values of all variables the record can fill; blank ones are left out. */
export function valuesOf({ buyerNick, shopName, agentName, order }: KnownRecord): VariableValues {
  return known([
    ['买家昵称', buyerNick],
    ['店铺名称', shopName],
    ['客服名', agentName],
    ...(order ? orderValues(order) : []),
  ])
}

function orderValues(order: OrderFacts): [VariableName, string | null][] {
  return [
    ['订单.订单号', order.orderNo],
    ['订单.商品', listed(order.lines.map((line) => line.title)) || order.title],
    ['订单.规格', listed(order.lines.map((line) => line.spec))],
    ['订单.数量', order.quantity > 0 ? String(order.quantity) : null],
    ['订单.金额', `${formatFen(order.paidFen > 0 ? order.paidFen : order.amountFen)}元`],
    ['订单.收货地址', addressOf(order)],
    ['订单.快递公司', order.courier],
    ['订单.快递单号', order.trackingNo],
    // The planned instant of an order that waits is not in any record: the agent is asked for it.
    ['订单.发货时间', order.shippedAt === null ? null : minuteOf(order.shippedAt)],
  ]
}

/** Platforms give the address with or without the region in front. */
function addressOf({ region, sealed }: OrderFacts): string | null {
  if (!sealed.address) return null
  const place = region ? [...new Set([region.province, region.city, region.district])].join('') : ''
  return region && sealed.address.startsWith(region.province) ? sealed.address : `${place}${sealed.address}`
}

/** `11月5日 18:00` in Asia/Shanghai: nobody writes the year to a buyer. */
function minuteOf(atMs: number): string {
  const text = formatInstant(atMs)
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日 ${text.slice(11, 16)}`
}

function listed(values: readonly string[]): string {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].join('、')
}

function known(pairs: readonly [VariableName, string | null][]): VariableValues {
  const values: { [N in VariableName]?: string } = {}
  for (const [name, value] of pairs) if (value !== null && value.trim() !== '') values[name] = value.trim()
  return values
}
