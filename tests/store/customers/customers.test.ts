import { describe, expect, it } from 'vitest'
import { generateShop, type ShopChunk } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { allPages } from '#tests/harness/all-pages.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

async function openSample(customers = 120): Promise<{ desk: Desk; shop: ShopChunk }> {
  const desk = await openDesk()
  await desk.ask('sample.fill', { customers: 0 })
  const shop: ShopChunk = { customers: [], orders: [] }
  for await (const chunk of generateShop({ seed: sampleSeed, customers, orders: customers * 3, now: desk.now })) {
    shop.customers.push(...chunk.customers)
    shop.orders.push(...chunk.orders)
    await desk.ask('sample.chunk', chunk)
  }
  return { desk, shop }
}

describe('R47 the customer list', () => {
  it('shows everybody once, newest activity first, fifty at a time', async () => {
    const { desk, shop } = await openSample()
    const pages = await allPages((after) => desk.ask('customers.page', { after }))
    const seen = pages.flat().map(({ id }) => id)
    const newest = shop.customers.toSorted((a, b) => a.recency - b.recency)
    expect(seen.length).toBe(120)
    expect(new Set(seen).size).toBe(120)
    expect(seen[0]).toBe(newest[0]?.id)
  })

  it('fifty customers of the same second are not lost between two pages', async () => {
    const { desk, shop } = await openSample(1)
    const [model] = shop.customers
    const same = Array.from({ length: 130 }, (_, no) => ({
      ...(model as NonNullable<typeof model>),
      id: `00000000-0000-5000-8000-${String(no).padStart(12, '0')}`,
      nick: `same${no}`,
    }))
    await desk.ask('sample.chunk', { customers: same, orders: [] })
    const pages = await allPages((after) => desk.ask('customers.page', { after }))
    const ids = pages.flat().map(({ id }) => id)
    expect([pages.length, ids.length, new Set(ids).size]).toEqual([3, 131, 131])
  })

  it('hides names, phones and streets', async () => {
    const { desk, shop } = await openSample(40)
    const page = await desk.ask('customers.page', { after: null })
    const card = await desk.ask('customers.get', { id: page.rows[0]?.id ?? '' })
    const text = JSON.stringify([page, card])
    for (const { sealed } of shop.customers) {
      expect(text).not.toContain(sealed.phone)
      expect(text).not.toContain(`"${sealed.name}"`)
      expect(text).not.toContain(sealed.address?.split(' ').at(-1))
    }
    expect(card.phone).toMatch(/^1\d\d\*{4}\d{4}$/)
  })
})

describe('R47 the customer card', () => {
  it('is found by platform and nick; a stranger has none', async () => {
    const { desk, shop } = await openSample(30)
    const [customer] = shop.customers
    const card = await desk.ask('customers.byNick', { platform: 'taobao', nick: customer?.nick ?? '' })
    expect(card).toMatchObject({ id: customer?.id, totalFen: customer?.totalFen, orderCount: customer?.orderCount })
    expect(await desk.ask('customers.byNick', { platform: 'jd', nick: customer?.nick ?? '' })).toBeNull()
    expect(await desk.code('customers.get', { id: '00000000-0000-5000-8000-000000000000' })).toBe('customer_not_found')
  })

  it('takes a remark for the next colleague, and says when somebody was faster', async () => {
    const { desk, shop } = await openSample(30)
    const id = shop.customers[0]?.id ?? ''
    const noted = await desk.ask('customers.saveRemark', { id, expected: 1, text: ' 喜欢雾蓝 ' })
    expect(noted.remark).toEqual({ text: '喜欢雾蓝', byName: '王掌柜', at: desk.now })
    expect(await desk.code('customers.saveRemark', { id, expected: 1, text: 'x' })).toBe('stale')
    expect((await desk.ask('customers.saveRemark', { id, expected: 2, text: '' })).remark).toBeNull()
  })
})

describe('R20 look-alike nicks', () => {
  it('a twin is told with the positions that differ; the nick itself is none', async () => {
    const { desk, shop } = await openSample(1)
    const model = shop.customers[0] as NonNullable<(typeof shop.customers)[0]>
    const named = (nick: string, no: number) => ({
      ...model,
      id: `00000000-0000-5000-8000-00000000000${no}`,
      nick,
    })
    await desk.ask('sample.chunk', {
      customers: [named('xia0yu', 1), named('xiaoyu', 2)],
      orders: [],
    })
    const twins = await desk.ask('customers.lookalikes', { platform: 'taobao', nick: 'xiaoyu' })
    expect(twins).toMatchObject([{ nick: 'xia0yu', positions: [3] }])
    expect(await desk.ask('customers.lookalikes', { platform: 'jd', nick: 'xiaoyu' })).toEqual([])
  })
})
