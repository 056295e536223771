import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, flow, openCase, shopWithPeople, viewOf } from './cases.ts'

type Registering = AskedOf<typeof aftersalesContract.registerParcel>

const whole: Registering = {
  ...{ register: 'problem', problemKind: 'damaged', solvedOnSpot: false, platform: 'taobao', orderNo: '9001' },
  ...{ purchasedOn: '2025-11-01', product: '保温杯', quantity: 2, amountFen: 11_980, trackingNo: 'YT1' },
  ...{ remark: '外箱破损，电话 13800138010 要补发', arrivedAt: null, nextCheckAt: null },
}
const unknown: Registering = {
  ...{ ...whole, register: 'returned', problemKind: null, orderNo: null, purchasedOn: null, product: '' },
  ...{ quantity: null, amountFen: null, remark: '无人认领' },
}

const register = (desk: Desk, over: Partial<Registering> = {}) =>
  desk.code('aftersales.registerParcel', { ...whole, ...over })
const openLines = async (desk: Desk, of: 'problem' | 'returned' = 'problem') =>
  (await desk.ask('aftersales.openParcels', { register: of, after: null, minute: 0 })).rows
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('R31 problem-parcel register', () => {
  it('asks for all six fields and the remark', async () => {
    const { desk } = await shopWithPeople()
    for (const missing of ['orderNo', 'purchasedOn', 'quantity', 'amountFen'] as const) {
      expect([missing, await register(desk, { [missing]: null })]).toEqual([missing, 'parcel_fields_missing'])
    }
    expect(await register(desk, { product: ' ' })).toBe('parcel_fields_missing')
    expect([await register(desk, { trackingNo: '' }), await register(desk, { remark: ' ' })]).toEqual([
      ...['bad_input', 'bad_input'],
    ])
    expect(await register(desk)).toBe('ok')
  })

  it('one solved on the spot needs no line', async () => {
    const { desk } = await shopWithPeople()
    expect(await register(desk, { solvedOnSpot: true })).toBe('solved_on_spot')
    expect(await desk.db.tickets.count()).toBe(0)
  })

  it('picking an order fills the first five', async () => {
    const { desk } = await shopWithPeople()
    const { platform, orderNo } = await putOrder(desk, { title: '保温杯', quantity: 3, paidFen: 9_900 })
    const five = { orderNo, purchasedOn: dayOf(desk.now), product: '保温杯', quantity: 3, amountFen: 9_900 }
    expect(await desk.ask('aftersales.fieldsOfOrder', { platform, orderNo })).toEqual(five)
    expect(await desk.ask('aftersales.fieldsOfOrder', { platform, orderNo: '404' })).toBeNull()
    const none = { purchasedOn: null, product: '', quantity: null, amountFen: null }
    expect(await register(desk, { ...none, platform, orderNo })).toBe('ok')
    expect((await openLines(desk))[0]).toMatchObject(five)
  })

  it('unsolved ones of more than three days rise to the top, the oldest first; then the newest', async () => {
    const { desk } = await shopWithPeople()
    for (const trackingNo of ['第一天', '第二天', '第六天']) {
      await register(desk, { trackingNo })
      desk.now += trackingNo === '第二天' ? 4 * dayMs : dayMs
    }
    await register(desk, { trackingNo: '今天' })
    expect((await openLines(desk)).map(({ trackingNo, isOld }) => [trackingNo, isOld])).toEqual([
      ...[
        ['第一天', true],
        ['第二天', true],
        ['今天', false],
        ['第六天', false],
      ],
    ])
    const [oldest] = await openLines(desk)
    await act(desk, oldest?.id ?? '', { do: 'close', words: '已补发', rootCause: '' })
    expect((await openLines(desk)).map(({ trackingNo }) => trackingNo)).toEqual(['第二天', '今天', '第六天'])
    const all = await desk.ask('aftersales.allParcels', { register: 'problem', after: null })
    expect(all.rows.map(({ trackingNo }) => trackingNo)).toEqual(['第一天', '今天', '第六天', '第二天'])
  })

  it('exactly three days old it is not old yet', async () => {
    const { desk } = await shopWithPeople()
    await register(desk)
    desk.now += 3 * dayMs
    expect((await openLines(desk))[0]?.isOld).toBe(false)
    desk.now += 1
    expect((await openLines(desk))[0]?.isOld).toBe(true)
  })

  it('when to look again stands on the board, and in the past it is refused', async () => {
    const { desk } = await shopWithPeople()
    await register(desk, { nextCheckAt: desk.now + dayMs })
    const [line] = await openLines(desk)
    const id = line?.id ?? ''
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'nextCheck', dueAt: desk.now + dayMs })
    expect(await flow(desk, id, { do: 'looked', words: '', nextCheckAt: desk.now })).toBe('due_in_past')
    await flow(desk, id, { do: 'looked', words: '还在网点', nextCheckAt: null })
    expect((await viewOf(desk, id)).due).toBeNull()
  })
})

describe('R31 R32 the registers as files', () => {
  const header = '"订单编号","购买日期","购买产品","购买数量","金额","快递运单号","备注详情"'

  it('CSV has the Chinese headers in order, the remark masked, and nothing a spreadsheet would calculate', async () => {
    const { desk } = await shopWithPeople()
    await register(desk)
    desk.now += 1
    await register(desk, { trackingNo: 'YT2', remark: '=HYPERLINK("http://x","看")' })
    const { fileName, bytes, count } = await desk.ask('aftersales.parcelFile', { register: 'problem', format: 'csv' })
    expect([fileName, count]).toEqual(['问题件-2025-11-05.csv', 2])
    expect(textOf(bytes).split('\r\n')).toEqual([
      `\ufeff${header}`,
      '"9001","2025-11-01","保温杯","2","119.80","YT1","外箱破损，电话 138****8010 要补发"',
      '"9001","2025-11-01","保温杯","2","119.80","YT2","\'=HYPERLINK(""http://x"",""看"")"',
      '',
    ])
  })

  it('XLSX has the same; an empty register makes no file', async () => {
    const { desk } = await shopWithPeople()
    expect(await desk.code('aftersales.parcelFile', { register: 'returned', format: 'xlsx' })).toBe('nothing_to_export')
    await desk.ask('aftersales.registerParcel', unknown)
    const { fileName, bytes } = await desk.ask('aftersales.parcelFile', { register: 'returned', format: 'xlsx' })
    const sheet = textOf(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const cells = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, cell]) => cell)
    expect(fileName).toBe('退回件-2025-11-05.xlsx')
    expect(
      cells
        .slice(0, 7)
        .map((cell) => `"${cell}"`)
        .join(','),
    ).toBe(header)
    expect(cells.slice(7)).toEqual(['', '', '', '', '', 'YT1', '无人认领'])
  })
})

describe('R32 returned-parcel register', () => {
  it('is registered before its order is known, also when it was solved on the spot, and matched later', async () => {
    const { desk } = await shopWithPeople()
    const order = await putOrder(desk, { title: '保温杯', buyerNick: '小鹿' })
    const { id } = await desk.ask('aftersales.registerParcel', { ...unknown, solvedOnSpot: true })
    expect((await viewOf(desk, id)).next).toBe('match')
    const match = (orderNo: string) =>
      desk.code('aftersales.matchParcel', { id, expected: 1, to: { is: 'order', platform: order.platform, orderNo } })
    expect([await match('404'), await match(order.orderNo), await match(order.orderNo)]).toEqual([
      ...['no_such_order', 'ok', 'stale'],
    ])
    const [line] = await openLines(desk, 'returned')
    expect(line).toMatchObject({ orderNo: order.orderNo, product: '保温杯', quantity: 1, trackingNo: 'YT1' })
    expect((await viewOf(desk, id)).buyerNick).toBe('小鹿')
  })

  it('one with an order but without its fields is asked for them; a receipt of the future is told', async () => {
    const { desk } = await shopWithPeople()
    const asked = { ...unknown, orderNo: '404' }
    expect(await desk.code('aftersales.registerParcel', asked)).toBe('parcel_fields_missing')
    expect(await desk.code('aftersales.registerParcel', { ...unknown, arrivedAt: desk.now + 1 })).toBe('in_future')
  })

  it('R30 a parcel nobody announced is matched with the exchange it belongs to, which has then received it', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const arrivedAt = desk.now
    sit('other')
    const { id } = await desk.ask('aftersales.registerParcel', { ...unknown, arrivedAt })
    desk.now += dayMs
    sit('agent')
    const caseId = await openCase(desk, { kind: 'exchange', requestedAt: desk.now })
    const match = async (to: string) => {
      const { version } = await viewOf(desk, id)
      return desk.code('aftersales.matchParcel', { id, expected: version, to: { is: 'case', caseId: to } })
    }
    expect(await match(id)).toBe('no_such_case')
    expect(await match(caseId)).toBe('ok')
    const owner = await viewOf(desk, caseId)
    expect(owner.about).toMatchObject({ receivedAt: arrivedAt, inboundTrackingNo: 'YT1' })
    expect(owner.clocks.find(({ clock }) => clock === 'KX3')?.dueAt).toBe(arrivedAt + 7 * dayMs)
    expect(await viewOf(desk, id)).toMatchObject({ about: { caseId }, buyerNick: '小鹿', ownerId: people.other.id })
    expect(await match(caseId)).toBe('done_before')
    const dispute = await openCase(desk, { kind: 'dispute', disputeKind: 'product', claimType: null })
    const wrong = { id: dispute, expected: 1, to: { is: 'case', caseId } }
    expect(await desk.code('aftersales.matchParcel', wrong)).toBe('not_a_parcel')
  })

  it('offers the case that announced its number; else those that wait for their goods, one buyer’s once known', async () => {
    const { desk } = await shopWithPeople()
    const { id } = await desk.ask('aftersales.registerParcel', unknown)
    const early = await openCase(desk, { kind: 'exchange', requestedAt: desk.now })
    await flow(desk, early, { do: 'sent', courier: '', trackingNo: 'YT1', at: desk.now })
    desk.now += dayMs
    const late = await openCase(desk, { kind: 'repair', mode: 'sentIn', requestedAt: desk.now })
    const arrived = await openCase(desk, { kind: 'return', requestedAt: desk.now })
    await flow(desk, arrived, { do: 'receive', courier: '', trackingNo: 'YT1', at: desk.now })
    const offered = async (of: string) =>
      (await desk.ask('aftersales.casesForParcel', { id: of })).map((one) => [one.id, one.isAnnounced])
    expect(await offered(id)).toEqual([[early, true]])
    const other = await desk.ask('aftersales.registerParcel', { ...unknown, trackingNo: 'YT2' })
    expect(await offered(other.id)).toEqual([
      [late, false],
      [early, false],
    ])
    const { platform, orderNo } = await putOrder(desk, { buyerNick: '别的买家' })
    const to = { is: 'order' as const, platform, orderNo }
    await desk.ask('aftersales.matchParcel', { id: other.id, expected: 1, to })
    expect(await offered(other.id)).toEqual([])
    const problem = await desk.ask('aftersales.registerParcel', whole)
    expect(await offered(problem.id)).toEqual([])
    expect(await desk.code('aftersales.casesForParcel', { id: early })).toBe('not_a_parcel')
  })
})
