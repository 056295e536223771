import type { OrderState } from './order-states.ts'

/**
 * Parts of the platforms' status words and what they mean, first hit wins (Taobao, Tmall and 千牛; R27). One file
 * mixes ASCII and full-width commas, so words are compared without punctuation.
 */
const meanings: readonly (readonly [part: string, state: OrderState])[] = [
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
]

const known = new Map<string, OrderState | null>()

/** Null for words we do not know: such a row is refused, not guessed. */
export function stateOf(words: string): OrderState | null {
  const found = known.get(words)
  if (found !== undefined) return found
  const plain = words.replace(/[\s,，.。;；、]/g, '')
  const state = meanings.find(([part]) => plain.includes(part))?.[1] ?? null
  if (known.size < 200) known.set(words, state)
  return state
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
