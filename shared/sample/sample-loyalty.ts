import type { Feedback, FeedbackKind } from '#shared/feedback/feedback.ts'
import { addMonths } from '#shared/kernel/calendar.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import { type LevelCardRow, seedCards } from '#shared/loyalty/level-card.ts'
import { type VipQualification, vipCondition, vipMonths } from '#shared/loyalty/vip.ts'
import { scorer, seedRules } from '#shared/segments/rfm.ts'
import type { RepurchaseNote, Segment, SegmentMember } from '#shared/segments/segment-rows.ts'
import type { SegmentRule } from '#shared/segments/segment-rule.ts'
import type { ShopChunk } from './generate-shop.ts'
import { sampleTeam } from './team.ts'

/** What the sample shop knows of its members. All of it is invented. */
export interface SampleLoyalty {
  readonly levelCards: readonly Unstamped<LevelCardRow>[]
  readonly segments: readonly Unstamped<Segment>[]
  readonly segmentMembers: readonly Unstamped<SegmentMember>[]
  readonly repurchaseNotes: readonly Unstamped<RepurchaseNote>[]
  readonly vipQualifications: readonly Unstamped<VipQualification>[]
  readonly feedback: readonly Unstamped<Feedback>[]
}

type Customers = ShopChunk['customers']

interface Wish {
  readonly seed: number
  readonly now: number
}

export function sampleLoyalty({ seed, now }: Wish, customers: Customers): SampleLoyalty {
  const { shop, agents, people } = sampleTeam(seed)
  const heardBy = agents[0].id
  const decidedBy = people.find(({ role }) => role === 'supervisor')?.id ?? heardBy
  const idOf = (what: string, no: number | string) => importedId(what, 'sample', shop.id, String(no))
  const trialGroup = idOf('segment', '试用团')
  const score = scorer(seedRules, now)
  const best = customers
    .map((customer) => ({ customer, value: score({ ...customer, lastPaidAt: customer.lastPaidAt ?? null }).value }))
    .filter(({ value }) => value >= vipCondition)
    .sort((a, b) => b.value - a.value)
  const regulars = customers.filter(({ paidOrderCount }) => paidOrderCount > 1)
  return {
    levelCards: [{ id: shop.id, cards: cards() }],
    segments: [
      ...rules.map(({ name, kind, rule }) => ({ id: idOf('segment', name), name, kind, rule })),
      { id: trialGroup, name: '试用团', kind: 'group', rule: null },
    ],
    segmentMembers: regulars.slice(0, 5).map(({ id }, no) => {
      return { id: idOf('member', no), segmentId: trialGroup, customerId: id }
    }),
    repurchaseNotes: regulars.slice(0, 24).map(({ id }, no) => {
      const factors = reasons[no % reasons.length] ?? ['product']
      return { id: idOf('repurchase', no), customerId: id, factors: [...factors], recency: -(now - no * 9 * dayMs) }
    }),
    vipQualifications: best.slice(0, courses.length).map(({ customer, value }, no) => {
      return { id: idOf('vip', no), customerId: customer.id, rfmValue: value, ...courseOf(courses[no] ?? [], now) }
    }),
    feedback: opinions.map((opinion, no) =>
      opinionOf(opinion, customers[no * 3], { id: idOf('feedback', no), now, heardBy, decidedBy }),
    ),
  }
}

function cards(): LevelCardRow['cards'] {
  const gift = { kind: 'gift' as const, text: '每单随箱香薰片' }
  const birthday = { kind: 'birthday' as const, text: '生日当月送 20 元红包' }
  const early = { kind: 'earlyAccess' as const, text: '上新提前一天选购' }
  return {
    normal: { ...seedCards.normal, privileges: [birthday] },
    advanced: { ...seedCards.advanced, privileges: [gift, birthday] },
    vip: { ...seedCards.vip, privileges: [gift, birthday, { kind: 'pointsRate', text: '积分 1.5 倍' }] },
    supremeVip: {
      ...seedCards.supremeVip,
      privileges: [gift, birthday, early, { kind: 'pointsRate', text: '积分 2 倍' }],
    },
  }
}

const sleeping: SegmentRule = {
  kind: 'all',
  of: [
    { kind: 'number', field: 'paidOrderCount', op: 'atLeast', number: 2 },
    { kind: 'number', field: 'daysSincePaid', op: 'atLeast', number: 120 },
  ],
}
const nearby: SegmentRule = {
  kind: 'any',
  of: [
    { kind: 'choice', field: 'province', op: 'isOneOf', values: ['上海市', '江苏省', '浙江省'] },
    { kind: 'choice', field: 'tag', op: 'isOneOf', values: ['送礼'] },
  ],
}
const largeOrders: SegmentRule = {
  kind: 'all',
  of: [{ kind: 'number', field: 'averageOrderFen', op: 'atLeast', number: 30_000 }],
}

const rules = [
  { name: '好久没来的老客', kind: 'group', rule: sleeping },
  { name: '江浙沪与送礼', kind: 'group', rule: nearby },
  { name: '大单', kind: 'tag', rule: largeOrders },
] as const

const reasons = [
  ['product', 'service'],
  ['promotion'],
  ['service'],
  ['product'],
  ['vip', 'revisit'],
  ['brand', 'product'],
] as const

/** Days ago each step was done: phoned, mailed, slip received, registered. */
const courses: readonly (readonly number[])[] = [[340, 338, 330, 340], [60, 55, 40, 39], [12, 10, 3], [6, 4], [2], []]

function courseOf(daysAgo: readonly number[], now: number) {
  const at = (no: number) => (daysAgo[no] === undefined ? null : now - daysAgo[no] * dayMs)
  const registeredAt = at(3)
  return {
    evaluatedAt: (at(0) ?? now) - dayMs,
    phonedAt: at(0),
    mailedAt: at(1),
    slipReceivedAt: at(2),
    registeredAt,
    validUntil: registeredAt && addMonths(registeredAt, vipMonths),
    declinedAt: null,
  }
}

interface Opinion {
  readonly kind: FeedbackKind
  readonly text: string
  /** Null: not decided yet. */
  readonly isAdopted: boolean | null
  readonly answer: string
  readonly isTold: boolean
}

const opinions: readonly Opinion[] = [
  { kind: 'goods', text: '保温杯盖太紧，老人拧不开', isAdopted: null, answer: '', isTold: false },
  { kind: 'delivery', text: '希望能选送货时间，白天家里没人', isAdopted: null, answer: '', isTold: false },
  {
    kind: 'goods',
    text: '四件套能不能出 2.2 米的',
    isAdopted: true,
    answer: '亲，2.2 米款已经在打样，上新会第一时间告诉您',
    isTold: false,
  },
  { kind: 'service', text: '晚上回复慢', isAdopted: true, answer: '亲，晚班已经加了人手，谢谢您提醒', isTold: true },
  {
    kind: 'price',
    text: '两条毛毯一起买再便宜些',
    isAdopted: false,
    answer: '亲，这款已经是活动价了，下次大促会提前告诉您',
    isTold: true,
  },
]

function opinionOf(
  { kind, text, isAdopted, answer, isTold }: Opinion,
  customer: Customers[number] | undefined,
  { id, now, heardBy, decidedBy }: Readonly<Record<'id' | 'heardBy' | 'decidedBy', string>> & { readonly now: number },
): Unstamped<Feedback> {
  const heardAt = now - (text.length + 4) * 2 * hourMs
  const decidedAt = heardAt + 5 * hourMs
  const told = isTold
    ? { toldAt: decidedAt + hourMs, toldBy: heardBy }
    : { toldAt: null, toldBy: null, openSince: heardAt }
  return {
    ...{ id, kind, heardAt, heardBy, recency: -heardAt, ...told },
    customerId: customer?.id ?? id,
    buyerNick: customer?.nick ?? '',
    decision: isAdopted === null ? null : { isAdopted, by: decidedBy, at: decidedAt },
    sealed: { text, answer },
  }
}
