import { describe, expect, it } from 'vitest'
import { importedId } from '#shared/kernel/id.ts'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { openDesk } from '#tests/harness/desk.ts'

async function seated() {
  const desk = await openDesk()
  desk.sitDown('agent', '小周')
  return desk
}

const list = { band: null, after: null, minute: 0 }

describe('R34 dispatch clocks at the desk', () => {
  it('what is late comes first, then what is due in four hours; unknown deadlines stand last', async () => {
    const desk = await seated()
    const at = (hours: number) => ({ placedAt: desk.now - hours * hourMs, paidAt: desk.now - hours * hourMs })
    await putOrder(desk, { orderNo: 'later', ...at(1) })
    await putOrder(desk, { orderNo: 'unknown', platform: 'taobao', ...at(90) })
    await putOrder(desk, { orderNo: 'late', ...at(73) })
    await putOrder(desk, { orderNo: 'soon', ...at(69) })
    await putOrder(desk, { orderNo: 'sent', state: 'dispatched', ...at(80) })
    const { rows, counts } = await desk.ask('clocks.dispatch', list)
    expect(rows.map(({ orderNo }) => orderNo)).toEqual(['late', 'soon', 'later', 'unknown'])
    expect(counts).toEqual({ late: 1, soon: 1, later: 1, unknown: 1 })
    const late = await desk.ask('clocks.dispatch', { ...list, band: 'late' })
    expect(late).toMatchObject({ total: 1, rows: [{ orderNo: 'late', lateFen: 0 }] })
  })

  it('an express order late by a millisecond costs what the shop set; only leads set it', async () => {
    const desk = await seated()
    const paidAt = desk.now - 24 * hourMs
    const { id: orderId } = await putOrder(desk, { placedAt: paidAt, paidAt })
    const said = { orderId, promise: 'express' as const, groupedAt: null, typedDispatchBy: null }
    await desk.ask('clocks.setPromise', said)
    expect(await desk.ask('clocks.ofOrder', { orderId })).toMatchObject({ band: 'soon', lateFen: 0, fakeFen: 100_000 })
    desk.now += 1
    expect(await desk.ask('clocks.ofOrder', { orderId })).toMatchObject({ band: 'late', lateFen: 300 })
    const own = { remindAfterMinutes: 20, lateFen: 800 }
    expect(await desk.code('clocks.saveRules', own)).toBe('not_allowed')
    desk.sitDown('supervisor')
    await desk.ask('clocks.saveRules', own)
    expect(await desk.ask('clocks.ofOrder', { orderId })).toMatchObject({ lateFen: 800 })
    expect(await desk.code('clocks.saveRules', { ...own, lateFen: 299 })).toBe('bad_input')
  })

  it('a deadline somebody typed wins, and may be taken back', async () => {
    const desk = await seated()
    const { id: orderId } = await putOrder(desk, { dispatchBy: desk.now + 9 * hourMs })
    const said = { orderId, promise: null, groupedAt: null }
    await desk.ask('clocks.setPromise', { ...said, typedDispatchBy: desk.now + hourMs })
    expect((await desk.ask('clocks.ofOrder', { orderId })).due).toMatchObject({ source: 'typed' })
    await desk.ask('clocks.setPromise', { ...said, typedDispatchBy: null })
    expect((await desk.ask('clocks.ofOrder', { orderId })).due).toMatchObject({
      dueAt: desk.now + 9 * hourMs,
      source: 'imported',
    })
  })

  it('what cannot be is refused', async () => {
    const desk = await seated()
    const taobao = await putOrder(desk, { platform: 'taobao', orderNo: '1' })
    const { id: orderId } = await putOrder(desk, { orderNo: '2' })
    const said = { orderId, promise: 'express' as const, groupedAt: null, typedDispatchBy: null }
    const code = (over: object) => desk.code('clocks.setPromise', { ...said, ...over })
    expect(await code({ orderId: taobao.id })).toBe('not_pinduoduo')
    expect(await code({ groupedAt: desk.now - 1 })).toBe('grouped_before_order')
    expect(await code({ groupedAt: desk.now + 1 })).toBe('grouped_in_future')
    expect(await code({ typedDispatchBy: desk.now - 1 })).toBe('due_before_order')
  })
})

describe('R28 unpaid reminders at the desk', () => {
  it('a copied reminder is noted; a second one the same day, no third', async () => {
    const desk = await seated()
    const { id: orderId } = await putOrder(desk, { state: 'awaitingPayment', paidAt: null })
    const rows = async () => (await desk.ask('clocks.unpaid', { minute: 0 })).rows
    expect(await desk.code('clocks.remind', { orderId })).toBe('too_early')
    desk.now += 30 * minuteMs
    expect(await rows()).toMatchObject([{ orderId, reminded: 0, remindAt: desk.now }])
    expect(await desk.ask('clocks.remind', { orderId })).toEqual({ reminded: 1 })
    expect(await desk.code('clocks.remind', { orderId })).toBe('too_early')
    desk.now += 5 * hourMs
    expect(await rows()).toMatchObject([{ orderId, reminded: 1 }])
    await desk.ask('clocks.remind', { orderId })
    expect(await rows()).toEqual([])
    expect(await desk.code('clocks.remind', { orderId })).toBe('reminded_enough')
  })

  it('not in quiet hours', async () => {
    const desk = await seated()
    desk.now += 10 * hourMs
    const { id: orderId } = await putOrder(desk, { state: 'awaitingPayment', paidAt: null })
    desk.now += 60 * minuteMs
    expect(await desk.code('clocks.remind', { orderId })).toBe('quiet_hours')
  })

  it('a paid order leaves the list with the import that says so', async () => {
    const desk = await openImportDesk()
    const unpaid = { placed: '2025-11-05 09:00:00', status: '等待买家付款', paid: '0.00', paidAt: '' }
    await importFile(desk, utf8(taobaoList([anOrder(unpaid)])))
    const orders = async () => (await desk.ask('clocks.unpaid', { minute: 0 })).rows.map(({ orderNo }) => orderNo)
    expect(await orders()).toEqual([anOrder().no])
    const paid = anOrder({ placed: '2025-11-05 09:00:00', paidAt: '2025-11-05 09:50:00' })
    await importFile(desk, utf8(taobaoList([paid])), 'later.csv')
    expect(await orders()).toEqual([])
  })
})

describe('R33 parcel-inquiry desk', () => {
  const page = { after: null, minute: 0 }
  const status = {
    kind: 'moving' as const,
    words: '已到达，联系 13800138000',
    source: 'pasted' as const,
    nextCheckAt: null,
  }
  const sent = (shippedAt: number) => ({
    ...{ state: 'dispatched' as const, placedAt: shippedAt, paidAt: shippedAt, shippedAt },
    ...{ courier: '圆通', trackingNo: 'YT1' },
  })

  it('a buyer asks: the status is written down with its age, the answer drafted, and only a fresh one is copied', async () => {
    const desk = await seated()
    const { id: orderId } = await putOrder(desk, sent(desk.now - hourMs))
    await desk.ask('clocks.askParcel', { orderId, origin: 'buyerAsked' })
    expect(await desk.code('clocks.askParcel', { orderId, origin: 'buyerAsked' })).toBe('already_open')
    const one = async () => (await desk.ask('clocks.parcels', page)).rows[0]
    expect(await one()).toMatchObject({ kind: 'notLooked', isStale: true, draft: '', origin: 'buyerAsked' })
    expect(await desk.code('clocks.answerParcel', { orderId, words: '在路上' })).toBe('status_stale')
    await desk.ask('clocks.noteStatus', { orderId, ...status, statusAt: desk.now })
    expect(await one()).toMatchObject({ kind: 'moving', isStale: false, courierStatus: '已到达，联系 138****8000' })
    await desk.ask('clocks.answerParcel', { orderId, words: '亲，在路上' })
    desk.now += 24 * hourMs + 1
    expect(await one()).toMatchObject({ isStale: true })
    expect(await desk.code('clocks.answerParcel', { orderId, words: '在路上' })).toBe('status_stale')
    await desk.ask('clocks.closeParcel', { orderId })
    expect(await one()).toBeUndefined()
    expect((await desk.ask('clocks.parcelOf', { orderId }))?.turns.map(({ did }) => did)).toEqual([
      'buyerAsked',
      'status',
      'answered',
      'closed',
    ])
  })

  it('a parcel silent for 48 h is found, and leaves the list once somebody follows it', async () => {
    const desk = await seated()
    const shippedAt = desk.now
    const { id: orderId } = await putOrder(desk, sent(shippedAt))
    const silent = async () => (await desk.ask('clocks.silentParcels', page)).rows
    desk.now += 48 * hourMs
    expect(await silent()).toEqual([])
    desk.now += 1
    expect(await silent()).toMatchObject([{ orderId, silentSince: shippedAt, isSuspectedFake: false }])
    await desk.ask('clocks.askParcel', { orderId, origin: 'shopFound' })
    expect(await silent()).toEqual([])
    await desk.ask('clocks.noteStatus', { orderId, ...status, kind: 'noMovement', statusAt: desk.now })
    const { rows } = await desk.ask('clocks.parcels', page)
    expect(rows).toMatchObject([{ origin: 'shopFound', isSuspectedFake: true }])
  })

  it('pages over more sent parcels than one look takes and forgets none', async () => {
    const desk = await seated()
    const shippedAt = desk.now - 60 * hourMs
    for (let no = 0; no < 60; no += 1) await putOrder(desk, { ...sent(shippedAt), orderNo: String(no) })
    const first = await desk.ask('clocks.silentParcels', page)
    const second = await desk.ask('clocks.silentParcels', { ...page, after: first.next })
    const seen = [...first.rows, ...second.rows].map(({ orderNo }) => orderNo)
    expect([first.rows.length, new Set(seen).size, second.next]).toEqual([50, 60, null])
  })

  it('what is not sent cannot be asked about; a status is not from the future, nor older than the parcel', async () => {
    const desk = await seated()
    const { id } = await putOrder(desk, { orderNo: '1' })
    expect(await desk.code('clocks.askParcel', { orderId: id, origin: 'buyerAsked' })).toBe('not_sent')
    const { id: orderId } = await putOrder(desk, { ...sent(desk.now), orderNo: '2' })
    const code = (statusAt: number) => desk.code('clocks.noteStatus', { orderId, ...status, statusAt })
    expect(await code(desk.now)).toBe('case_not_found')
    await desk.ask('clocks.askParcel', { orderId, origin: 'buyerAsked' })
    expect(await code(desk.now + 1)).toBe('status_in_future')
    expect(await code(desk.now - 1)).toBe('status_before_dispatch')
  })

  it('it is begun with an order number or a tracking number, however that is written; an open one comes up again', async () => {
    const desk = await seated()
    const shopId = desk.seat.shop?.id ?? ''
    const put = (orderNo: string, trackingNo: string) =>
      putOrder(desk, { ...sent(desk.now), id: importedId('order', 'jd', shopId, orderNo), orderNo, trackingNo })
    const first = await put('301', 'YT 100')
    const second = await put('302', 'SF200')
    const by = (number: string) => desk.ask('clocks.askParcelOf', { number, origin: 'buyerAsked' })
    expect(await by(' 301 ')).toEqual({ orderId: first.id })
    expect(await by('ｙｔ100')).toEqual({ orderId: first.id })
    expect(await by('sf200')).toEqual({ orderId: second.id })
    const open = (await desk.ask('clocks.parcels', page)).rows.map(({ orderNo, turns }) => [orderNo, turns.length])
    expect(open.toSorted()).toEqual([
      ['301', 1],
      ['302', 1],
    ])
    const ask = (number: string) => desk.code('clocks.askParcelOf', { number, origin: 'buyerAsked' })
    expect(await ask('999')).toBe('number_not_found')
    await putOrder(desk, { id: importedId('order', 'jd', shopId, '303'), orderNo: '303' })
    expect(await ask('303')).toBe('not_sent')
  })

  it('when to look again is set, moved and taken back; never into the past', async () => {
    const desk = await seated()
    const { id: orderId } = await putOrder(desk, sent(desk.now))
    const set = (nextCheckAt: number | null) => desk.code('clocks.setNextCheck', { orderId, nextCheckAt })
    expect(await set(desk.now + hourMs)).toBe('case_not_found')
    await desk.ask('clocks.askParcel', { orderId, origin: 'buyerAsked' })
    expect(await set(desk.now)).toBe('check_in_past')
    expect(await set(desk.now + hourMs)).toBe('ok')
    const nextOf = async () => (await desk.ask('clocks.parcels', page)).rows[0]?.nextCheckAt
    expect(await nextOf()).toBe(desk.now + hourMs)
    await set(desk.now + 2 * hourMs)
    expect(await nextOf()).toBe(desk.now + 2 * hourMs)
    await set(null)
    expect(await nextOf()).toBeNull()
  })
})
