import { describe, expect, it } from 'vitest'
import { importedId } from '#shared/kernel/id.ts'
import { dayMs, minuteMs } from '#shared/kernel/time.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { countProduct } from '#tests/store/checks/checks-floor.ts'
import { act, deskWith, everyPost, wishes } from '#tests/store/pipeline/pipeline-desk.ts'

const home = { receiver: '张小芳', phone: '13800138010', address: '示例路8号', buyerMessage: null, sellerMemo: null }
const region = { province: '广东省', city: '深圳市', district: '南山区' }

async function twoOrders(desk: Desk) {
  const shopId = desk.seat.shop?.id ?? ''
  const customerId = importedId('customer', 'pinduoduo', shopId, '小鹿')
  const put = (orderNo: string) =>
    putOrder(desk, {
      ...{ id: importedId('order', 'pinduoduo', shopId, orderNo), orderNo, customerId, region, sealed: home },
      placedAt: desk.now - dayMs,
    })
  return [await put('1'), await put('2')] as const
}

const told = async (desk: Desk, id: string) =>
  (await desk.ask('orders.story', { id })).map(({ source, kind, about, name, note }) =>
    [source, kind, about, name, note].filter(Boolean).join(' '),
  )

describe('what was done with an order, in one line of time', () => {
  it('R18 R19 R21 R29 R33 steps, checks, parcels, changes, holds and inquiries, each with its time, source and person', async () => {
    const desk = await deskWith(everyPost)
    const [first, second] = await twoOrders(desk)
    const productId = await countProduct(desk, 5)
    const later = () => Object.assign(desk, { now: desk.now + minuteMs })
    await desk.ask('pipeline.takeIn', {})
    await act(desk, first.id, wishes)
    later()
    await desk.ask('checks.mergeOrders', { id: first.id, because: null })
    later()
    await desk.ask('checks.splitParcel', { id: first.id })
    later()
    await desk.ask('checks.override', { id: first.id, check: 'merge', reason: '要分开寄，打 13800138010' })
    later()
    const change = { platform: 'pinduoduo', orderNo: '1', kind: 'address', text: '改寄公司' } as const
    const { id } = await desk.ask('checks.askChange', { ...change, askedBy: '小号' })
    later()
    await desk.ask('checks.confirmChange', { id, expected: 1, how: 'phone', note: '接电话的是本人' })
    later()
    await desk.ask('checks.closeChange', { id, expected: 2, isDone: true })
    later()
    const to = { platform: 'pinduoduo', buyerNick: '小鹿', orderNo: '1', until: desk.now + dayMs } as const
    const hold = await desk.ask('checks.holdStock', { productId, quantity: 2, ...to })
    later()
    await desk.ask('checks.releaseHold', { id: hold.id })
    await desk.queue.drained()
    await desk.db.orders.update(first.id, { state: 'dispatched', shippedAt: desk.now, trackingNo: 'YT1' })
    later()
    await desk.ask('clocks.askParcel', { orderId: first.id, origin: 'buyerAsked' })
    later()
    const status = { kind: 'moving', words: '已到杭州，打 13800138010', statusAt: desk.now, source: 'pasted' } as const
    await desk.ask('clocks.noteStatus', { orderId: first.id, ...status, nextCheckAt: null })
    expect(await told(desk, first.id)).toEqual([
      'parcel parcelStatus moving 小周 已到杭州，打 138****8010',
      'parcel parcelAsked 小周',
      'entry shipped YT1',
      'checks holdEnded QH001 × 2',
      'checks held 小周 QH001 × 2',
      'checks changeDone address',
      'checks changeConfirmed address 小周 接电话的是本人',
      'checks changeAsked address 小周 小号 改寄公司',
      'checks letPass merge 小周 要分开寄，打 138****8010',
      'checks split 小周 2',
      'checks merged 2',
      'pipeline stepDone memo 小周',
      'entry placed',
      'entry paid',
    ])
    expect(await told(desk, second.id)).toEqual([
      'checks split 小周 1',
      'checks merged 1',
      'entry placed',
      'entry paid',
    ])
  })

  it('R28 a reminder to pay that was copied', async () => {
    const desk = await deskWith(everyPost)
    const [first] = await twoOrders(desk)
    await desk.db.orders.update(first.id, {
      state: 'awaitingPayment',
      placedAt: desk.now - 40 * minuteMs,
      paidAt: null,
    })
    await desk.ask('clocks.remind', { orderId: first.id })
    expect(await told(desk, first.id)).toEqual(['reminder reminded 小周', 'entry placed'])
  })
})
