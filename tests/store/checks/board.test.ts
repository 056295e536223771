import { describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { emptyContent } from '#shared/norms/built-in-rules.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { aLine } from '#tests/shared/reception/builders.ts'
import { countProduct, openChecks, shopOrder, stranger } from './checks-floor.ts'

const ownRule = { name: '不说断码', words: ['断码'] }
const board = (desk: Desk) => desk.ask('checks.board', { verdict: null, after: null })

async function idOf(desk: Desk, orderNo: string): Promise<string> {
  const { rows } = await board(desk)
  return present(
    rows.find(({ orderNos }) => orderNos.includes(orderNo)),
    orderNo,
  ).id
}

describe('R18 merging on the board', () => {
  const two = [{ orderNo: '10001' }, { orderNo: '10002' }]

  it('two unshipped orders of one buyer and address are offered; merged they give one parcel, split they are two again', async () => {
    const desk = await openChecks(...two, { orderNo: '20001', buyerNick: '别人', sealed: stranger })
    expect(await board(desk)).toMatchObject({ counts: { blocked: 0, confirm: 1, passed: 1 }, orders: 3, total: 2 })
    const id = await idOf(desk, '10001')
    expect(await desk.ask('checks.item', { id })).toMatchObject({ canMerge: true, isTogether: false, conflicts: [] })
    await desk.ask('checks.mergeOrders', { id, because: null })
    await desk.queue.drained()
    expect(await desk.db.parcelGroups.toArray()).toMatchObject([{ orderNos: ['10001', '10002'], state: 'together' }])
    expect((await board(desk)).counts).toEqual({ blocked: 0, confirm: 0, passed: 2 })
    expect(await desk.code('checks.mergeOrders', { id, because: null })).toBe('not_mergeable')
    await desk.ask('checks.splitParcel', { id })
    expect((await board(desk)).counts.confirm).toBe(1)
  })

  it('where something is odd a reason is asked for and kept', async () => {
    const desk = await openChecks({ orderNo: '10001', courier: '顺丰' }, { orderNo: '10002', courier: '中通' })
    const id = await idOf(desk, '10001')
    expect(await desk.code('checks.mergeOrders', { id, because: null })).toBe('reason_missing')
    await desk.ask('checks.mergeOrders', { id, because: '买家同意都走中通' })
    await desk.queue.drained()
    expect(await desk.db.parcelGroups.toArray()).toMatchObject([{ because: '买家同意都走中通' }])
  })

  it('every remark of the group is shown, personal data masked', async () => {
    const said = { ...stranger, buyerMessage: '打 13700137000 张三收' }
    const desk = await openChecks(
      { orderNo: '10001', sealed: said, flag: '红' },
      { orderNo: '10002', sealed: { ...stranger, sellerMemo: '送杯垫' } },
    )
    const item = await desk.ask('checks.item', { id: await idOf(desk, '10001') })
    expect(item.orders).toMatchObject([{ flag: '红', receiver: '李*' }, { sellerMemo: '送杯垫' }])
    expect(JSON.stringify(item)).not.toMatch(/13700137000|13900139000|办公路/)
  })

  it('what was merged in a reception is merged on the board', async () => {
    const desk = await openChecks(...two)
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    await desk.ask('reception.replied', { id })
    await desk.ask('reception.merge', { id, orderNos: ['10001', '10002'] })
    expect((await board(desk)).counts.confirm).toBe(0)
    expect((await desk.ask('reception.audit', { id })).mergedOrderNos).toEqual(['10001', '10002'])
  })
})

describe('R18 R20 overriding a check', () => {
  it('needs a reason, is logged with who and why, and is void when more is seen', async () => {
    const desk = await openChecks({ orderNo: '10001' }, { orderNo: '20001', buyerNick: 'tb_maoO', sealed: stranger })
    const id = await idOf(desk, '10001')
    expect(await desk.code('checks.override', { id, check: 'lookalike', reason: ' ' })).toBe('bad_input')
    expect(await desk.code('checks.override', { id, check: 'stock', reason: '看过' })).toBe('check_passed')
    await desk.ask('checks.override', { id, check: 'lookalike', reason: '已核对旺旺号' })
    expect((await board(desk)).counts).toEqual({ blocked: 0, confirm: 1, passed: 1 })
    const { actorId } = present((await desk.db.checkNotes.toArray())[0], 'note')
    expect(actorId).toBe(desk.seat.person?.id)
    expect(await desk.code('checks.log', { after: null })).toBe('not_allowed')
    desk.sitDown('supervisor')
    expect((await desk.ask('checks.log', { after: null })).rows).toMatchObject([
      { orderNo: '10001', check: 'lookalike', reason: 'twin_found', because: '已核对旺旺号' },
    ])
    const third = { ...stranger, phone: null, receiver: '王五', address: null }
    await desk.db.orders.put(shopOrder(desk, { orderNo: '30001', buyerNick: 'tb_ma00', sealed: third }))
    // Other rules of the shop: everything is read anew.
    await desk.ask('norms.save', { id: null, builtIn: null, expected: null, content: { ...emptyContent, ...ownRule } })
    const { checks } = await desk.ask('checks.item', { id })
    expect(checks.find(({ check }) => check === 'lookalike')).toMatchObject({
      ...{ verdict: 'confirm', overrideReason: null },
    })
  })
})

describe('R21 out of stock on the board', () => {
  it('a shortage opens a task to tell the buyer before dispatch; telling is noted and closes it', async () => {
    const lines = [aLine({ quantity: 2 })]
    const desk = await openChecks({ orderNo: '10001', lines })
    await countProduct(desk, 1)
    expect((await board(desk)).rows).toMatchObject([
      { verdict: 'blocked', open: [{ check: 'stock', reason: 'buyer_not_told' }] },
    ])
    const id = await idOf(desk, '10001')
    await desk.ask('checks.override', { id, check: 'stock', reason: '已电话告知，等三天' })
    expect((await board(desk)).counts.passed).toBe(1)
  })
})

describe('R22 safety of remarks', () => {
  it('a way to pay outside the platform asks to be looked at, the number stays hidden', async () => {
    const sellerMemo = '卡号 6222021234567890128'
    const desk = await openChecks({ orderNo: '10001', sealed: { ...stranger, sellerMemo } })
    const item = await desk.ask('checks.item', { id: await idOf(desk, '10001') })
    expect(item.checks.find(({ check }) => check === 'safety')).toMatchObject({ verdict: 'confirm' })
    expect(JSON.stringify(item)).not.toContain('6222021234567890128')
  })
})

describe('R18 the board follows what is saved', () => {
  it('a promise noted meanwhile moves its order to the front', async () => {
    const desk = await openChecks(
      { orderNo: '10001' },
      { orderNo: '20001', buyerNick: '别人', sealed: stranger, paidAt: Date.UTC(2025, 10, 1) },
    )
    expect((await board(desk)).rows.map(({ orderNos }) => orderNos[0])).toEqual(['20001', '10001'])
    await desk.ask('handover.addPromise', {
      ...{ platform: 'taobao', buyerNick: 'tb_mao0', orderNo: '10001', what: '今天发', dueAt: desk.now + 3_600_000 },
      receptionId: null,
    })
    const [first] = (await board(desk)).rows
    expect(first).toMatchObject({ orderNos: ['10001'], dueAt: desk.now + 3_600_000 })
  })

  it('fifty lines a page, each line once', async () => {
    const many = Array.from({ length: 70 }, (_, at) => ({
      orderNo: String(30_000 + at),
      buyerNick: `买家甲${String.fromCodePoint(0x4e00 + at * 7)}`,
      sealed: { ...stranger, phone: null, address: null },
    }))
    const desk = await openChecks(...many)
    const first = await board(desk)
    const rest = await desk.ask('checks.board', { verdict: null, after: first.next })
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([50, 20, null])
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(70)
  })
})
