import { writeTurns } from '#shared/inspection/turns.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '#shared/kernel/time.ts'

interface Wish {
  /** Midnight of the last day, epoch ms. */
  readonly last: number
  readonly days: number
  readonly agents: number
  readonly talksADay: number
  readonly ordersADay: number
}

const stamps = { shopId: '', createdAt: 0, updatedAt: 0, version: 1, deskId: 'bench', actorId: 'bench' }
/** 13 hours from 09:00: a talk every so many ms. */
const openMs = 13 * hourMs
const messages = 16

const idOf = (kind: number, no: number) => `0000000${kind}-0000-7000-8000-${no.toString(16).padStart(12, '0')}`

/** Heads of one day's talks: four of five buyers are new, each question waits a few seconds. */
export function talksOf({ last, agents, talksADay }: Wish, back: number) {
  return Array.from({ length: talksADay }, (_none, no) => {
    const place = back * talksADay + no
    const startAt = last - back * dayMs + 9 * hourMs + Math.floor((no * openMs) / talksADay)
    const agent = `agent-${place % agents}`
    const waits = Array.from(
      { length: messages / 2 },
      (_one, round) => 2 * secondMs + ((place + round * 3) % 11) * secondMs,
    )
    const turns = waits.flatMap((wait, round) => {
      const asked = startAt + round * minuteMs
      return [
        { at: asked, who: 'buyer' as const },
        { at: asked + wait, who: 'person' as const },
      ]
    })
    return {
      ...{ ...stamps, id: idOf(1, place), importId: '', layout: 'qianniuStandard', platform: 'taobao' },
      ...{ buyerNick: `buyer_${place}`, customerId: buyerOf(place), personId: agent, receptionId: null, orderIds: [] },
      agents: [{ account: agent, personId: agent, messages: messages / 2 }],
      ...{ startAt, endAt: startAt + messages * minuteMs, messageCount: messages },
      facts: {
        firstReplyMs: waits[0] ?? null,
        replies: waits.map((waitedMs) => ({ agent: 0, waitedMs })),
        isUnanswered: false,
        turns: writeTurns(turns, startAt),
      },
    }
  })
}

const buyerOf = (place: number) => `customer-${place % 5 === 0 ? place % 20_000 : place}`

/** Orders of one day: every fourth talk of the day ends with one. */
export function ordersOf({ last, talksADay, ordersADay }: Wish, back: number) {
  return Array.from({ length: ordersADay }, (_none, no) => {
    const place = back * talksADay + Math.floor((no * talksADay) / ordersADay)
    const placedAt = last - back * dayMs + 9 * hourMs + Math.floor((no * openMs) / ordersADay) + 5 * minuteMs
    const sealed = { receiver: null, phone: null, address: null, buyerMessage: null, sellerMemo: null }
    return {
      ...{ ...stamps, id: idOf(2, back * ordersADay + no), platform: 'taobao', orderNo: `${place}`, buyerNick: '' },
      ...{ customerId: buyerOf(place), state: 'completed', platformStatus: '', seenAt: placedAt, title: '四件套' },
      ...{ quantity: 1, amountFen: 5_900, paidFen: 5_900, freightFen: 0, refundedFen: 0, lines: [], placedAt },
      ...{ paidAt: placedAt, shippedAt: null, signedAt: null, courier: null, trackingNo: null, closeReason: null },
      ...{ region: null, recency: -placedAt, importId: null, sealed },
    }
  })
}
