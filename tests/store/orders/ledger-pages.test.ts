import { describe, expect, it } from 'vitest'
import { encodeGbk } from '#tests/fixtures/orders/gbk.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'

const many = (count: number) => encodeGbk(taobaoList(Array.from({ length: count }, (_none, index) => manyOrder(index))))

describe('R27 pages of the ledger', { timeout: 30_000 }, () => {
  it('fifty at a time, newest first, none twice, also when many share a minute', async () => {
    const desk = await openImportDesk()
    const orders = Array.from({ length: 130 }, (_none, index) => anOrder({ no: String(10_000_000 + index) }))
    await importFile(desk, utf8(taobaoList(orders)))
    const seen: string[] = []
    const sizes: number[] = []
    let after: string | null = null
    do {
      const page: { rows: { orderNo: string }[]; next: string | null } = await desk.ask('orders.page', {
        state: null,
        after,
      })
      seen.push(...page.rows.map(({ orderNo }) => orderNo))
      sizes.push(page.rows.length)
      after = page.next
    } while (after !== null)
    expect(sizes).toEqual([50, 50, 30])
    expect(new Set(seen).size).toBe(130)
  })

  it('by state', async () => {
    const desk = await openImportDesk()
    await importFile(desk, many(600))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { rows: { orderNo: string; state: string }[]; next: string | null } = await desk.ask('orders.page', {
        state: 'awaitingPayment',
        after,
      })
      expect(page.rows.every(({ state }) => state === 'awaitingPayment')).toBe(true)
      seen.push(...page.rows.map(({ orderNo }) => orderNo))
      after = page.next
    } while (after !== null)
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })
})
