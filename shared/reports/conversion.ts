import { hourMs } from '#shared/kernel/time.ts'
import { agentAt, type TalkFact } from './talk-fact.ts'

/** Who ordered in the 21 x 24 hours before the first chat of the day does not inquire any more (domain 2.35). */
export const lookBackMs = 21 * 24 * hourMs

/** A talk as conversions need it. */
export type Chat = Pick<TalkFact, 'id' | 'customerId' | 'startAt' | 'turns'>

export interface KnownOrder {
  readonly id: string
  readonly customerId: string
  readonly placedAt: number
  /** Null while it is not paid. */
  readonly paidAt: number | null
  /** What was paid; refunds are not taken off. */
  readonly fen: number
}

export interface Payment {
  readonly order: KnownOrder
  readonly buyer: string
  /** The talk it is credited to, and who had it then. */
  readonly talkId: string
  readonly talkAt: number
  readonly agent: string
}

/** A consulting buyer without an order in the look-back, once a day. */
export interface Inquirer {
  readonly buyer: string
  /** First chat of the day, epoch ms. */
  readonly at: number
  readonly chats: readonly Chat[]
  /** The first payment that day after a chat; null: the buyer did not pay. */
  readonly paid: Payment | null
}

export interface DayConversion {
  readonly inquirers: readonly Inquirer[]
  /** Payments of that day by everybody who chatted before, inquirer or not. */
  readonly payments: readonly Payment[]
}

interface Day {
  /** [from, until), epoch ms. */
  readonly from: number
  readonly until: number
  /** Inbound talks of the day. */
  readonly chats: readonly Chat[]
  /** The person an account belongs to: people of several accounts are one (R47). */
  readonly buyerOf: (customerId: string) => string
  /** All orders of a person, whatever account they were placed with. */
  readonly ordersOf: (buyer: string) => readonly KnownOrder[]
}

/**
 * 询单转化 by the definition of domain 2.35: inquirers are consulting buyers without an order in [t - 21 x 24 h, t), t being
 * the first chat of the day; a guided payer is an inquirer who paid that day after chatting, credited to the last agent
 * before the payment.
 */
export function conversionOf(day: Day): DayConversion {
  const inquirers: Inquirer[] = []
  const all: Payment[] = []
  for (const [buyer, chats] of chatsByBuyer(day)) {
    const at = chats[0]?.startAt ?? day.from
    const orders = day.ordersOf(buyer)
    const payments = paymentsAfter(buyer, chats, orders, day)
    all.push(...payments)
    const hasOrdered = orders.some(({ placedAt }) => placedAt >= at - lookBackMs && placedAt < at)
    if (!hasOrdered) inquirers.push({ buyer, at, chats, paid: payments[0] ?? null })
  }
  return { inquirers, payments: all }
}

/** Each person's chats, the earliest first. */
function chatsByBuyer({ chats, buyerOf }: Day): Map<string, Chat[]> {
  const groups = new Map<string, Chat[]>()
  for (const chat of chats) {
    const buyer = buyerOf(chat.customerId)
    const known = groups.get(buyer)
    if (known) known.push(chat)
    else groups.set(buyer, [chat])
  }
  for (const group of groups.values()) group.sort((one, other) => one.startAt - other.startAt)
  return groups
}

function paymentsAfter(buyer: string, chats: readonly Chat[], orders: readonly KnownOrder[], day: Day): Payment[] {
  const paid = orders.flatMap((order) => {
    const { paidAt } = order
    if (paidAt === null || paidAt < day.from || paidAt >= day.until) return []
    const talk = chats.findLast(({ startAt }) => startAt <= paidAt)
    if (!talk) return []
    return [{ order, buyer, talkId: talk.id, talkAt: talk.startAt, agent: agentAt(talk.turns, paidAt), paidAt }]
  })
  return paid.sort((one, other) => one.paidAt - other.paidAt).map(({ paidAt: _at, ...payment }) => payment)
}
