import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs, startOfDay } from '#shared/kernel/time.ts'
import { type Chat, conversionOf, type KnownOrder, lookBackMs } from '#shared/reports/conversion.ts'

const from = startOfDay('2026-11-21')
const nine = from + 9 * hourMs

const chat = (buyer: string, at: number, agent = '小周'): Chat => {
  return { id: `${buyer}@${at}`, customerId: buyer, startAt: at, turns: [{ agent, at }] }
}
const order = (buyer: string, placedAt: number, paidAt: number | null = null): KnownOrder => {
  return { id: `${buyer}-${placedAt}`, customerId: buyer, placedAt, paidAt, fen: paidAt === null ? 0 : 5_900 }
}

function day(chats: readonly Chat[], orders: readonly KnownOrder[], personOf: Record<string, string> = {}) {
  const buyerOf = (id: string) => personOf[id] ?? id
  const ordersOf = (buyer: string) => orders.filter(({ customerId }) => buyerOf(customerId) === buyer)
  const counted = conversionOf({ from, until: from + dayMs, chats, buyerOf, ordersOf })
  return {
    ...counted,
    asked: counted.inquirers.map(({ buyer }) => buyer),
    guided: counted.inquirers.flatMap(({ paid }) => (paid ? [[paid.buyer, paid.agent]] : [])),
  }
}

describe('R74 inquiry conversion', () => {
  it('A ordered 22 days ago and pays, B ordered 20 days ago, C never pays, A asks another agent again: one of two', () => {
    const chats = [chat('A', nine), chat('B', nine), chat('C', nine), chat('A', nine + hourMs, '小吴')]
    const orders = [
      order('A', nine - 22 * dayMs, nine - 22 * dayMs),
      order('A', nine + 2 * hourMs, nine + 2 * hourMs),
      order('B', nine - 20 * dayMs, nine - 20 * dayMs),
    ]
    const { asked, guided } = day(chats, orders)
    expect(asked).toEqual(['A', 'C'])
    expect(guided).toEqual([['A', '小吴']])
    expect(guided.length / asked.length).toBe(0.5)
  })

  it.each([
    ['exactly 21 x 24 h before the first chat is inside', nine - lookBackMs, []],
    ['a millisecond earlier is outside', nine - lookBackMs - 1, ['A']],
    ['a millisecond before the chat is inside', nine - 1, []],
    ['the order won by the chat does not remove its buyer', nine, ['A']],
  ])('an order %s', (_what, placedAt, asked) => {
    expect(day([chat('A', nine)], [order('A', placedAt)]).asked).toEqual(asked)
  })

  it('looks back from the first chat of the day, not from each', () => {
    const chats = [chat('A', nine + 5 * hourMs), chat('A', nine)]
    const counted = day(chats, [order('A', nine + hourMs, nine + hourMs)])
    expect(counted.asked).toEqual(['A'])
    expect(counted.inquirers[0]?.at).toBe(nine)
  })

  it.each([
    ['to whoever talked last before the payment', nine + 90 * minuteMs, '小周'],
    ['to the second, once that talk has begun', nine + 2 * hourMs, '小吴'],
  ])('is credited %s', (_what, paidAt, agent) => {
    const chats = [chat('A', nine), chat('A', nine + 2 * hourMs, '小吴')]
    expect(day(chats, [order('A', nine + minuteMs, paidAt)]).guided).toEqual([['A', agent]])
  })

  it('is credited within one talk to who had it then', () => {
    const talk: Chat = {
      ...chat('A', nine),
      turns: [
        { agent: '小周', at: nine },
        { agent: '小吴', at: nine + hourMs },
      ],
    }
    const paid = (at: number) => day([talk], [order('A', nine + 1, at)]).guided[0]?.[1]
    expect([paid(nine + hourMs - 1), paid(nine + hourMs)]).toEqual(['小周', '小吴'])
  })

  it('counts no payment before the chat, and none of another day', () => {
    const early = order('A', nine - 30 * dayMs, nine - 1)
    const late = order('A', nine + 1, from + dayMs)
    expect(day([chat('A', nine)], [early, late]).guided).toEqual([])
  })

  it('knows a person of two accounts as one, whichever of them ordered', () => {
    const personOf = { 甲: '甲', 甲的小号: '甲' }
    const chats = [chat('甲', nine), chat('甲的小号', nine + hourMs)]
    expect(day(chats, [], personOf).asked).toEqual(['甲'])
    expect(day(chats, [order('甲的小号', nine - dayMs)], personOf).asked).toEqual([])
  })
})
