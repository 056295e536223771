import { describe, expect, it } from 'vitest'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
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
