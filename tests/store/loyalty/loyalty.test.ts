import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import { seedCards } from '#shared/loyalty/level-card.ts'
import { type Five, seedRules } from '#shared/segments/rfm.ts'
import { bought, customerId, deskWith, regular } from '../segments/people-desk.ts'

describe('R50 level cards', () => {
  it('list the privileges beside the rate, and a customer’s standing names them', async () => {
    const desk = await deskWith(regular('老熟人'))
    expect((await desk.ask('loyalty.cards', {})).cards).toEqual(seedCards)
    const privileges = [
      { kind: 'gift' as const, text: '每单随箱小礼' },
      { kind: 'birthday' as const, text: '生日当月双倍积分' },
    ]
    const cards = { ...seedCards, supremeVip: { rate: 8_800, privileges } }
    await desk.ask('loyalty.saveCards', { expected: null, cards })
    expect(await desk.code('loyalty.saveCards', { expected: null, cards })).toBe('stale')
    desk.sitDown('agent')
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '老熟人') })).toMatchObject({
      stage: 'loyal',
      level: 'supremeVip',
      value: 40,
      term: 'key',
      rate: 8_800,
      privileges,
      vipUntil: null,
    })
    expect(await desk.code('loyalty.saveCards', { expected: 1, cards })).toBe('not_allowed')
  })

  it('a buyer without a record has no standing', async () => {
    const desk = await deskWith([])
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '谁') })).toBeNull()
  })
})

describe('R51 the yearly VIP process at the desk', () => {
  async function candidate() {
    const desk = await deskWith([...regular('老熟人'), bought('新客', '2025-11-01 10:00:00', 90)])
    const id = customerId(desk, '老熟人')
    const begun = await desk.ask('loyalty.beginVip', { customerId: id })
    let version = 0
    const step = (act: 'phone' | 'mail' | 'receiveSlip' | 'register' | 'decline') => {
      version += 1
      return desk.code('loyalty.stepVip', { id: begun.id, expected: version, act })
    }
    return { desk, id, step, listed: async () => (await desk.ask('loyalty.vips', {}))[0] }
  }

  it('begins only for who meets the condition, and once', async () => {
    const { desk, id } = await candidate()
    const newcomer = { customerId: customerId(desk, '新客') }
    expect(await desk.failure('loyalty.beginVip', newcomer)).toMatchObject({
      code: 'condition_not_met',
      details: { value: 12, needed: 26 },
    })
    expect(await desk.code('loyalty.beginVip', { customerId: id })).toBe('already_under_way')
  })

  it('registers nobody without the return slip, then for exactly one year', async () => {
    const { desk, id, step, listed } = await candidate()
    expect([await step('phone'), await step('mail')]).toEqual(['ok', 'ok'])
    const { id: row } = (await listed()) ?? { id: '' }
    expect(await desk.code('loyalty.stepVip', { id: row, expected: 3, act: 'register' })).toBe('no_slip')
    expect([await step('receiveSlip'), await step('register')]).toEqual(['ok', 'ok'])
    expect(await listed()).toMatchObject({ status: 'registered', nextAct: null, isDueAgain: false, rfmValue: 40 })
    const standing = await desk.ask('loyalty.standing', { customerId: id })
    expect(standing?.vipUntil).toBe(desk.now + 365 * dayMs)
  })

  it('keeps a VIP whose value falls, until the qualification ends; then it is evaluated again', async () => {
    const { desk, id, step, listed } = await candidate()
    for (const act of ['phone', 'mail', 'receiveSlip', 'register'] as const) await step(act)
    desk.now += 300 * dayMs
    const orders: Five = [99, 98, 97, 96, 1]
    await desk.ask('segments.saveRules', {
      expected: null,
      rules: { ...seedRules, table: { ...seedRules.table, orders } },
    })
    const fallen = await desk.ask('loyalty.standing', { customerId: id })
    expect([fallen?.value, fallen?.level, fallen?.vipUntil !== null]).toEqual([24, 'advanced', true])
    desk.now += 40 * dayMs
    expect(await listed()).toMatchObject({ status: 'registered', isDueAgain: true })
    desk.now += 26 * dayMs
    expect(await listed()).toMatchObject({ status: 'expired', isDueAgain: true })
    expect((await desk.ask('loyalty.standing', { customerId: id }))?.vipUntil).toBeNull()
    expect(await desk.code('loyalty.beginVip', { customerId: id })).toBe('condition_not_met')
    await desk.ask('segments.saveRules', { expected: 1, rules: seedRules })
    await desk.ask('loyalty.beginVip', { customerId: id })
    const rows = await desk.ask('loyalty.vips', {})
    expect(rows.map(({ status, isDueAgain }) => [status, isDueAgain])).toEqual([
      ['candidate', false],
      ['expired', false],
    ])
  })
})
