import { describe, expect, it } from 'vitest'
import { hourMs } from '#shared/kernel/time.ts'
import { remarkText } from '#shared/orders/case-remark.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const remark = { problem: '少一件', cause: '', doneSoFar: '已核对 13800138000', promised: '补发', nextStep: '仓库补发' }

async function deskWithOrder() {
  const desk = await openImportDesk()
  await importFile(desk, utf8(taobaoList([anOrder()])))
  const [order] = await desk.db.orders.toArray()
  return { desk, id: order?.id ?? '', nick: anOrder().nick }
}

describe('what happened to an order', () => {
  it('tells platform, import, promises and remarks, the newest first, and nothing of other orders', async () => {
    const { desk, id, nick } = await deskWithOrder()
    const promise = { platform: 'taobao' as const, buyerNick: nick, what: '明天发', dueAt: desk.now + hourMs }
    await desk.ask('handover.addPromise', { ...promise, orderNo: anOrder().no })
    await desk.ask('handover.addPromise', { ...promise, orderNo: '1', what: '别的订单' })
    desk.now += 1_000
    await desk.ask('orders.writeRemark', { orderId: id, flag: 'red', dueAt: desk.now + hourMs, ...remark })
    const turns = await desk.ask('orders.story', { id })
    expect(turns.map(({ kind }) => kind)).toEqual(['remark', 'imported', 'promised', 'paid', 'placed'])
    expect(turns.map(({ source }) => source)).toEqual(['remark', 'import', 'promise', 'platform', 'platform'])
    expect(turns[0]?.note).toContain('138****8000')
    expect(JSON.stringify(turns)).not.toContain('别的订单')
  })

  it('a remark has the fixed format, in one line, and leaves out what is empty', async () => {
    const { desk, id } = await deskWithOrder()
    const dueAt = Date.parse('2025-11-06T18:00:00+08:00')
    const { text } = await desk.ask('orders.writeRemark', { orderId: id, flag: 'none', dueAt, ...remark })
    expect(text).toBe(
      '【问题】少一件【已做】已核对 13800138000【承诺】补发（小周，11-06 18:00 前）【下一步】仓库补发—小周 11-05 10:00',
    )
    const told = { dueAt, at: dueAt, promisedBy: '小周', author: '小周' }
    expect(remarkText({ sealed: { ...remark, cause: '漏装' }, ...told })).toContain('【原因】漏装')
  })

  it('needs every field but the cause, and a time to come', async () => {
    const { desk, id } = await deskWithOrder()
    const input = { orderId: id, flag: 'none', dueAt: desk.now + 1, ...remark }
    expect(await desk.code('orders.writeRemark', { ...input, promised: '' })).toBe('bad_input')
    expect(await desk.code('orders.writeRemark', { ...input, dueAt: desk.now })).toBe('due_in_past')
    expect(await desk.code('orders.writeRemark', input)).toBe('ok')
  })
})
