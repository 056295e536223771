import type { OrderRefund } from './order.ts'
import type { RefundState } from './order-states.ts'

/**
 * What the platforms' after-sales words mean, first hit wins. Seen in exports (../shared/data/README.md): 没有申请退款,
 * 退款成功, 退款关闭 (Taobao); 无售后或售后取消, 退款成功 (拼多多); 待收退货, 待退货, 售后待处理, 售后关闭, 售后已拒绝, 换货成功,
 * 补寄成功, 同意退款，退款成功 (抖店). Everything else is somebody's claim that is not over yet.
 */
const meanings: readonly (readonly [words: RegExp, state: RefundState])[] = [
  [/^(?:-*|无.*|没有.*|未申请.*|未退款|正常)$/, 'none'],
  [/退款成功|退款完成|已退款|退款已完成|退货退款成功/, 'refunded'],
  [/关闭|撤销|取消|拒绝|换货成功|补寄成功|换货完成|维修完成|售后完成|售后已完成/, 'ended'],
]

export function refundStateOf(words: string): RefundState {
  const plain = words.replace(/\s/g, '')
  return meanings.find(([shape]) => shape.test(plain))?.[1] ?? 'open'
}

/** Money given back by the refunds we were told of, fen. */
export function refundedByList(refunds: readonly OrderRefund[] | undefined): number {
  const done = (refunds ?? []).filter(({ state }) => state === 'refunded')
  return done.reduce((sum, { amountFen }) => sum + amountFen, 0)
}
