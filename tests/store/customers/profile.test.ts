import { describe, expect, it } from 'vitest'
import { addBuyer, openEmptyShop } from './buyers.ts'

describe('R47 what people type about a customer', () => {
  it('is kept beside the figures, which nobody types', async () => {
    const desk = await openEmptyShop()
    const id = await addBuyer(desk, '小鹿', { name: '张小芳', phone: '13800138010' }, [10_000])
    await desk.ask('customers.saveProfile', {
      id,
      expected: null,
      typed: {
        ...{ gender: 'female', birthday: '1990-05-12', wechat: 'deer_2024', channels: ['sms', 'wechat'] },
        ...{ buyerCredit: '3钻', preferences: { brand: '无印' }, attributes: [{ name: '肤质', value: '干' }] },
      },
    })
    expect(await desk.code('customers.saveProfile', { id, expected: null, typed: { gender: null } })).toBe('stale')
    await desk.ask('customers.saveProfile', {
      id,
      expected: 1,
      typed: { preferences: { price: '百元内' }, isUnsubscribed: true },
    })
    const { profile, profileVersion, totalFen } = await desk.ask('customers.get', { id })
    expect([profileVersion, totalFen]).toEqual([2, 10_000])
    expect(profile).toEqual({
      ...{ gender: 'female', birthday: '05-12', wechat: 'de***24', channels: ['sms', 'wechat'], buyerCredit: '3钻' },
      unsubscribedAt: desk.now,
      preferences: [
        { kind: 'brand', text: '无印' },
        { kind: 'price', text: '百元内' },
      ],
      attributes: [{ name: '肤质', value: '干' }],
      notes: [],
    })
    for (const wrong of [{ totalFen: 1 }, { birthday: '1990-13-01' }, { gender: 'x' }]) {
      await desk.code('customers.saveProfile', { id, expected: 2, typed: wrong })
    }
    expect((await desk.ask('customers.get', { id })).totalFen).toBe(10_000)
  })

  it('notes stand newest first with who wrote them, masked', async () => {
    const desk = await openEmptyShop()
    const id = await addBuyer(desk, '小鹿', { name: '张小芳' })
    await desk.ask('customers.addNote', { id, text: '爱蓝色' })
    desk.now += 1_000
    await desk.ask('customers.addNote', { id, text: '张小芳换了号码 13800138010' })
    const { notes } = (await desk.ask('customers.get', { id })).profile
    expect(notes.map(({ text, byName }) => [text, byName])).toEqual([
      ['张*芳换了号码 138****8010', '王掌柜'],
      ['爱蓝色', '王掌柜'],
    ])
  })

  it('habits follow the orders: interval, average, goods and where parcels went', async () => {
    const desk = await openEmptyShop()
    const address = '广东省 深圳市 南山区 示例路8号'
    const id = await addBuyer(desk, '小鹿', { name: '张小芳', address }, [10_000, 20_000, 3_000])
    expect(await desk.ask('customers.ordersOf', { id })).toMatchObject({
      total: 3,
      intervalDays: 1,
      averageFen: 11_000,
      goods: [{ title: '示例商品', quantity: 3 }],
      places: [{ place: '广东省 深圳市 南山区 · 张*芳', orders: 3 }],
    })
  })
})
