import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Order } from './order.ts'
import type { OrderState } from './order-states.ts'

type Meaning = readonly [part: string, state: OrderState]

/**
 * Parts of the platforms' status words and what they mean, first hit wins (R27). One Taobao file mixes ASCII and
 * full-width commas, so words are compared without punctuation. (seen): in public importers or their tests, as listed in
 * ../shared/data/README.md; (assumed): common knowledge. A word that is in no list is refused, not guessed.
 */
const meanings: Readonly<Record<Platform, readonly Meaning[]>> = {
  // Taobao, Tmall and 千牛 (seen).
  taobao: [
    ['交易关闭', 'closed'],
    ['交易自动关闭', 'closed'],
    ['主动关闭交易', 'closed'],
    ['交易成功', 'completed'],
    ['等待买家确认', 'dispatched'],
    ['卖家已发货', 'dispatched'],
    ['买家已签收', 'dispatched'],
    ['部分发货', 'awaitingDispatch'],
    ['等待卖家发货', 'awaitingDispatch'],
    ['买家已付款', 'awaitingDispatch'],
    ['等待买家付款', 'awaitingPayment'],
    ['没有创建支付宝交易', 'awaitingPayment'],
  ],
  // (seen) but 暂停 and 等待发货 (assumed). 锁定 alone: the buyer asked to cancel before it was sent.
  jd: [
    ['删除', 'closed'],
    ['取消', 'closed'],
    ['等待付款', 'awaitingPayment'],
    ['延迟付款', 'awaitingPayment'],
    ['等待出库', 'awaitingDispatch'],
    ['等待发货', 'awaitingDispatch'],
    ['调度中', 'awaitingDispatch'],
    ['暂停', 'awaitingDispatch'],
    ['等待确认收货', 'dispatched'],
    ['完成', 'completed'],
    ['锁定', 'awaitingDispatch'],
  ],
  // 待支付, 已收货, 已取消, 已取消，退款成功 (seen); the others (assumed).
  pinduoduo: [
    ['退款成功', 'closed'],
    ['已取消', 'closed'],
    ['已关闭', 'closed'],
    ['待支付', 'awaitingPayment'],
    ['待付款', 'awaitingPayment'],
    ['待发货', 'awaitingDispatch'],
    ['待成团', 'awaitingDispatch'],
    ['待分享', 'awaitingDispatch'],
    ['已收货', 'completed'],
    ['交易成功', 'completed'],
    ['已评价', 'completed'],
    ['待签收', 'dispatched'],
    ['待收货', 'dispatched'],
    ['已签收', 'dispatched'],
    ['已发货', 'dispatched'],
  ],
  // (seen) but 待支付, 备货中 and 部分发货 (assumed).
  douyin: [
    ['已关闭', 'closed'],
    ['已取消', 'closed'],
    ['待支付', 'awaitingPayment'],
    ['已支付', 'awaitingDispatch'],
    ['待发货', 'awaitingDispatch'],
    ['备货中', 'awaitingDispatch'],
    ['部分发货', 'awaitingDispatch'],
    ['已发货', 'dispatched'],
    ['已收货', 'dispatched'],
    ['已完成', 'completed'],
  ],
  // 待付款, 交易关闭 (seen); the others (assumed).
  kuaishou: [
    ['交易关闭', 'closed'],
    ['已关闭', 'closed'],
    ['待付款', 'awaitingPayment'],
    ['待发货', 'awaitingDispatch'],
    ['部分发货', 'awaitingDispatch'],
    ['待收货', 'dispatched'],
    ['已发货', 'dispatched'],
    ['已收货', 'dispatched'],
    ['交易成功', 'completed'],
    ['交易完成', 'completed'],
  ],
  // (assumed): no cell-level facts were found.
  weixin: [
    ['取消', 'closed'],
    ['关闭', 'closed'],
    ['待付款', 'awaitingPayment'],
    ['待发货', 'awaitingDispatch'],
    ['部分发货', 'awaitingDispatch'],
    ['待收货', 'dispatched'],
    ['已发货', 'dispatched'],
    ['完成', 'completed'],
  ],
  // 待配货 (seen in a public importer as paid and unshipped); the others (assumed).
  xiaohongshu: [
    ['取消', 'closed'],
    ['关闭', 'closed'],
    ['待付款', 'awaitingPayment'],
    ['待支付', 'awaitingPayment'],
    ['待配货', 'awaitingDispatch'],
    ['待发货', 'awaitingDispatch'],
    ['部分发货', 'awaitingDispatch'],
    ['已支付', 'awaitingDispatch'],
    ['待收货', 'dispatched'],
    ['已发货', 'dispatched'],
    ['已签收', 'dispatched'],
    ['完成', 'completed'],
  ],
}

const known = new Map<string, OrderState | null>()

interface Told {
  readonly platform: Platform
  readonly table?: string
}

/** Null for words we do not know. A table whose columns somebody named may use the words of any platform. */
export function stateOf(words: string, { platform, table }: Told): OrderState | null {
  const key = `${platform}|${table === 'ownTable'}|${words}`
  const found = known.get(key)
  if (found !== undefined) return found
  const plain = words.replace(/[\s,，.。;；、]/g, '')
  const lists = table === 'ownTable' ? [meanings[platform], ...Object.values(meanings)] : [meanings[platform]]
  const state = lists.flat().find(([part]) => plain.includes(part))?.[1] ?? null
  if (known.size < 500) known.set(key, state)
  return state
}

/** Where an order of a table without status words stands, by what happened to it. */
export function stateByInstants({
  paidAt,
  shippedAt,
  signedAt,
}: Pick<Order, 'paidAt' | 'shippedAt' | 'signedAt'>): OrderState {
  if (signedAt !== null) return 'completed'
  if (shippedAt !== null) return 'dispatched'
  return paidAt !== null ? 'awaitingDispatch' : 'awaitingPayment'
}

/** 锁定 and 删除 of 京东 (`(锁定)等待出库`): a locked order must not be sent, a deleted one is gone for the buyer. */
export function statusMarks(words: string): { readonly isLocked: boolean; readonly isDeleted: boolean } {
  return { isLocked: /^[(（]?锁定/.test(words), isDeleted: /^[(（]?删除/.test(words) }
}

/** Whether money came in, as far as state and time of payment tell. */
export function isPaid({ state, paidAt }: Pick<Order, 'state' | 'paidAt'>): boolean {
  return state === 'closed' ? paidAt !== null : state !== 'awaitingPayment'
}

const ranks: Readonly<Record<OrderState, number>> = {
  awaitingPayment: 0,
  awaitingDispatch: 1,
  dispatched: 2,
  completed: 3,
  closed: 3,
}

/** An order never goes back: words that say so come from an older file. */
export function isEarlier(state: OrderState, than: OrderState): boolean {
  return ranks[state] < ranks[than]
}

/** Where an order stands whose items stand apart: the least advanced of those still open, closed when all are. */
export function leastAdvanced(one: OrderState, other: OrderState): OrderState {
  if (one === 'closed') return other
  if (other === 'closed') return one
  return isEarlier(other, one) ? other : one
}
