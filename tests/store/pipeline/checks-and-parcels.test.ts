import { describe, expect, it } from 'vitest'
import { importedId } from '#shared/kernel/id.ts'
import type { Order } from '#shared/orders/order.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, deskWith, everyPost, passed, printed, untilWeighed, wishes } from './pipeline-desk.ts'

const home = { receiver: '张小芳', phone: '13800138010', address: '示例路8号', buyerMessage: null, sellerMemo: null }
const region = { province: '广东省', city: '深圳市', district: '南山区' }

/** An order with the ids an import gives; those of one nick are one buyer's. */
function putBuyersOrder(desk: Desk, orderNo: string, over: Partial<Order> = {}): Promise<Order> {
  const shopId = desk.seat.shop?.id ?? ''
  const { platform = 'pinduoduo', buyerNick = '小鹿' } = over
  return putOrder(desk, {
    ...{ id: importedId('order', platform, shopId, orderNo), orderNo, buyerNick, region, sealed: home },
    customerId: importedId('customer', platform, shopId, buyerNick),
    ...over,
  })
}

const until = (step: string) => {
  const acts = untilWeighed('YT1', [0])
  return acts.slice(
    0,
    acts.findIndex((one) => one.step === step),
  )
}

async function bring(desk: Desk, order: Order, step: string): Promise<void> {
  for (const one of until(step)) expect(await act(desk, order.id, one)).toBe('ok')
}

const standsAt = async (desk: Desk, { id }: Order) => (await desk.ask('pipeline.ofOrder', { orderId: id }))?.step
const audited = { isPassed: false, step: 'audited' } as const

/** Two orders of one buyer to one door, taken into the pipeline. */
async function openTwo(more: Partial<Order> = {}) {
  const desk = await deskWith(everyPost)
  const first = await putBuyersOrder(desk, '1', more)
  const second = await putBuyersOrder(desk, '2', more)
  await desk.ask('pipeline.takeIn', {})
  return { desk, first, second }
}

describe('R29 an order is audited when nothing stands against it', () => {
  it('one that could go with another is held until it is merged, or somebody says why not', async () => {
    const { desk, first, second } = await openTwo()
    await bring(desk, first, 'audited')
    await bring(desk, second, 'audited')
    expect(await act(desk, first.id, passed)).toBe('checks_open')
    const open = await desk.ask('checks.openOf', { orderIds: [first.id, second.id] })
    expect(open).toMatchObject([
      { orderId: first.id, verdict: 'confirm', open: [{ check: 'merge', reason: 'merge_suggested' }], parcel: [] },
      { orderId: second.id },
    ])
    await desk.ask('checks.override', { id: first.id, check: 'merge', reason: '买家要分开寄' })
    expect(await act(desk, first.id, passed)).toBe('ok')
    expect(await act(desk, second.id, passed)).toBe('ok')
  })

  it('one that is blocked can be sent back, and goes on when the check is settled', async () => {
    const desk = await deskWith(everyPost)
    const order = await putBuyersOrder(desk, '1')
    await desk.ask('pipeline.takeIn', {})
    const wish = { platform: 'pinduoduo', orderNo: '1', kind: 'address', text: '改寄公司' } as const
    const change = await desk.ask('checks.askChange', { ...wish, askedBy: '别的号' })
    await bring(desk, order, 'audited')
    expect(await act(desk, order.id, passed)).toBe('checks_open')
    expect(await act(desk, order.id, { ...audited, reason: '等买家核实' })).toBe('ok')
    for (const one of [wishes, { step: 'submitted' } as const]) await act(desk, order.id, one)
    await desk.ask('checks.confirmChange', { id: change.id, expected: 1, how: 'phone', note: '' })
    expect(await act(desk, order.id, passed)).toBe('ok')
  })

  it('the post is asked for before the checks are told', async () => {
    const { desk, first } = await openTwo()
    await bring(desk, first, 'audited')
    await desk.db.people.toCollection().modify({ posts: ['agent'] })
    expect(await act(desk, first.id, passed)).toBe('wrong_post')
  })
})

describe('R18 R29 orders merged into one parcel', () => {
  async function openParcel() {
    const opened = await openTwo()
    await opened.desk.ask('checks.mergeOrders', { id: opened.first.id, because: null })
    return opened
  }

  it('have one number, are picked, packed and weighed once, verified order by order, and both are written back', async () => {
    const { desk, first, second } = await openParcel()
    expect(await desk.ask('checks.openOf', { orderIds: [first.id] })).toMatchObject([{ open: [], parcel: ['2'] }])
    await bring(desk, first, 'printed')
    await bring(desk, second, 'printed')
    expect(await act(desk, first.id, printed('YT1'))).toBe('ok')
    expect(await act(desk, second.id, { step: 'picked' })).toBe('ok')
    expect([await standsAt(desk, first), await standsAt(desk, second)]).toEqual(['verified', 'verified'])
    await act(desk, first.id, { step: 'verified', lines: [0] })
    expect(await standsAt(desk, second)).toBe('verified')
    expect(await act(desk, first.id, { step: 'packed' })).toBe('parcel_incomplete')
    await act(desk, second.id, { step: 'verified', lines: [0] })
    await act(desk, second.id, { step: 'packed' })
    await act(desk, first.id, { step: 'weighed', weightG: 900 })
    const { rows } = await desk.ask('pipeline.exportBack', { platform: 'pinduoduo', again: false })
    expect(rows.toSorted((a, b) => (a.orderNo < b.orderNo ? -1 : 1))).toEqual([
      { orderNo: '1', courier: '圆通', trackingNo: 'YT1' },
      { orderNo: '2', courier: '圆通', trackingNo: 'YT1' },
    ])
    const order = await desk.ask('pipeline.ofOrder', { orderId: second.id })
    expect(order?.stamps.map(({ step }) => step).slice(-4)).toEqual(['picked', 'verified', 'packed', 'weighed'])
  })

  it('the number waits for an order that has not come so far, and says for which', async () => {
    const { desk, first, second } = await openParcel()
    await bring(desk, first, 'printed')
    await bring(desk, second, 'audited')
    await desk.queue.drained()
    const expected = (await desk.db.orderPipelines.get(first.id))?.version
    const input = { orderId: first.id, expected, act: printed('YT1') }
    expect(await desk.failure('pipeline.advance', input)).toMatchObject({
      code: 'parcel_incomplete',
      details: { orderNo: '2' },
    })
    await desk.db.orders.update(second.id, { state: 'closed' })
    expect(await act(desk, first.id, printed('YT1'))).toBe('ok')
  })

  it('one that joins later takes the number of the parcel; split, a number is one order’s again', async () => {
    const { desk, first, second } = await openTwo()
    await desk.ask('checks.override', { id: first.id, check: 'merge', reason: '先看看' })
    await bring(desk, first, 'picked')
    await desk.ask('checks.mergeOrders', { id: first.id, because: null })
    expect(await act(desk, first.id, { step: 'picked' })).toBe('parcel_incomplete')
    await bring(desk, second, 'printed')
    await desk.ask('checks.splitParcel', { id: first.id })
    expect(await act(desk, second.id, printed('YT1'))).toBe('tracking_used')
    await desk.ask('checks.mergeOrders', { id: first.id, because: null })
    expect(await act(desk, second.id, printed('YT1'))).toBe('ok')
    expect(await act(desk, second.id, { step: 'picked' })).toBe('ok')
    expect(await standsAt(desk, first)).toBe('verified')
  })
})
