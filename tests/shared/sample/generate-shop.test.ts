import Papa from 'papaparse'
import { omit, parse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { ticket } from '#shared/aftersales/ticket.ts'
import { ticketKinds } from '#shared/aftersales/ticket-words.ts'
import { customer } from '#shared/customers/customer.ts'
import { figuresOf } from '#shared/customers/figures.ts'
import { builtInLooks } from '#shared/customers/look-rules.ts'
import { promiseMemo } from '#shared/handover/promise.ts'
import { order } from '#shared/orders/order.ts'
import { followUp, reception } from '#shared/reception/reception.ts'
import { taobaoHeader, taobaoLine } from '#shared/sample/as-taobao-csv.ts'
import { generateShop, type ShopChunk } from '#shared/sample/generate-shop.ts'
import { goods } from '#shared/sample/goods.ts'
import { sampleTalks } from '#shared/sample/sample-talks.ts'
import { sampleTickets } from '#shared/sample/sample-tickets.ts'

const now = Date.UTC(2025, 10, 13, 2, 0, 0)
const stamps = ['shopId', 'createdAt', 'updatedAt', 'version', 'deskId', 'actorId'] as const

async function shopOf(seed: number, customers = 600, orders = 1_800): Promise<ShopChunk> {
  const all: ShopChunk = { customers: [], orders: [] }
  for await (const chunk of generateShop({ seed, customers, orders, now })) {
    all.customers.push(...chunk.customers)
    all.orders.push(...chunk.orders)
  }
  return all
}

describe('R47 the sample shop is a shop like any other', () => {
  it('has as many customers and orders as wished for, each once', async () => {
    const shop = await shopOf(1)
    expect([shop.customers.length, shop.orders.length]).toEqual([600, 1_800])
    expect(new Set(shop.customers.map((row) => row.nick)).size).toBe(600)
    expect(new Set(shop.orders.map((row) => row.orderNo)).size).toBe(1_800)
    expect(goods.length).toBeGreaterThanOrEqual(120)
  })

  it('every row is a row of its table', async () => {
    const shop = await shopOf(2)
    const talks = sampleTalks({ seed: 2, now }, shop)
    for (const row of shop.customers) parse(omit(customer, stamps), row)
    for (const row of shop.orders) parse(omit(order, stamps), row)
    for (const row of talks.receptions) parse(omit(reception, stamps), row)
    for (const row of talks.followUps) parse(omit(followUp, stamps), row)
    for (const row of talks.promises) parse(omit(promiseMemo, stamps), row)
    const tickets = sampleTickets({ seed: 2, now }, shop)
    for (const row of tickets) parse(omit(ticket, stamps), row)
    expect(new Set(tickets.map(({ about }) => about.kind))).toEqual(new Set(ticketKinds))
    expect(talks.receptions.map(({ closedAt }) => closedAt === null).filter(Boolean)).toHaveLength(3)
    expect(talks.receptions).toHaveLength(33)
  })

  it('figures of customers are those of their orders', async () => {
    const shop = await shopOf(3)
    const orders = new Map(shop.customers.map(({ id }) => [id, shop.orders.filter((row) => row.customerId === id)]))
    for (const row of shop.customers) expect(row).toMatchObject(figuresOf(orders.get(row.id) ?? []))
  })

  it('the same seed tells the same shop to the byte, another seed another one', async () => {
    const [one, same, other] = await Promise.all([shopOf(7, 200, 500), shopOf(7, 200, 500), shopOf(8, 200, 500)])
    expect(JSON.stringify(same)).toBe(JSON.stringify(one))
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(one))
  })
})

describe('the sample shop has something of everything', () => {
  it('R18 buyers with two unsent orders, to one address and to two', async () => {
    const { orders } = await shopOf(4)
    const unsent = new Map<string, string[]>()
    for (const row of orders.filter(({ state }) => state === 'awaitingDispatch')) {
      unsent.set(row.customerId, [...(unsent.get(row.customerId) ?? []), row.sealed.address ?? ''])
    }
    const pairs = [...unsent.values()]
      .filter((addresses) => addresses.length > 1)
      .map((addresses) => new Set(addresses).size)
    expect(pairs.filter((places) => places === 1).length).toBeGreaterThanOrEqual(6)
    expect(pairs.filter((places) => places > 1).length).toBeGreaterThanOrEqual(6)
  })

  it('R20 look-alike nicks, unpaid orders, refunds in part and in full, every state', async () => {
    const { customers, orders } = await shopOf(5, 1_000, 3_000)
    const keys = new Map<string, string>()
    const twins = customers.filter(({ nick }) => {
      const former = keys.get(builtInLooks.keyOf(nick))
      keys.set(builtInLooks.keyOf(nick), nick)
      return former !== undefined && builtInLooks.alikeOf(nick, former) !== null
    })
    expect(twins.length).toBeGreaterThan(2)
    expect(new Set(orders.map(({ state }) => state)).size).toBe(5)
    expect(orders.filter((row) => row.refundedFen > 0 && row.refundedFen < row.paidFen).length).toBeGreaterThan(0)
    expect(orders.filter((row) => row.closeReason === '退款成功').length).toBeGreaterThan(20)
  })

  it('no order comes from the future, and nothing happened before it was placed', async () => {
    const { orders } = await shopOf(6)
    const wrong = orders.filter(({ placedAt, paidAt, shippedAt, signedAt }) => {
      const course = [placedAt, paidAt, shippedAt, signedAt, now].filter((at) => at !== null)
      return course.some((at, step) => at < (course[step - 1] ?? 0))
    })
    expect(wrong).toEqual([])
  })

  it('R27 an order written as the classic file has 54 cells, the number guarded from spreadsheets', async () => {
    const { orders } = await shopOf(9, 50, 150)
    const text = taobaoHeader() + orders.map((row) => taobaoLine(row, '青禾家居')).join('')
    const [header, ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(header).toHaveLength(54)
    expect(lines.map((cells) => cells.length)).toEqual(orders.map(() => 54))
    expect(lines.map((cells) => [cells[0], cells[1], cells[header?.indexOf('订单状态') ?? 0]])).toEqual(
      orders.map((row) => [`="${row.orderNo}"`, row.buyerNick, row.platformStatus]),
    )
    expect(lines.map((cells) => cells[header?.indexOf('退款金额') ?? 0])).toEqual(
      orders.map((row) => (row.refundedFen / 100).toFixed(2)),
    )
  })
})
