import { type DisputeAct, newDispute } from '#shared/aftersales/dispute.ts'
import type { FlowAct } from '#shared/aftersales/flow.ts'
import { boughtOf, type ParcelAbout } from '#shared/aftersales/parcel.ts'
import { newRepair } from '#shared/aftersales/repair-flow.ts'
import { newReturn } from '#shared/aftersales/return-flow.ts'
import type { Ticket, TicketAbout } from '#shared/aftersales/ticket.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import { type DisputeStep, disputeSteps } from '#shared/aftersales/ticket-words.ts'
import { dayMs, hourMs, minuteMs } from '#shared/kernel/time.ts'
import type { ShopChunk } from './generate-shop.ts'

type Order = ShopChunk['orders'][number]

interface Moment {
  readonly now: number
  readonly openedAt: number
  readonly supervisorId: string
}

interface InHand {
  readonly about: (order: Order, openedAt: number) => TicketAbout
  readonly description: string
  readonly openedHoursAgo: number
  readonly register?: Ticket['register']
  /** A parcel came back, and nobody knows yet whose it is. */
  readonly isOwnerUnknown?: boolean
  /** What was done since, a minute apart. */
  readonly acts: (at: Moment) => readonly TicketAct[]
}

const flow = (...acts: readonly FlowAct[]): TicketAct[] => acts.map((act) => ({ do: 'flow', act }))

/** The steps of a dispute up to this one. */
function stepsUpTo(last: DisputeStep): TicketAct[] {
  const steps = disputeSteps.slice(0, disputeSteps.indexOf(last) + 1)
  return steps.flatMap((step) => {
    const done: DisputeAct = { do: 'step', step, words: '' }
    const proposal: DisputeAct = { do: 'propose', words: '送一张 10 元券，下次由主管接待', compensationFen: 0 }
    return step === 'propose' ? flow(proposal, done) : flow(done)
  })
}

const disputes: readonly InHand[] = [
  {
    about: () => newDispute({ disputeKind: 'product', claimType: null }),
    description: '杯盖漏水，倒过来就滴，买家发了视频',
    openedHoursAgo: 5,
    acts: ({ now }) => [
      ...stepsUpTo('soothe'),
      { do: 'setDeadline', what: '平台要求首次回应', dueAt: now + 40 * minuteMs },
      { do: 'evidence', kind: 'chatLog', standing: 'there' },
      {
        ...{ do: 'remark', problem: '杯盖漏水', cause: '', doneSoFar: '看了视频，已道歉' },
        ...{ promised: '今天给补发方案', dueAt: now + 3 * hourMs, nextStep: '问仓库还有没有新批次杯盖' },
      },
    ],
  },
  {
    about: () => newDispute({ disputeKind: 'logistics', claimType: 'notReceived' }),
    description: '显示已签收，买家说没有收到，门卫也没有',
    openedHoursAgo: 26,
    acts: ({ now, supervisorId }) => [
      ...stepsUpTo('listen'),
      { do: 'setDeadline', what: '平台举证截止', dueAt: now - 2 * hourMs },
      { do: 'escalate', to: supervisorId, reason: '快递说已签收，赔付超出我的权限' },
    ],
  },
  {
    about: () => newDispute({ disputeKind: 'attitude', claimType: null }),
    description: '买家说前一班客服催单语气不好',
    openedHoursAgo: 9,
    acts: ({ now }) => [
      ...stepsUpTo('execute'),
      { do: 'setDeadline', what: '答应买家今晚回访', dueAt: now + 5 * hourMs },
    ],
  },
  {
    about: () => newDispute({ disputeKind: 'product', claimType: null }),
    description: '四件套颜色和图片不一样，想退',
    openedHoursAgo: 1,
    acts: () => [],
  },
]

const returnedGoods: readonly InHand[] = [
  {
    about: (_order, openedAt) => newReturn('return', openedAt),
    description: '收到有色差，七天无理由',
    openedHoursAgo: 30,
    acts: ({ now, openedAt }) => [
      ...flow(
        { do: 'reason', words: '颜色和想的不一样', faultOf: 'buyer' },
        { do: 'register', at: openedAt },
        { do: 'instruct' },
        { do: 'sent', courier: '中通', trackingNo: '75320011882', at: openedAt },
      ),
      { do: 'setDeadline', what: '平台：签收后处理退款', dueAt: now + 20 * hourMs },
    ],
  },
  {
    about: (_order, openedAt) => newReturn('exchange', openedAt),
    description: '发成了蓝色，要换米白',
    openedHoursAgo: 3,
    acts: ({ now }) => [
      ...flow({ do: 'reason', words: '仓库发错颜色', faultOf: 'shop' }),
      { do: 'setDeadline', what: '平台：处理换货申请', dueAt: now + 30 * hourMs },
    ],
  },
  {
    about: (_order, openedAt) => newReturn('return', openedAt),
    description: '尺寸买大了，退一件',
    openedHoursAgo: 72,
    acts: ({ openedAt }) => [
      ...flow(
        { do: 'reason', words: '尺寸选错', faultOf: 'buyer' },
        { do: 'register', at: openedAt },
        { do: 'instruct' },
        { do: 'receive', courier: '圆通', trackingNo: 'YT7781203', at: openedAt },
        { do: 'inspect', words: '完好，吊牌在', restocked: true },
        { do: 'refund', refundFen: 12_900 },
        { do: 'notify', words: '' },
      ),
      { do: 'close', words: '钱已退，买家说收到了', rootCause: '尺码表没有写腰围' },
    ],
  },
  {
    about: (_order, openedAt) => newRepair('sentIn', openedAt),
    description: '台灯不亮，还在保修期',
    openedHoursAgo: 50,
    acts: ({ now, openedAt }) => [
      ...flow(
        { do: 'receive', courier: '顺丰', trackingNo: 'SF1044120', at: openedAt },
        { do: 'period', until: now + 6 * dayMs, at: openedAt },
      ),
      { do: 'setDeadline', what: '答应修好寄回', dueAt: now + 6 * dayMs },
    ],
  },
]

const nothingKnown: ParcelAbout = {
  ...{ kind: 'parcel', problemKind: null, purchasedOn: null, quantity: null, amountFen: null, trackingNo: '' },
  ...{ arrivedAt: null, caseId: null, nextCheckAt: null },
}

const parcels: readonly InHand[] = [
  {
    about: (order) => ({ ...nothingKnown, ...boughtOf(order), problemKind: 'stuck', trackingNo: '75320019004' }),
    description: '在中转站停了三天，买家在催',
    openedHoursAgo: 80,
    register: 'problem',
    acts: ({ now }) => flow({ do: 'looked', words: '快递说今天派送', nextCheckAt: now + 4 * hourMs }),
  },
  {
    about: (order) => ({ ...nothingKnown, ...boughtOf(order), problemKind: 'damaged', trackingNo: 'YT7781990' }),
    description: '外箱压扁，买家先拒收，等照片',
    openedHoursAgo: 6,
    register: 'problem',
    acts: () => [],
  },
  {
    about: (_order, openedAt) => ({ ...nothingKnown, trackingNo: '75320011882', arrivedAt: openedAt }),
    description: '没有纸条，里面是一件四件套',
    openedHoursAgo: 2,
    register: 'returned',
    isOwnerUnknown: true,
    acts: () => [],
  },
]

/** What the people of the sample shop have in hand after the sale. All of it is invented. */
export const ticketsInHand: readonly InHand[] = [...disputes, ...returnedGoods, ...parcels]
