import { describe, expect, it } from 'vitest'
import type { SegmentRule } from '#shared/segments/segment-rule.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { bought, customerId, deskWith, importOrders, regular } from './people-desk.ts'

const large: SegmentRule = { kind: 'all', of: [{ kind: 'number', field: 'totalFen', op: 'atLeast', number: 100_000 }] }
const segment = { id: null, expected: null, kind: 'group' as const, name: '大客户', rule: large as SegmentRule | null }

const countOf = async (desk: Desk, id: string) =>
  (await desk.ask('segments.overview', {})).segments.find((one) => one.id === id)?.count

describe('R52 groups and tags', () => {
  it('a group with a rule follows every import', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const { id } = await desk.ask('segments.save', segment)
    expect(await countOf(desk, id)).toBe(0)
    await importOrders(desk, [bought('小鹿', '2025-11-02 10:00:00', 1_000)])
    expect(await countOf(desk, id)).toBe(1)
    const { rows } = await desk.ask('segments.people', { of: { by: 'segment', id }, after: null })
    expect(rows).toMatchObject([{ nick: '小鹿' }])
    expect(await desk.ask('loyalty.standing', { customerId: customerId(desk, '小鹿') })).toMatchObject({
      groups: ['大客户'],
    })
  })

  it('a rule can be tried before it is saved', async () => {
    const desk = await deskWith([...regular('老熟人'), bought('小鹿', '2025-11-01 10:00:00', 90)])
    const { total } = await desk.ask('segments.people', { of: { by: 'rule', rule: large }, after: null })
    expect(total).toBe(1)
  })

  it('what was typed about a customer counts at once, until it is taken back', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const rule: SegmentRule = {
      kind: 'all',
      of: [
        { kind: 'choice', field: 'category', op: 'isOneOf', values: ['衬衫'] },
        { kind: 'choice', field: 'channel', op: 'isOneOf', values: ['sms'] },
      ],
    }
    const { id } = await desk.ask('segments.save', { ...segment, rule })
    expect(await countOf(desk, id)).toBe(0)
    const deer = customerId(desk, '小鹿')
    const typed = { preferences: { category: '连衣裙、衬衫' }, channels: ['sms' as const] }
    await desk.ask('customers.saveProfile', { id: deer, expected: null, typed })
    expect(await countOf(desk, id)).toBe(1)
    expect(await desk.ask('loyalty.standing', { customerId: deer })).toMatchObject({ groups: ['大客户'] })
    await importOrders(desk, [bought('小鹿', '2025-11-02 10:00:00', 1_000)])
    expect(await countOf(desk, id)).toBe(1)
    await desk.ask('customers.saveProfile', { id: deer, expected: 1, typed: { isUnsubscribed: true } })
    expect(await countOf(desk, id)).toBe(0)
  })

  it('people are put into manual groups one by one and taken out again', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const { id } = await desk.ask('segments.save', { ...segment, name: '试用团', rule: null })
    const { id: byRule } = await desk.ask('segments.save', segment)
    desk.sitDown('agent')
    const deer = customerId(desk, '小鹿')
    await desk.ask('segments.setGroups', { customerId: deer, segmentIds: [id] })
    expect(await desk.ask('segments.groupsOf', { customerId: deer })).toEqual([id])
    expect(await desk.code('segments.setGroups', { customerId: deer, segmentIds: [byRule] })).toBe('segment_not_found')
    desk.sitDown('supervisor')
    expect(await countOf(desk, id)).toBe(1)
    await desk.ask('segments.setGroups', { customerId: deer, segmentIds: [] })
    expect(await countOf(desk, id)).toBe(0)
  })

  it('a removed group leaves nobody behind', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const { id } = await desk.ask('segments.save', { ...segment, rule: null })
    await desk.ask('segments.setGroups', { customerId: customerId(desk, '小鹿'), segmentIds: [id] })
    await desk.ask('segments.remove', { id, expected: 1 })
    await desk.queue.drained()
    expect([await desk.db.segments.count(), await desk.db.segmentMembers.count()]).toEqual([0, 0])
    expect((await desk.ask('segments.overview', {})).segments).toEqual([])
  })

  it('a tag without a rule is the tag on the customer’s own row', async () => {
    const desk = await deskWith([bought('小鹿', '2025-11-01 10:00:00', 90)])
    const { id } = await desk.ask('segments.save', { ...segment, kind: 'tag', name: '送礼', rule: null })
    const tags = ['送礼']
    await desk.ask('customers.setTags', { id: customerId(desk, '小鹿'), expected: 1, tags })
    expect(await countOf(desk, id)).toBe(1)
  })

  it('a name stands for one group; who was slower is told', async () => {
    const desk = await deskWith([])
    const { id } = await desk.ask('segments.save', segment)
    expect(await desk.code('segments.save', segment)).toBe('name_taken')
    await desk.ask('segments.save', { ...segment, id, expected: 1, name: '大户' })
    expect(await desk.code('segments.save', { ...segment, id, expected: 1 })).toBe('stale')
    expect((await desk.ask('segments.list', {})).map(({ name, version }) => [name, version])).toEqual([['大户', 2]])
  })
})

describe('R52 region report', () => {
  it('counts deals where they were sent to, and the shares are 100 %', async () => {
    const to = (address: string) => ({ address })
    const desk = await deskWith([
      bought('甲', '2025-11-01 10:00:00', 100, to('四川省 成都市 武侯区 示例路1号')),
      bought('乙', '2025-11-01 10:00:00', 50, to('四川省 绵阳市 涪城区 示例路1号')),
      bought('丙', '2025-11-02 10:00:00', 70, to('广东省 深圳市 南山区 示例路1号')),
      bought('丁', '2025-11-02 10:00:00', 0, { ...to('广东省 深圳市 南山区 示例路1号'), status: '等待买家付款' }),
      bought('戊', '2025-06-02 10:00:00', 70, to('浙江省 杭州市 西湖区 示例路1号')),
    ])
    const month = await desk.ask('segments.regions', { days: 30 })
    expect(month).toMatchObject({ deals: 3, fen: 22_000 })
    expect(month.rows).toEqual([
      { province: '四川省', deals: 2, fen: 15_000, permille: 667 },
      { province: '广东省', deals: 1, fen: 7_000, permille: 333 },
    ])
    const year = await desk.ask('segments.regions', { days: 365 })
    expect(year.rows.reduce((sum, { permille }) => sum + permille, 0)).toBe(1_000)
    const { bytes, count } = await desk.ask('segments.regionsFile', { days: 30 })
    expect(count).toBe(2)
    expect(new TextDecoder().decode(bytes).split('\r\n')).toContain('"四川省",2,66.7,150.00')
  })

  it('sees what an import brought after it was first counted', async () => {
    const desk = await deskWith([bought('甲', '2025-11-01 10:00:00', 100)])
    expect((await desk.ask('segments.regions', { days: 30 })).deals).toBe(1)
    await importOrders(desk, [bought('乙', '2025-11-01 10:00:00', 100)])
    expect((await desk.ask('segments.regions', { days: 30 })).deals).toBe(2)
  })
})

describe('R60 income estimate from the ledger', () => {
  it('gives the figure of 30 days with its basis, and refuses a longer range', async () => {
    const desk = await deskWith([
      bought('甲', '2025-11-01 10:00:00', 100),
      bought('乙', '2025-11-03 10:00:00', 200, { status: '卖家已发货，等待买家确认' }),
      bought('丙', '2025-11-04 10:00:00', 0, { status: '等待买家付款', total: '50.00' }),
      bought('丁', '2025-11-04 10:00:00', 0, { status: '交易关闭' }),
    ])
    const told = await desk.ask('segments.incomeEstimate', { days: 30 })
    expect(told).toMatchObject({ rate: 2 / 3, basis: { decided: 3, paid: 2, sent: { orders: 1, fen: 20_000 } } })
    expect(told.fen).toBe(20_000 + Math.round((5_000 * 2) / 3))
    expect(await desk.code('segments.incomeEstimate', { days: 60 })).toBe('longer_than_a_month')
  })
})

describe('R53 risk flag', () => {
  async function flagged() {
    const desk = await deskWith([
      bought('爱投诉', '2025-11-01 10:00:00', 100),
      bought('爱投诉', '2025-11-02 10:00:00', 100),
      bought('别人', '2025-11-02 10:00:00', 100),
    ])
    const orders = await desk.db.orders.toArray()
    const caseOf = (id: string | undefined) => ({ kind: 'order' as const, refId: id ?? '', note: '收货后说少件' })
    const own = orders.filter(({ buyerNick }) => buyerNick === '爱投诉').map(({ id }) => caseOf(id))
    const foreign = caseOf(orders.find(({ buyerNick }) => buyerNick === '别人')?.id)
    return {
      desk,
      own,
      foreign,
      asked: { customerId: customerId(desk, '爱投诉'), reason: '每单都要求赔钱', cases: own },
    }
  }

  it('needs two cases of this very customer', async () => {
    const { desk, own, foreign, asked } = await flagged()
    const code = (cases: readonly unknown[]) => desk.code('segments.askRisk', { ...asked, cases })
    expect(await code(own.slice(0, 1))).toBe('too_few_cases')
    expect(await code([own[0], own[0]])).toBe('too_few_cases')
    expect(await code([own[0], foreign])).toBe('case_not_found')
    expect(await code(own)).toBe('ok')
    expect(await code(own)).toBe('already_flagged')
  })

  it('stands only once a supervisor has approved it; agents see that a supervisor handles it, never why', async () => {
    const { desk, asked } = await flagged()
    desk.sitDown('agent')
    const { id } = await desk.ask('segments.askRisk', asked)
    const standing = () => desk.ask('loyalty.standing', { customerId: asked.customerId })
    expect((await standing())?.isFlagged).toBe(false)
    expect(await desk.code('segments.decideRisk', { id, expected: 1, isApproved: true, note: '' })).toBe('not_allowed')
    desk.sitDown('supervisor')
    await desk.ask('segments.decideRisk', { id, expected: 1, isApproved: true, note: '核实两单' })
    desk.sitDown('agent')
    const seen = await standing()
    expect(seen?.isFlagged).toBe(true)
    expect(JSON.stringify(seen)).not.toContain('赔钱')
    expect(await desk.code('segments.riskFlags', {})).toBe('not_allowed')
  })

  it('marks the customer in every list that care and marketing are made from, for a year', async () => {
    const { desk, asked } = await flagged()
    const { id } = await desk.ask('segments.askRisk', asked)
    await desk.ask('segments.decideRisk', { id, expected: 1, isApproved: true, note: '' })
    const isMarked = async () => {
      const { rows } = await desk.ask('segments.people', { of: { by: 'value', atLeast: 1 }, after: null })
      return rows.find(({ nick }) => nick === '爱投诉')?.isFlagged
    }
    expect(await isMarked()).toBe(true)
    const group = { kind: 'choice', field: 'dealHistory', op: 'isOneOf', values: ['extortion'] } as const
    const of = { by: 'rule', rule: { kind: 'all', of: [group] } } as never
    expect((await desk.ask('segments.people', { of, after: null })).total).toBe(1)
    desk.now += 366 * 86_400_000
    expect(await isMarked()).toBe(false)
    expect(await desk.ask('segments.riskFlags', {})).toMatchObject([{ state: 'expired', nick: '爱投诉' }])
  })

  it('can be refused, and lifted before its time', async () => {
    const { desk, asked } = await flagged()
    const first = await desk.ask('segments.askRisk', asked)
    await desk.ask('segments.decideRisk', { id: first.id, expected: 1, isApproved: false, note: '证据不足' })
    expect(await desk.code('segments.liftRisk', { id: first.id, expected: 2 })).toBe('not_standing')
    const second = await desk.ask('segments.askRisk', asked)
    await desk.ask('segments.decideRisk', { id: second.id, expected: 1, isApproved: true, note: '' })
    await desk.ask('segments.liftRisk', { id: second.id, expected: 2 })
    const flags = await desk.ask('segments.riskFlags', {})
    expect(flags.map(({ state }) => state).sort()).toEqual(['lifted', 'refused'])
  })
})
