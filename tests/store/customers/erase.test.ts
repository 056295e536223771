import { describe, expect, it } from 'vitest'
import { erasedTables } from '#shared/customers/leave-entries.ts'
import { decodeFrame } from '#store/db/operation.ts'
import { tableNames } from '#store/db/table-owners.ts'
import { unpackRows } from '#store/workers/raw-pack.ts'
import { pasted } from '#tests/fixtures/chat/pasted.ts'
import { standard } from '#tests/fixtures/chat/samples.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { rowSchemas } from '#tests/fixtures/row-schemas.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { addBuyer, idOf, openEmptyShop } from './buyers.ts'

const secret = { name: '张小芳', phone: '13800138010', address: '广东省 深圳市 南山区 示例路8号' }
const told = /小鹿2024|张小芳|张晓芳|13800138010|示例路|deer_2024|爱蓝色|南山区/

/** Every row of every table as text, without who did what. */
async function everything(desk: Desk): Promise<string> {
  await desk.queue.drained()
  const tables = await Promise.all(tableNames.map((table) => desk.db.table(table).toArray()))
  return JSON.stringify(tables)
}

async function openKnown(): Promise<{ desk: Desk; id: string }> {
  const desk = await openEmptyShop()
  const id = await addBuyer(desk, '小鹿2024', secret, [10_000, 20_000])
  const other = await addBuyer(desk, '小鹿2024小号', { name: '张晓芳' }, [500], 'jd')
  await desk.ask('customers.saveProfile', { id, expected: null, typed: { wechat: 'deer_2024' } })
  await desk.ask('customers.addNote', { id, text: '爱蓝色' })
  const standing = { as: 'merged' as const, headId: id, fromMember: [] }
  await desk.ask('customers.tie', { firstId: id, secondId: other, expected: null, standing })
  await desk.ask('handover.addPromise', {
    ...{ platform: 'taobao', buyerNick: '小鹿2024' },
    ...{ what: '补发给张小芳', dueAt: desk.now + 3_600_000 },
  })
  await writeAbout(desk, id)
  return { desk, id }
}

/** What the desk writes of a customer in other places than the record. */
async function writeAbout(desk: Desk, customerId: string): Promise<void> {
  const orders = await desk.db.orders.toArray()
  await desk.ask('orders.writeRemark', {
    ...{ orderId: orders.find((order) => order.customerId === customerId)?.id ?? '', flag: 'red' },
    ...{ dueAt: desk.now + 3_600_000, problem: '张小芳说杯盖漏水', cause: '', doneSoFar: '看了照片' },
    ...{ promised: '补发杯盖', nextStep: '打 13800138010' },
  })
  const review = { orderNo: null, buyerNick: '小鹿2024', rating: 'bad' as const, at: desk.now, text: '张小芳说不好' }
  await desk.ask('reviews.add', { platform: 'taobao', reviews: [review] })
  const opinion = { source: '小红书', tone: 'criticism' as const, severity: 'low' as const }
  await desk.ask('reviews.noteOpinion', { ...opinion, text: '小鹿2024 发帖说杯盖松' })
  await desk.ask('feedback.record', { platform: 'taobao', nick: '小鹿2024', kind: 'goods', text: '杯盖松，爱蓝色' })
}

const reason = '买家要求删除'

describe('R47 erasing a customer', () => {
  it('leaves the orders, anonymous, and nothing that tells who it was', async () => {
    const { desk, id } = await openKnown()
    expect(await everything(desk)).toMatch(told)
    const erased = await desk.ask('customers.erase', { id, expected: 1, reason })
    expect(erased).toEqual({ accounts: 2, orders: 3 })
    expect(await everything(desk)).not.toMatch(told)
    const orders = await desk.db.orders.toArray()
    expect(orders.map(({ paidFen, customerId, buyerNick }) => [paidFen, customerId, buyerNick])).toHaveLength(3)
    expect(orders.every((order) => order.customerId === '' && order.erasedAt === desk.now)).toBe(true)
    expect(await desk.code('customers.get', { id })).toBe('customer_not_found')
    expect((await desk.ask('search.find', { query: '13800138010' })).rows).toEqual([])
    const { rows } = await desk.ask('privacy.log', { after: null })
    expect(rows[0]?.note).toMatchObject({ reason, happening: { kind: 'erased', accounts: 2, orders: 3 } })
  })

  it('is for who leads, with a reason, not while the buyer is being served, and not over what one did not see', async () => {
    const { desk, id } = await openKnown()
    expect(await desk.code('customers.erase', { id, expected: 2, reason })).toBe('stale')
    expect(await desk.code('customers.erase', { id, expected: 1, reason: '' })).toBe('bad_input')
    await desk.ask('chat.take', pasted(standard))
    expect(await desk.code('customers.erase', { id, expected: 1, reason })).toBe('being_served')
    desk.sitDown('agent')
    expect(await desk.code('customers.erase', { id, expected: 1, reason })).toBe('not_allowed')
    desk.sitDown('senior')
    expect(await desk.code('customers.erase', { id, expected: 1, reason })).toBe('not_allowed')
  })

  it('what an import keeps of its file goes too, and the same file again tells nothing', async () => {
    const desk = await openImportDesk()
    const mine = anOrder({ no: '2790001234567890777', nick: '小鹿2024', receiver: '张小芳', mobile: "'13800138010" })
    const others = anOrder({
      no: '2790001234567890999',
      nick: '别人',
      receiver: '李四方',
      address: '四川省 成都市 武侯区 别处1号',
    })
    const file = utf8(taobaoList([mine, others]))
    await importFile(desk, file)
    const id = idOf(desk, '小鹿2024')
    const rawOf = async () =>
      JSON.stringify((await desk.db.importChunks.toArray()).map(({ raw }) => raw && unpackRows(raw)))
    expect(await rawOf()).toMatch(told)
    desk.sitDown('supervisor')
    const { version } = await desk.ask('customers.get', { id })
    await desk.ask('customers.erase', { id, expected: version, reason })
    expect(await everything(desk)).not.toMatch(told)
    expect(await rawOf()).not.toMatch(told)
    expect(await rawOf()).toContain('李四方')
    const paidMore = [
      { ...others, paid: '1.00' },
      { ...mine, paid: '2.00' },
    ]
    await importFile(desk, utf8(taobaoList(paidMore)), 'again.csv')
    expect(await rawOf()).not.toMatch(told)
    expect(await everything(desk)).not.toMatch(told)
    expect(await desk.code('customers.get', { id })).toBe('customer_not_found')
  })

  it('is honest about the journal: earlier frames still hold it', async () => {
    const { desk, id } = await openKnown()
    await desk.ask('customers.erase', { id, expected: 1, reason })
    const frames = await desk.host.framesAfter(0, 100_000_000)
    expect(JSON.stringify(frames.map(({ bytes }) => decodeFrame(bytes)))).toMatch(told)
  })

  it('goes through every table with a buyer in it', () => {
    const withBuyer = Object.entries(rowSchemas).filter(([, { entries }]) => {
      return ['customerId', 'buyerNick', 'sealed', 'orderId'].some((field) => field in entries)
    })
    // A month's sheet is about the shop: its words belong to no order and no buyer, so nothing tells whose they are.
    const ofNobody = ['qualityReviews']
    const left = withBuyer.map(([table]) => table).filter((table) => !erasedTables.includes(table))
    expect(left).toEqual(ofNobody)
    expect(withBuyer.length).toBeGreaterThan(6)
  })
})
