import { formatFen } from '#shared/kernel/money.ts'
import type { Order, OrderLine } from '#shared/orders/order.ts'
import { addressKey, addressLine } from './address.ts'

/** What stands on no order and is typed by the agent; empty means nothing was agreed. */
export interface RecapExtras {
  readonly courier: string
  readonly gift: string
  readonly dispatch: string
  readonly discount: string
}

export const noExtras: RecapExtras = { courier: '', gift: '', dispatch: '', discount: '' }

/** More would not be short and simple any more (KISS, R17). */
export const mostRecapLines = 8

/**
 * 核对订单: what the buyer confirms before dispatch (R17; domain 2.10). One line for each filled item, at most eight,
 * none empty; several orders are joined, and numbered where a product has to be told from another.
 */
export function recapText(orders: readonly Order[], extras: RecapExtras = noExtras): string {
  const lines = orders.flatMap(goodsOf)
  const items: readonly (readonly [string, string])[] = [
    ['商品', numbered(lines.map(({ title }) => title))],
    ['规格', specs(lines)],
    ['数量', quantities(lines)],
    ['价格', prices(orders, extras.discount)],
    ['地址', addresses(orders)],
    ['快递', extras.courier || distinct(orders.map(({ courier }) => courier ?? '')).join('、')],
    ['赠品', extras.gift],
    ['发货', extras.dispatch],
  ]
  return items
    .map(([name, text]) => [name, oneLine(text)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}：${text}`)
    .join('\n')
}

/** At most eight lines, none of them empty: also after the agent has edited the text (R17). */
export function isShortRecap(text: string): boolean {
  const lines = text.split('\n')
  return lines.length <= mostRecapLines && lines.every((line) => line.trim() !== '')
}

/** Lines still to be sent; an order imported without lines stands for itself. */
function goodsOf(order: Order): Pick<OrderLine, 'title' | 'spec' | 'quantity'>[] {
  if (order.lines.length === 0) return [{ title: order.title, spec: '', quantity: order.quantity }]
  return order.lines.filter((line) => line.refundedFen === 0 || line.refundedFen < line.priceFen * line.quantity)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** `①杯子；②壶`; a single one stands without a number. */
function numbered(texts: readonly string[]): string {
  const only = texts[0]
  if (texts.length === 1 && only !== undefined) return only
  return texts.map((text, index) => `${mark(index + 1)}${text}`).join('；')
}

/** A sign and no digit: `1.2件` would be read as 1.2. There are signs up to 20. */
function mark(place: number): string {
  return place <= 20 ? String.fromCodePoint(0x245f + place) : `(${place})`
}

function specs(lines: readonly Pick<OrderLine, 'spec'>[]): string {
  const said = lines.map(({ spec }) => specOf(spec))
  if (said.every((spec) => spec === '')) return ''
  const same = distinct(said)
  if (same.length === 1 && lines.length > 1) return `均为${same[0]}`
  const filled = said.map((spec, index) => [index, spec] as const).filter(([, spec]) => spec !== '')
  if (lines.length === 1) return filled[0]?.[1] ?? ''
  return filled.map(([index, spec]) => `${mark(index + 1)}${spec}`).join('；')
}

/** Platforms write `规格:四杯` where the line already begins with 规格. */
function specOf(spec: string): string {
  return oneLine(spec).replace(/^(商品)?规格[:：]\s*/, '')
}

function quantities(lines: readonly Pick<OrderLine, 'quantity'>[]): string {
  if (lines.length === 0) return ''
  const total = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  if (lines.length === 1) return `${total}件`
  return `${lines.map(({ quantity }, index) => `${mark(index + 1)}${quantity}件`).join('；')}，共${total}件`
}

/** What the buyer pays, and what is taken off: from the order, or as the agent typed it. */
function prices(orders: readonly Order[], discount: string): string {
  if (orders.length === 0) return ''
  const total = sum(orders, ({ paidFen, amountFen }) => (paidFen > 0 ? paidFen : amountFen))
  const freight = sum(orders, ({ freightFen }) => freightFen)
  const goods = sum(orders, ({ lines }) => lines.reduce((all, line) => all + line.priceFen * line.quantity, 0))
  const off = orders.every(({ lines }) => lines.length > 0) ? goods + freight - total : 0
  const notes = [
    freight > 0 ? `含运费¥${formatFen(freight)}` : '',
    oneLine(discount) || (off > 0 ? `已优惠¥${formatFen(off)}` : ''),
  ].filter((note) => note !== '')
  const text = `${orders.length > 1 ? `${orders.length}单合计` : ''}¥${formatFen(total)}`
  return notes.length > 0 ? `${text}（${notes.join('，')}）` : text
}

/**
 * One address when all goods go there, else each with the numbers its goods have in the recap. Ends of order numbers
 * do not tell orders apart: two of them may end alike.
 */
function addresses(orders: readonly Order[]): string {
  const parcels = numberedParcels(orders)
  const told = parcels.filter(({ line }) => line !== '')
  const doors = distinct(told.map(({ door }) => door))
  return doors
    .map((door) => {
      const here = told.filter((parcel) => parcel.door === door)
      const to = here[0]?.line ?? ''
      return here.length === parcels.length ? to : `${here.flatMap(({ goods }) => goods.map(mark)).join('')}${to}`
    })
    .join('；')
}

/** Where the goods of each order go, with the numbers `numbered` gives them; an unknown address is empty. */
function numberedParcels(orders: readonly Order[]) {
  let last = 0
  return orders.flatMap((order) => {
    const goods = goodsOf(order).map(() => ++last)
    const { receiver, phone } = order.sealed
    const street = addressLine(order)
    const line = street === null ? '' : [receiver, phone, street].filter(Boolean).join(' ')
    return goods.length === 0 ? [] : [{ goods, door: `${addressKey(order) ?? street}|${receiver ?? ''}`, line }]
  })
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}

function sum(orders: readonly Order[], of: (order: Order) => number): number {
  return orders.reduce((total, order) => total + of(order), 0)
}
