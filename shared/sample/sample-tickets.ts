import { newDispute, seedLimits } from '#shared/aftersales/dispute.ts'
import { newTicket } from '#shared/aftersales/new-ticket.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'
import { type DisputeStep, disputeSteps } from '#shared/aftersales/ticket-words.ts'
import { turnTicket } from '#shared/aftersales/turn-ticket.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import type { Person } from '#shared/staff/person.ts'
import type { ShopChunk } from './generate-shop.ts'
import { sampleTeam } from './team.ts'

interface Wish {
  readonly seed: number
  readonly now: number
}

interface Case {
  readonly disputeKind: 'product' | 'logistics' | 'attitude'
  readonly claimType: 'notReceived' | null
  readonly description: string
  readonly openedHoursAgo: number
  /** The steps that were done, up to this one. */
  readonly upTo: DisputeStep | null
  readonly acts: (now: number, supervisorId: string) => readonly TicketAct[]
}

const cases: readonly Case[] = [
  {
    ...{ disputeKind: 'product', claimType: null, openedHoursAgo: 5, upTo: 'soothe' },
    description: '杯盖漏水，倒过来就滴，买家发了视频',
    acts: (now) => [
      { do: 'setDeadline', what: '平台要求首次回应', dueAt: now + 40 * minuteMs },
      { do: 'evidence', kind: 'chatLog', standing: 'there' },
      {
        ...{ do: 'remark', problem: '杯盖漏水', cause: '', doneSoFar: '看了视频，已道歉' },
        ...{ promised: '今天给补发方案', dueAt: now + 3 * hourMs, nextStep: '问仓库还有没有新批次杯盖' },
      },
    ],
  },
  {
    ...{ disputeKind: 'logistics', claimType: 'notReceived', openedHoursAgo: 26, upTo: 'listen' },
    description: '显示已签收，买家说没有收到，门卫也没有',
    acts: (now, supervisorId) => [
      { do: 'setDeadline', what: '平台举证截止', dueAt: now - 2 * hourMs },
      { do: 'escalate', to: supervisorId, reason: '快递说已签收，赔付超出我的权限' },
    ],
  },
  {
    ...{ disputeKind: 'attitude', claimType: null, openedHoursAgo: 9, upTo: 'execute' },
    description: '买家说前一班客服催单语气不好',
    acts: (now) => [{ do: 'setDeadline', what: '答应买家今晚回访', dueAt: now + 5 * hourMs }],
  },
  {
    ...{ disputeKind: 'product', claimType: null, openedHoursAgo: 1, upTo: null, acts: () => [] },
    description: '四件套颜色和图片不一样，想退',
  },
]

/** Cases in hand in the sample shop, walked by the real rules. All of it is invented. */
export function sampleTickets(
  { seed, now }: Wish,
  { orders }: Pick<ShopChunk, 'orders'>,
): readonly Unstamped<Ticket>[] {
  const { shop, agents, people } = sampleTeam(seed)
  const supervisor = people.find(({ role }) => role === 'supervisor') ?? agents[1]
  const received = orders.filter(({ state, orderNo }) => state === 'completed' && orderNo !== '')
  return cases.flatMap((one, no) => {
    const order = received[no * 7]
    const [agent, senior] = agents
    const person = no % 2 === 0 ? agent : senior
    const openedAt = now - one.openedHoursAgo * hourMs
    if (!order) return []
    const { platform, orderNo, customerId, buyerNick, title } = order
    const begun = newTicket({
      ...{ id: importedId('ticket', 'sample', shop.id, String(no)), platform, orderId: order.id, orderNo, customerId },
      ...{ buyerNick, title, receptionId: null, description: one.description, by: person.id, now: openedAt },
      about: newDispute({ disputeKind: one.disputeKind, claimType: one.claimType }),
    })
    const acts = [...stepsUpTo(one.upTo), ...one.acts(now, supervisor.id)]
    return [
      acts.reduce((row, act, at) => turned(row, act, { person, supervisor, at: openedAt + at * minuteMs }), begun),
    ]
  })
}

function stepsUpTo(last: DisputeStep | null): TicketAct[] {
  const steps = last === null ? [] : disputeSteps.slice(0, disputeSteps.indexOf(last) + 1)
  return steps.flatMap((step): TicketAct[] => {
    const done = { do: 'flow' as const, act: { do: 'step' as const, step, words: '' } }
    const proposal = { do: 'propose' as const, words: '送一张 10 元券，下次由主管接待', compensationFen: 0 }
    return step === 'propose' ? [{ do: 'flow', act: proposal }, done] : [done]
  })
}

interface At {
  readonly person: Unstamped<Person>
  readonly supervisor: Unstamped<Person>
  readonly at: number
}

function turned(row: Unstamped<Ticket>, act: TicketAct, { person, supervisor, at }: At): Unstamped<Ticket> {
  const newId = () => importedId('ticket-part', 'sample', row.id, String(row.sealed.turns.length))
  const change = turnTicket(row, act, { actor: person, now: at, newId, limits: seedLimits, taker: supervisor })
  if (!change.ok) throw new Error(`the sample case cannot ${act.do}: ${change.failure.code}`)
  return { ...row, ...change.value }
}
