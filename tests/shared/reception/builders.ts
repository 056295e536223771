import type { CheckResult } from '#shared/checks/check.ts'
import type { Order, OrderLine } from '#shared/orders/order.ts'
import { freshReception } from '#shared/reception/fresh-reception.ts'
import type { Reception, ReceptionEvent } from '#shared/reception/reception.ts'

/** 2025-11-05 10:00:00 in Asia/Shanghai. */
export const ten = Date.UTC(2025, 10, 5, 2, 0, 0)

export function event(
  kind: ReceptionEvent['kind'],
  at: number,
  source: ReceptionEvent['source'] = 'click',
): ReceptionEvent {
  return { kind, at, source }
}

const stamps = { shopId: 'shop', createdAt: ten, updatedAt: ten, version: 1, deskId: 'desk', actorId: 'agent' }

/** A reception that was greeted and stands in step 1. */
export function aReception(change: Partial<Reception> = {}): Reception {
  const who = {
    id: 'reception',
    platform: 'taobao',
    buyerNick: 'tb_mao0',
    customerId: 'customer',
    agentId: 'agent',
  } as const
  return {
    ...stamps,
    ...freshReception(who, ten),
    visits: [{ step: change.step ?? 'greeting', enteredAt: ten, leftAt: null, skippedBecause: null }],
    events: [event('buyerSpoke', ten), event('replied', ten + 2_000)],
    ...change,
  }
}

/** All checks of step 6, passed. */
export const allPassed: CheckResult[] = [
  passed('recap', 'recap_confirmed'),
  passed('merge', 'nothing_to_merge'),
  passed('otherAccount', 'no_other_account'),
  passed('lookalike', 'no_twin'),
  passed('stock', 'stock_unknown'),
  passed('safety', 'nothing_unsafe'),
]

function passed(check: CheckResult['check'], reason: CheckResult['reason']): CheckResult {
  return { check, verdict: 'passed', reason, evidence: [], at: ten, overrideReason: null, overriddenBy: null }
}

export function aLine(change: Partial<OrderLine> = {}): OrderLine {
  return {
    subOrderNo: null,
    title: '保温杯 500ml',
    spec: '雾蓝',
    productCode: 'QH001',
    quantity: 2,
    priceFen: 5_900,
    refundedFen: 0,
    refundStatus: null,
    ...change,
  }
}

/** A paid order that waits to be sent to 苏州. */
export function anOrder(change: Partial<Order> = {}): Order {
  return {
    ...stamps,
    id: change.orderNo ?? 'order',
    platform: 'taobao',
    orderNo: '2965431880012353597',
    buyerNick: 'tb_mao0',
    customerId: 'customer',
    state: 'awaitingDispatch',
    platformStatus: '买家已付款，等待卖家发货',
    seenAt: ten,
    title: '保温杯 500ml',
    quantity: 2,
    amountFen: 11_300,
    paidFen: 11_300,
    freightFen: 500,
    refundedFen: 0,
    lines: [aLine()],
    placedAt: ten - 3_600_000,
    paidAt: ten - 3_500_000,
    shippedAt: null,
    signedAt: null,
    courier: null,
    trackingNo: null,
    closeReason: null,
    region: { province: '江苏省', city: '苏州市', district: '姑苏区' },
    recency: -(ten - 3_600_000),
    importId: null,
    ...change,
    sealed: {
      receiver: '张小丰',
      phone: '13800138000',
      address: '示例路100号200室',
      buyerMessage: null,
      sellerMemo: null,
      ...change.sealed,
    },
  }
}
