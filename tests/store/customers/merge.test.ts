import { describe, expect, it } from 'vitest'
import type { MergeField } from '#shared/customers/tie.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { addBuyer, idOf, openEmptyShop } from './buyers.ts'

const home = '广东省 深圳市 南山区 示例路8号3栋2单元501室'

async function openTwo(): Promise<{ desk: Desk; one: string; other: string }> {
  const desk = await openEmptyShop()
  const one = await addBuyer(desk, '小鹿', { name: '张小芳', phone: '13800138010', address: home }, [10_000, 20_000])
  const other = await addBuyer(desk, '小鹿2号', { name: '张晓芳', phone: '13800138010' }, [5_000], 'jd')
  return { desk, one, other }
}

function merge(
  desk: Desk,
  [headId, memberId]: readonly [string, string],
  fromMember: MergeField[] = [],
  expected: number | null = null,
) {
  const standing = { as: 'merged' as const, headId, fromMember }
  return desk.ask('customers.tie', { firstId: headId, secondId: memberId, expected, standing })
}

const open = { as: 'open' } as const

describe('R47 one customer with several accounts', () => {
  it('is shown under either nick, with the figures of all orders', async () => {
    const { desk, one, other } = await openTwo()
    await merge(desk, [one, other])
    const person = await desk.ask('customers.get', { id: other })
    expect(person).toMatchObject({ id: one, nick: '小鹿', orderCount: 3, paidOrderCount: 3, totalFen: 35_000 })
    expect(person.accounts.map(({ nick, totalFen }) => [nick, totalFen])).toEqual([
      ['小鹿', 30_000],
      ['小鹿2号', 5_000],
    ])
    const orders = await desk.ask('customers.ordersOf', { id: one })
    expect([orders.total, orders.averageFen]).toEqual([3, 11_667])
    const card = await desk.ask('customers.byNick', { platform: 'jd', nick: '小鹿2号' })
    expect(card).toMatchObject({ id: other, nick: '小鹿2号', orderCount: 3, totalFen: 35_000 })
  })

  it('stands in the list once', async () => {
    const { desk, one, other } = await openTwo()
    await addBuyer(desk, '别人', {})
    await merge(desk, [one, other])
    const { rows } = await desk.ask('customers.page', { after: null })
    expect(rows.map(({ nick, orderCount }) => `${nick} ${orderCount}`).sort()).toEqual(['别人 1', '小鹿 3'])
  })

  it('takes field by field from the account somebody chose', async () => {
    const { desk, one, other } = await openTwo()
    await desk.ask('customers.saveProfile', {
      id: other,
      expected: null,
      typed: { gender: 'female', wechat: 'deer_2024' },
    })
    const { fields } = await desk.ask('customers.compare', { firstId: one, secondId: other })
    expect(fields).toEqual([
      { field: 'name', first: '张*芳', second: '张*芳', isSame: false },
      { field: 'phone', first: '138****8010', second: '138****8010', isSame: true },
      { field: 'address', first: '广东省 深圳市 南山区 ***', second: null, isSame: false },
      { field: 'gender', first: null, second: 'female', isSame: false },
      { field: 'wechat', first: null, second: 'de***24', isSame: false },
    ])
    await merge(desk, [one, other], ['name', 'wechat'])
    const revealed = await desk.ask('privacy.reveal', { of: 'customer', id: one, reason: '核对姓名' })
    expect(revealed).toMatchObject({ name: '张晓芳', phone: '13800138010', address: home, wechat: 'deer_2024' })
    expect((await desk.ask('customers.get', { id: one })).profile).toMatchObject({ gender: null, wechat: 'de***24' })
  })

  it('a wrong merge is undone to the last field', async () => {
    const { desk, one, other } = await openTwo()
    await desk.ask('customers.saveProfile', {
      id: other,
      expected: null,
      typed: { birthday: '1990-05-12', channels: ['sms'] },
    })
    await desk.ask('customers.addNote', { id: other, text: '爱蓝色' })
    await desk.ask('customers.setTags', { id: one, expected: 1, tags: ['老客'] })
    const stateOf = async () => {
      await desk.queue.settled(['customers', 'customerProfiles'])
      const rows = await Promise.all([desk.db.customers.toArray(), desk.db.customerProfiles.toArray()])
      const people = await Promise.all([one, other].map((id) => desk.ask('customers.get', { id })))
      return JSON.stringify([rows, people, await desk.ask('customers.page', { after: null })])
    }
    const before = await stateOf()
    const { tieVersion } = await merge(desk, [one, other], ['name', 'birthday', 'channels'])
    expect(await stateOf()).not.toBe(before)
    await desk.ask('customers.tie', { firstId: other, secondId: one, expected: tieVersion, standing: open })
    expect(await stateOf()).toBe(before)
  })

  it('what was typed while they were merged stays with the account in front', async () => {
    const { desk, one, other } = await openTwo()
    await desk.ask('customers.saveProfile', { id: other, expected: null, typed: { wechat: 'wrong_id' } })
    await merge(desk, [one, other], ['wechat'])
    await desk.ask('customers.saveProfile', { id: other, expected: null, typed: { wechat: 'right_id' } })
    expect((await desk.ask('customers.get', { id: one })).profile.wechat).toBe('ri***id')
    await desk.ask('customers.tie', { firstId: one, secondId: other, expected: 2, standing: open })
    expect((await desk.ask('customers.get', { id: one })).profile.wechat).toBe('ri***id')
    expect((await desk.ask('customers.get', { id: other })).profile.wechat).toBe('wr***id')
  })

  it('three accounts are one person, and each merge can be taken back alone', async () => {
    const { desk, one, other } = await openTwo()
    const third = await addBuyer(desk, '小鹿3号', {}, [700], 'douyin')
    await merge(desk, [other, third])
    await merge(desk, [one, other])
    expect(await desk.ask('customers.get', { id: third })).toMatchObject({ id: one, totalFen: 35_700 })
    await desk.ask('customers.tie', { firstId: one, secondId: other, expected: 1, standing: open })
    expect(await desk.ask('customers.get', { id: third })).toMatchObject({ id: other, totalFen: 5_700 })
  })

  it('nobody is merged twice, into oneself, or behind somebody who stands behind another', async () => {
    const { desk, one, other } = await openTwo()
    const third = await addBuyer(desk, '小鹿3号', {})
    await merge(desk, [one, other])
    const code = (firstId: string, secondId: string, headId: string, expected: number | null = null) =>
      desk.code('customers.tie', { firstId, secondId, expected, standing: { as: 'merged', headId, fromMember: [] } })
    expect(await code(other, third, other)).toBe('not_a_head')
    expect(await code(third, other, third)).toBe('not_a_head')
    expect(await code(one, one, one)).toBe('same_customer')
    expect(await code(other, one, other, 1)).toBe('not_a_head')
    expect(await code(one, other, one)).toBe('stale')
    expect(await code(one, idOf(desk, '谁'), one)).toBe('customer_not_found')
    await merge(desk, [one, third])
    const linked = { as: 'linked', relation: 'family' } as const
    expect(
      await desk.code('customers.tie', { firstId: other, secondId: third, expected: null, standing: linked }),
    ).toBe('already_merged')
  })

  it('a group chosen at the goodbye on one account is what the person shows', async () => {
    const { desk, one, other } = await openTwo()
    await merge(desk, [one, other], ['group'])
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小鹿' })
    expect(await desk.ask('reception.card', { id })).toMatchObject({ customer: { orderCount: 3, totalFen: 35_000 } })
    await desk.ask('reception.markAfterSales', { id, isAfterSales: true })
    await desk.ask('reception.replied', { id })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    const ending = {
      id,
      outcome: 'afterSales',
      group: '回头客',
      importance: 3,
      followUp: false,
      remark: '换货',
    } as const
    await desk.ask('reception.close', ending)
    const person = await desk.ask('customers.get', { id: one })
    expect([person.group, person.importance, person.remark?.text]).toEqual(['回头客', 3, '换货'])
  })
})

describe('R47 linked, and not the same', () => {
  it('two people who belong together keep their records and see each other', async () => {
    const { desk, one, other } = await openTwo()
    const pair = { firstId: one, secondId: other }
    await desk.ask('customers.tie', { ...pair, expected: null, standing: { as: 'linked', relation: 'household' } })
    const person = await desk.ask('customers.get', { id: one })
    expect([person.totalFen, person.linked.map(({ nick, relation }) => [nick, relation])]).toEqual([
      30_000,
      [['小鹿2号', 'household']],
    ])
    await desk.ask('customers.tie', { ...pair, expected: 1, standing: open })
    expect((await desk.ask('customers.get', { id: other })).linked).toEqual([])
  })

  it('who was found to be somebody else is not suggested again, until it is taken back', async () => {
    const { desk, one, other } = await openTwo()
    expect(await found(desk)).toEqual([['小鹿 小鹿2号', 'strong']])
    await desk.ask('customers.tie', { firstId: one, secondId: other, expected: null, standing: { as: 'apart' } })
    expect(await found(desk)).toEqual([])
    expect((await desk.ask('customers.get', { id: one })).apart.map(({ nick }) => nick)).toEqual(['小鹿2号'])
    await desk.ask('customers.tie', { firstId: one, secondId: other, expected: 1, standing: open })
    expect(await found(desk)).toHaveLength(1)
  })
})

async function found(desk: Desk, since = 0) {
  await desk.queue.settled(['customers'])
  await desk.ask('customers.suggestions', { asked: 0, since, after: null })
  await desk.alike.settled()
  const { rows, state } = await desk.ask('customers.suggestions', { asked: 1, since, after: null })
  expect(state).toBe('done')
  return rows.map(({ first, second, strength }) => [[first.nick, second.nick].sort().join(' '), strength])
}

describe('R47 who may be one person', () => {
  it('is found over the whole base, the most likely first, with the reasons; masked data finds nobody', async () => {
    const { desk } = await openTwo()
    await addBuyer(desk, '阿宁', { name: '宁一', address: '浙江省 杭州市 西湖区 示例街1号2室' })
    await addBuyer(desk, '阿宁小号', { name: '宁二', address: '浙江省杭州市西湖区示例街1-2' })
    await addBuyer(desk, '张三甲', { name: '张三', address: '北京 北京市 朝阳区 甲路1号' })
    await addBuyer(desk, '张三乙', { name: '张三', address: '北京 北京市 朝阳区 乙路2号' })
    await addBuyer(desk, '蒙面一', { name: '李**', phone: '139****0001', address: '北京 北京市 朝阳区 ***' })
    await addBuyer(desk, '蒙面二', { name: '李**', phone: '139****0001', address: '北京 北京市 朝阳区 ***' })
    expect(await found(desk)).toEqual([
      ['小鹿 小鹿2号', 'strong'],
      ['阿宁 阿宁小号', 'fair'],
      ['张三乙 张三甲', 'weak'],
    ])
    const { rows } = await desk.ask('customers.suggestions', { asked: 2, since: 0, after: null })
    expect(rows.map(({ reasons }) => reasons)).toEqual([
      ['samePhone', 'similarName'],
      ['sameAddress', 'sameDistrict'],
      ['sameName', 'sameDistrict'],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/13800138010|张小芳|示例街/)
  })

  it('a number dozens share is a station, not a person', async () => {
    const desk = await openEmptyShop()
    for (let no = 0; no < 12; no += 1) await addBuyer(desk, `驿站${no}`, { phone: '13900000000' })
    expect(await found(desk)).toEqual([])
    const { crowds } = await desk.ask('customers.suggestions', { asked: 2, since: 0, after: null })
    expect(crowds).toBe(1)
  })

  it('says when records changed since, and looks again when asked', async () => {
    const { desk } = await openTwo()
    await found(desk)
    await addBuyer(desk, '小鹿4号', { phone: '13800138010' })
    await desk.queue.settled(['customers'])
    const { isOutdated } = await desk.ask('customers.suggestions', { asked: 3, since: 0, after: null })
    desk.now += 1_000
    expect([isOutdated, (await found(desk, desk.now)).length]).toEqual([true, 3])
  })
})
