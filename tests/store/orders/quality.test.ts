import { describe, expect, it } from 'vitest'
import { qualityCounter } from '#shared/orders/quality-figures.ts'
import { monthBeside, monthSpan, qualityAreas } from '#shared/orders/quality-review.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

const month = '2025-10'
const review = {
  month,
  area: 'supplyChain',
  score: 2,
  evidence: '三成超过 48 小时才发',
  action: '早班先发隔夜单',
} as const

async function deskOfAMonth(): Promise<Desk> {
  const desk = await openImportDesk()
  const order = (no: number, over: Parameters<typeof anOrder>[0]) => anOrder({ no: String(30_000_000 + no), ...over })
  await importFile(
    desk,
    utf8(
      taobaoList([
        order(1, {
          placed: '2025-10-01 00:00:00',
          paidAt: '2025-10-01 00:05:00',
          nick: '甲甲',
          total: '100.00',
          paid: '100.00',
        }),
        order(2, {
          placed: '2025-10-31 23:59:59',
          paidAt: '2025-11-01 00:01:00',
          nick: '甲甲',
          total: '50.00',
          paid: '50.00',
          refunded: '20.00',
        }),
        order(3, { placed: '2025-10-15 12:00:00', paidAt: '', paid: '0.00', status: '等待买家付款', nick: '乙乙' }),
        order(4, { placed: '2025-11-01 00:00:00', nick: '丙丙' }),
        order(5, { placed: '2025-09-30 23:59:59', nick: '丁丁' }),
      ]),
    ),
  )
  desk.sitDown('supervisor', '主管')
  return desk
}

describe('R27 the five-area review sheet', () => {
  it('fills from the ledger: only orders placed in the month count, by the clock of the shop', async () => {
    const desk = await deskOfAMonth()
    const { figures } = await desk.ask('orders.qualityFigures', { month })
    const of = (name: string) => figures.find((figure) => figure.name === name)
    expect(of('orders')).toMatchObject({ area: 'visitors', value: 3 })
    expect(of('payingBuyers')).toMatchObject({ value: 50, of: 2, unit: 'percent' })
    expect(of('averagePaid')).toMatchObject({ value: 7_500, of: 2 })
    expect(of('refunded')).toMatchObject({ value: 2_000, of: 1 })
    expect(new Set(figures.map(({ area }) => area))).toEqual(new Set(qualityAreas))
  })

  it('a figure no order tells is none, not nought; figures follow the next import', async () => {
    const desk = await deskOfAMonth()
    const none = qualityCounter().counted()
    expect(none.find(({ name }) => name === 'sentInTwoDays')).toMatchObject({ value: null, of: 0 })
    await desk.ask('orders.qualityFigures', { month })
    await importFile(desk, utf8(taobaoList([anOrder({ no: '39999999', placed: '2025-10-20 10:00:00' })])))
    await desk.queue.drained()
    await expect.poll(async () => (await desk.ask('orders.qualityFigures', { month })).figures[0]?.value).toBe(4)
  })

  it('a score is kept with its evidence and who gave it; the next month shows it beside its own', async () => {
    const desk = await deskOfAMonth()
    await desk.ask('orders.saveQuality', { ...review, expected: null })
    const sheet = await desk.ask('orders.qualitySheet', { month })
    const { evidence, action } = review
    expect(sheet.reviews).toMatchObject([
      { area: 'supplyChain', score: 2, evidence, action, version: 1, reviewedAt: desk.now },
    ])
    const next = await desk.ask('orders.qualitySheet', { month: '2025-11' })
    expect(next).toEqual({ reviews: [], earlier: [{ month, area: 'supplyChain', score: 2 }] })
  })

  it('whoever did not see the last score does not overwrite it', async () => {
    const desk = await deskOfAMonth()
    await desk.ask('orders.saveQuality', { ...review, expected: null })
    expect(await desk.code('orders.saveQuality', { ...review, expected: null })).toBe('stale')
    expect(await desk.code('orders.saveQuality', { ...review, score: 4, expected: 1 })).toBe('ok')
  })

  it('a month to come, a score of six and an empty evidence are refused; agents have no sheet', async () => {
    const desk = await deskOfAMonth()
    expect(await desk.code('orders.saveQuality', { ...review, month: '2025-12', expected: null })).toBe('month_to_come')
    expect(await desk.code('orders.saveQuality', { ...review, score: 6, expected: null })).toBe('bad_input')
    expect(await desk.code('orders.saveQuality', { ...review, evidence: ' ', expected: null })).toBe('bad_input')
    desk.sitDown('agent')
    expect(await desk.code('orders.qualitySheet', { month })).toBe('not_allowed')
  })

  it('months end at midnight of the shop, also over New Year', () => {
    const [from, before] = monthSpan('2025-12')
    expect(new Date(from).toISOString()).toBe('2025-11-30T16:00:00.000Z')
    expect(new Date(before).toISOString()).toBe('2025-12-31T16:00:00.000Z')
    expect([monthBeside('2025-12', 1), monthBeside('2025-03', -6)]).toEqual(['2026-01', '2024-09'])
  })
})
