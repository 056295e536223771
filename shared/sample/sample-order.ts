import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/kernel/time.ts'
import type { Order, OrderLine, Region } from '#shared/orders/order.ts'
import { boughtGoods } from './goods.ts'
import { memo, message } from './memos.ts'
import { type Random, weighted } from './random.ts'

/** Who buys; the tail ends all order numbers of a buyer, as Taobao's do. */
export interface Buyer {
  readonly id: string
  readonly nick: string
  readonly tail: string
  readonly name: string
  readonly phone: string
  readonly region: Region
  readonly address: string
}

export interface OrderWish {
  readonly shopId: string
  readonly now: number
  readonly placedAt: number
  /** Running number: keeps order numbers of one second apart. */
  readonly no: number
}

/** Where an order can stand for its age, and when it came there. */
interface Course {
  readonly state: Order['state']
  readonly platformStatus: string
  readonly paidAt: number | null
  readonly shippedAt: number | null
  readonly signedAt: number | null
  readonly closeReason: string | null
  readonly refund: 'none' | 'part' | 'all'
}

/** One order of a buyer as it stands `now`. */
export function sampleOrder(random: Random, buyer: Buyer, wish: OrderWish): Unstamped<Order> {
  const lines = orderLines(random)
  const goodsFen = lines.reduce((sum, line) => sum + line.priceFen * line.quantity, 0)
  const freightFen = goodsFen < 5_900 ? 800 : 0
  return tellOrder(buyer, wish, courseOf(random, wish), { lines, goodsFen, freightFen }, random)
}

/** The same, but standing where the sample wants to show one: paid and not yet sent, or not paid yet. */
export function shownOrder(
  random: Random,
  buyer: Buyer,
  wish: OrderWish,
  state: 'awaitingDispatch' | 'awaitingPayment',
): Unstamped<Order> {
  const lines = orderLines(random)
  const goodsFen = lines.reduce((sum, line) => sum + line.priceFen * line.quantity, 0)
  const paid = { ...unpaid, state, platformStatus: '买家已付款，等待卖家发货', paidAt: wish.placedAt + minuteMs }
  const course = state === 'awaitingPayment' ? unpaid : paid
  return tellOrder(buyer, wish, course, { lines, goodsFen, freightFen: 0 }, random)
}

const unpaid = {
  state: 'awaitingPayment',
  platformStatus: '等待买家付款',
  paidAt: null,
  shippedAt: null,
  signedAt: null,
  closeReason: null,
  refund: 'none',
} as const

/** Of a hundred orders that arrived, four are refunded whole and two or three in part. */
const refunds = weighted<Course['refund']>([
  ['none', 93.5],
  ['all', 4],
  ['part', 2.5],
])

function courseOf(random: Random, { placedAt, now }: OrderWish): Course {
  const paidAt = placedAt + 5 * secondMs + random.below(20 * minuteMs)
  const staysUnpaid = random.chance(now - placedAt < 3 * hourMs ? 0.3 : 0.05)
  const shippedAt = paidAt + 3 * hourMs + random.below(45 * hourMs)
  const signedAt = shippedAt + 2 * dayMs + random.below(3 * dayMs)
  const confirmedAt = signedAt + random.below(8 * dayMs)
  const refund = refunds(random)
  if (staysUnpaid || paidAt > now) {
    if (now - placedAt < dayMs) return unpaid
    return { ...unpaid, state: 'closed', platformStatus: '交易关闭', closeReason: '买家未付款' }
  }
  if (shippedAt > now)
    return { ...unpaid, state: 'awaitingDispatch', platformStatus: '买家已付款，等待卖家发货', paidAt }
  const sent = { ...unpaid, paidAt, shippedAt }
  if (confirmedAt > now) {
    return {
      ...sent,
      state: 'dispatched',
      platformStatus: '卖家已发货，等待买家确认',
      signedAt: signedAt > now ? null : signedAt,
    }
  }
  if (refund === 'all')
    return { ...sent, signedAt, state: 'closed', platformStatus: '交易关闭', closeReason: '退款成功', refund }
  return { ...sent, signedAt, state: 'completed', platformStatus: '交易成功', refund }
}

interface Basket {
  readonly lines: readonly OrderLine[]
  readonly goodsFen: number
  readonly freightFen: number
}

function tellOrder(buyer: Buyer, wish: OrderWish, course: Course, basket: Basket, random: Random): Unstamped<Order> {
  const { refund, ...standing } = course
  const amountFen = basket.goodsFen + basket.freightFen
  const paidFen = course.paidAt === null ? 0 : amountFen
  const firstLine = basket.lines[0]
  const partFen = firstLine ? firstLine.priceFen * firstLine.quantity : 0
  const refundedFen = { none: 0, all: paidFen, part: basket.lines.length > 1 ? partFen : 0 }[refund]
  const orderNo = orderNumber(wish, buyer.tail)
  const courier = course.shippedAt === null ? null : random.pick(couriers)
  return {
    ...standing,
    id: importedId('order', 'taobao', wish.shopId, orderNo),
    platform: 'taobao',
    orderNo,
    buyerNick: buyer.nick,
    customerId: buyer.id,
    seenAt: wish.now,
    title: basket.lines.map((line) => line.title).join('，'),
    quantity: basket.lines.reduce((sum, line) => sum + line.quantity, 0),
    amountFen,
    paidFen,
    freightFen: basket.freightFen,
    refundedFen,
    lines: basket.lines.map((line, at) => refundLine(line, refundedFen === 0 ? 'none' : refund, at)),
    placedAt: wish.placedAt,
    courier: courier?.name ?? null,
    trackingNo: courier ? courier.prefix + String(10 ** 12 + random.below(9 * 10 ** 12)) : null,
    region: buyer.region,
    recency: -wish.placedAt,
    importId: null,
    sealed: {
      receiver: buyer.name,
      phone: buyer.phone,
      address: buyer.address,
      buyerMessage: random.chance(0.06) ? message(random) : null,
      sellerMemo: random.chance(0.08) ? memo(random) : null,
    },
  }
}

function refundLine(line: OrderLine, refund: Course['refund'], at: number): OrderLine {
  if (refund === 'none' || (refund === 'part' && at > 0)) return line
  return { ...line, refundedFen: line.priceFen * line.quantity, refundStatus: '退款成功' }
}

const couriers = [
  { name: '中通快递', prefix: '78' },
  { name: '圆通速递', prefix: 'YT' },
  { name: '韵达快递', prefix: '43' },
  { name: '申通快递', prefix: '77' },
  { name: '顺丰速运', prefix: 'SF' },
]

function orderLines(random: Random): OrderLine[] {
  const count = random.chance(0.72) ? 1 : 2 + random.below(2)
  return Array.from({ length: count }, () => {
    const { code, title, specs, priceFen } = boughtGoods(random)
    const spec = `规格:${random.pick(specs)}`
    const quantity = random.chance(0.85) ? 1 : 2 + random.below(3)
    return { subOrderNo: null, title, spec, productCode: code, quantity, priceFen, refundedFen: 0, refundStatus: null }
  })
}

/** Nineteen digits: thirteen that grow with time, six of the buyer. */
function orderNumber({ placedAt, no }: OrderWish, tail: string): string {
  return String(2_000_000_000_000 + Math.floor(placedAt / secondMs) * 500 + (no % 500)) + tail
}
