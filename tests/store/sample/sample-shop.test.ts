import { parse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { customer } from '#shared/customers/customer.ts'
import { figuresOf } from '#shared/customers/figures.ts'
import { order } from '#shared/orders/order.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { samplePassword } from '#shared/sample/team.ts'
import { openDesk } from '#tests/harness/desk.ts'

describe('R01 trying the program with the sample shop', () => {
  it('opens the shop, seats the person as its owner, and shows everybody and their password', async () => {
    const desk = await openDesk()
    const tried = await desk.ask('sample.fill', { customers: 60 })
    expect(tried.people.map(({ role }) => role)).toEqual(['owner', 'supervisor', 'senior', 'agent'])
    expect(desk.seat).toMatchObject({ state: 'signedIn', shop: { isSample: true }, person: { role: 'owner' } })
    expect((await desk.ask('staff.posts', {})).length).toBe(12)
    expect(desk.host.frames).toHaveLength(1)
    const accounts = await desk.ask('staff.accounts', {})
    const agent = accounts.find(({ role }) => role === 'agent')
    expect(await desk.code('staff.signIn', { personId: agent?.id, password: tried.password })).toBe('ok')
  })

  it('is refused where a shop exists', async () => {
    const desk = await openDesk()
    await desk.ask('staff.openShop', { shopName: '青禾', platforms: ['taobao'], ownerName: '王', password: 'secret1' })
    expect(await desk.code('sample.fill', {})).toBe('shop_exists')
    const twice = await openDesk()
    const codes = [1, 2].map(() => twice.code('sample.fill', { customers: 0 }))
    expect(await Promise.all(codes)).toEqual(['ok', 'shop_exists'])
  })

  it('is removed by its owner only, and only while it is a sample', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 20 })
    const asOwner = desk.seat
    desk.sitDown('agent')
    expect(await desk.code('sample.remove', {})).toBe('not_allowed')
    desk.seat = asOwner
    expect(await desk.code('sample.remove', {})).toBe('ok')
    expect(desk.seat.state).toBe('noShop')
    const own = await openDesk()
    own.sitDown('owner')
    expect(await own.code('sample.remove', {})).toBe('not_sample')
    expect(await own.code('sample.chunk', { customers: [], orders: [] })).toBe('not_sample')
  })

  it('a large one streams in through the gate', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 0 })
    for await (const chunk of generateShop({ seed: sampleSeed, customers: 300, orders: 900, now: desk.now })) {
      await desk.ask('sample.chunk', chunk)
    }
    await desk.queue.drained()
    expect(desk.queue.applied().counts).toMatchObject({ customers: 300, orders: 900 })
  })
})

describe('what the sample shop has to show', () => {
  it('R18 R19 R20 its board has two accounts of one person, a look-alike and orders for one parcel', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 60 })
    const { rows } = await desk.ask('checks.board', { verdict: 'confirm', after: null })
    const openOf = (nick: string) => rows.find(({ buyerNick }) => buyerNick === nick)?.open.map(({ reason }) => reason)
    expect(openOf('小鹿家的日常')).toEqual(['merge_suggested', 'other_account_orders'])
    expect(openOf('jd_小鹿日常')).toEqual(['other_account_orders'])
    expect([openOf('lulu_home0'), openOf('lulu_homeO')]).toEqual([['twin_found'], ['twin_found']])
  })

  it('R28 R34 it has unpaid orders, one that is late and one due soon', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 60 })
    const { counts } = await desk.ask('clocks.dispatch', { band: null, after: null, minute: 0 })
    expect(counts).toMatchObject({ late: 1, soon: 1, later: 1 })
    expect((await desk.ask('clocks.unpaid', { minute: 0 })).total).toBeGreaterThan(5)
  })

  it('R02 R07 it has a rota of last week and this one by the rest rule, leave asked for and a typing test', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 0 })
    for (const monday of ['2025-10-27', '2025-11-03']) {
      const { days, people } = await desk.ask('roster.week', { monday })
      expect(days.filter(({ day, night }) => day === 0 || night === 0)).toEqual([])
      expect(people.map(({ name, worked }) => `${name} ${worked}`)).toEqual([
        '小满 6',
        '周晓雯 6',
        '林主管 5',
        '王掌柜 0',
      ])
      expect(people.flatMap(({ cells }) => cells).filter(({ isTooMany }) => isTooMany)).toEqual([])
    }
    const leave = await desk.ask('roster.leave', { which: 'waiting', after: null })
    const typing = await desk.ask('conduct.typing', { after: null })
    expect([leave.rows.length, typing.rows.length]).toEqual([1, 1])
  })

  it('R29 its owner takes an order through the pipeline alone; an agent sees who has the post', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 60 })
    await desk.ask('pipeline.takeIn', {})
    const steps = [
      'memo',
      'submitted',
      'audited',
      'moneyConfirmed',
      'printed',
      'picked',
      'weighed',
      'writtenBack',
    ] as const
    const pages = await Promise.all(steps.map((step) => desk.ask('pipeline.page', { step, after: null })))
    expect(pages.every(({ mayDo }) => mayDo)).toBe(true)
    const accounts = await desk.ask('staff.accounts', {})
    const agent = accounts.find(({ role }) => role === 'agent')
    await desk.ask('staff.signIn', { personId: agent?.id ?? '', password: samplePassword })
    expect((await desk.ask('pipeline.page', { step: 'audited', after: null })).mayDo).toBe(false)
  })

  it('R47 R53 everybody’s figures are those of their orders, and one customer is flagged with cases of their own', async () => {
    const desk = await openDesk()
    await desk.ask('sample.fill', { customers: 60 })
    await desk.queue.drained()
    const [customers, orders] = await Promise.all([desk.db.customers.toArray(), desk.db.orders.toArray()])
    for (const row of customers) {
      expect(row).toMatchObject(figuresOf(orders.filter(({ customerId }) => customerId === row.id)))
      parse(customer, row)
    }
    for (const row of orders) parse(order, row)
    expect(new Set(orders.map(({ platform, orderNo }) => platform + orderNo)).size).toBe(orders.length)
    const [flag] = await desk.ask('segments.riskFlags', {})
    expect(flag).toMatchObject({
      state: 'approved',
      askedBy: '小满',
      decidedBy: '林主管',
      cases: [{ kind: 'order' }, {}],
    })
    expect(flag?.cases.every(({ orderNo }) => orderNo !== null)).toBe(true)
  })
})
