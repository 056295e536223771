import { describe, expect, it } from 'vitest'
import { encodeGbk } from '#tests/fixtures/orders/gbk.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { allPages } from '#tests/harness/all-pages.ts'

const many = (count: number) => encodeGbk(taobaoList(Array.from({ length: count }, (_none, index) => manyOrder(index))))

describe('R27 pages of the ledger', { timeout: 30_000 }, () => {
  it('fifty at a time, newest first, none twice, also when many share a minute', async () => {
    const desk = await openImportDesk()
    const orders = Array.from({ length: 130 }, (_none, index) => anOrder({ no: String(10_000_000 + index) }))
    await importFile(desk, utf8(taobaoList(orders)))
    const pages = await allPages((after) => desk.ask('orders.page', { state: null, after }))
    const numbers = pages.flat().map(({ orderNo }) => orderNo)
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 30])
    expect(new Set(numbers).size).toBe(130)
  })

  it('by state', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(600))
    const pages = await allPages((after) => desk.ask('orders.page', { state: 'awaitingPayment', after }))
    const rows = pages.flat()
    expect(rows.every(({ state }) => state === 'awaitingPayment')).toBe(true)
    expect([rows.length, new Set(rows.map(({ orderNo }) => orderNo)).size]).toEqual([120, 120])
  })
})
