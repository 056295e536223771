import { describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { openChecks, stranger } from './checks-floor.ts'

const wish = { platform: 'taobao', orderNo: '10001', kind: 'address', text: '改寄示例路9号 13700137000' } as const

async function board(desk: Desk) {
  return (await desk.ask('checks.board', { verdict: null, after: null })).counts
}

async function ofBuyer(desk: Desk) {
  const { rows } = await desk.ask('checks.board', { verdict: null, after: null })
  const { customerId } = present(rows[0], 'row')
  return present((await desk.ask('checks.changesOf', { customerId }))[0], 'change')
}

describe('R19 a change asked for from another account', () => {
  it('stays blocked until it is confirmed with the customer, and how', async () => {
    const desk = await openChecks({ orderNo: '10001' })
    expect(await desk.ask('checks.askChange', { ...wish, askedBy: '小号' })).toMatchObject({ state: 'blocked' })
    expect(await board(desk)).toEqual({ blocked: 1, confirm: 0, passed: 0 })
    const { id, version } = await ofBuyer(desk)
    expect(await desk.code('checks.closeChange', { id, expected: version, isDone: true })).toBe('must_be_confirmed')
    expect(await desk.code('checks.confirmChange', { id, expected: version, how: 'other', note: '' })).toBe(
      'note_missing',
    )
    await desk.ask('checks.confirmChange', { id, expected: version, how: 'phone', note: '' })
    expect(await board(desk)).toEqual({ blocked: 0, confirm: 0, passed: 1 })
    await desk.ask('checks.closeChange', { id, expected: version + 1, isDone: true })
    await desk.queue.drained()
    expect(await desk.db.changeRequests.toArray()).toMatchObject([
      { state: 'done', confirmed: { how: 'phone', by: desk.seat.person?.id, at: desk.now } },
    ])
  })

  it('no reason lets it pass, on the board or in a reception', async () => {
    const desk = await openChecks({ orderNo: '10001' }, { orderNo: '20001', buyerNick: '小号', sealed: stranger })
    await desk.ask('checks.askChange', { ...wish, askedBy: '小号' })
    const { rows } = await desk.ask('checks.board', { verdict: 'blocked', after: null })
    const { id } = present(rows[0], 'row')
    expect(await desk.code('checks.override', { id, check: 'otherAccount', reason: '他很急' })).toBe(
      'must_be_confirmed',
    )
    const talk = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小号' })
    await desk.ask('reception.replied', { id: talk.id })
    const { checks } = await desk.ask('reception.audit', { id: talk.id })
    expect(checks.find(({ check }) => check === 'otherAccount')).toMatchObject({
      ...{ verdict: 'blocked', reason: 'change_unconfirmed', evidence: ['10001 ← 小号'] },
    })
    const over = { id: talk.id, check: 'otherAccount', reason: '他很急' } as const
    expect(await desk.code('reception.overrideCheck', over)).toBe('must_be_confirmed')
  })

  it('from the order’s own account it is free; an unknown or a sent order is refused', async () => {
    const desk = await openChecks({ orderNo: '10001' }, { orderNo: '10002', state: 'dispatched' })
    expect(await desk.ask('checks.askChange', { ...wish, askedBy: 'tb_mao0' })).toMatchObject({ state: 'free' })
    expect((await board(desk)).blocked).toBe(0)
    expect(await desk.code('checks.askChange', { ...wish, orderNo: '99999', askedBy: '小号' })).toBe('order_not_found')
    expect(await desk.code('checks.askChange', { ...wish, orderNo: '10002', askedBy: '小号' })).toBe('order_gone')
  })

  it('turned down it holds up nothing; what was asked for is shown masked', async () => {
    const desk = await openChecks({ orderNo: '10001' })
    await desk.ask('checks.askChange', { ...wish, askedBy: '小号' })
    const { id, version, text } = await ofBuyer(desk)
    expect(text).not.toMatch(/13700137000|示例路9号/)
    await desk.ask('checks.closeChange', { id, expected: version, isDone: false })
    expect((await board(desk)).blocked).toBe(0)
    expect(await desk.code('checks.closeChange', { id, expected: version + 1, isDone: false })).toBe('change_closed')
  })
})

describe('R19 another account in a reception', () => {
  it('an account with the same phone over the whole base is told; with orders of its own it asks to be looked at', async () => {
    const desk = await openChecks({ orderNo: '10001' })
    const row = await desk.db.orders.toCollection().first()
    const customer = {
      ...present(row, 'order'),
      ...{ id: '00000000-0000-5000-8000-000000000001', nick: '小号', recency: -desk.now },
      sealed: { name: '张小丰', phone: '13800138000', address: null, remark: null },
    }
    const frame = { format: 1, commandId: '', entry: '', personId: '', deskId: '', at: desk.now, stamp: '' } as const
    await desk.db.table('customers').put(customer)
    desk.search.follow([
      { seq: 0, chain: 0, after: null, frame: { ...frame, operations: [{ k: 'put', t: 'customers', row: customer }] } },
    ])
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    const { checks } = await desk.ask('reception.audit', { id })
    expect(checks.find(({ check }) => check === 'otherAccount')).toMatchObject({
      ...{ verdict: 'passed', reason: 'other_account_known', evidence: ['小号'] },
    })
  })
})
