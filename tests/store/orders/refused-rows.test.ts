import { describe, expect, it } from 'vitest'
import { csvOf } from '#shared/kernel/table-file.ts'
import { refusedTable } from '#shared/orders/refused-table.ts'
import { directParser } from '#store/workers/parse-file.ts'
import { xlsxOf } from '#store/workers/write-xlsx.ts'
import { importFile, openImportDesk, settled, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoHeader, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

const words = { line: '行号', reason: '原因', column: '列', reasonOf: (code: string) => `因为 ${code}` }
const bad = anOrder({
  no: '1000000000000000002',
  status: '火星状态',
  message: '=cmd|calc',
  memo: '+1+1',
  mobile: "'13800138019",
})
const file = utf8(taobaoList([anOrder(), bad]))

async function handedOut(desk: Desk, importId: string) {
  const { header, rows } = await desk.ask('orders.refusedCells', { importId })
  return refusedTable(header, rows, words)
}

describe('R27 refused rows', { timeout: 30_000 }, () => {
  it('are handed out as they stood in the file, with line, reason and column', async () => {
    const desk = await openImportDesk()
    const { id } = await importFile(desk, file)
    const table = await handedOut(desk, id)
    expect(table[0]).toEqual(['行号', '原因', '列', ...taobaoHeader.map((name) => name.trim())])
    expect(table).toHaveLength(2)
    expect(table[1]?.slice(0, 5)).toEqual(['3', '因为 unknown_status', '订单状态', '1000000000000000002', '小鹿_森活1'])
    expect(table[1]).toContain('13800138019')
  })

  it.each(['csv', 'xlsx'] as const)(
    'mended in the %s file they come in again; nothing in it is a formula',
    async (format) => {
      const desk = await openImportDesk()
      const { id } = await importFile(desk, file)
      const table = (await handedOut(desk, id)).map((row) =>
        row.map((cell) => (cell === '火星状态' ? '交易成功' : cell)),
      )
      const text = csvOf(table)
      for (const cell of text.split(/^"|","|"\r\n"?/)) expect(cell.replace('\ufeff"', '')).not.toMatch(/^[=+\-@\t\r]/)
      const again = await importFile(desk, format === 'csv' ? utf8(text) : xlsxOf('表', table))
      expect(again).toMatchObject({ state: 'done', addedOrders: 1, refusedCount: 0 })
      const order = (await desk.db.orders.toArray()).find(({ orderNo }) => orderNo === '1000000000000000002')
      expect(order?.sealed).toMatchObject({ phone: '13800138019', buyerMessage: '=cmd|calc', sellerMemo: '+1+1' })
    },
  )

  it('go to who imported, seniors and up; after undo only the cell to blame is left', async () => {
    const desk = await openImportDesk()
    const { id } = await importFile(desk, file)
    const { seat } = desk
    desk.sitDown('agent', '别人')
    expect(await desk.code('orders.refusedCells', { importId: id })).toBe('not_yours')
    desk.seat = seat
    await desk.ask('orders.importUndo', { importId: id })
    await settled(desk)
    const [, row] = await handedOut(desk, id)
    expect(row?.filter((cell) => cell !== '')).toEqual(['3', '因为 unknown_status', '订单状态', '火星状态'])
    const clean = await importFile(desk, utf8(taobaoList([anOrder()])))
    expect(await desk.code('orders.refusedCells', { importId: clean.id })).toBe('nothing_to_export')
  })

  it('a preview of what we write finds what we wrote', async () => {
    const cells = ['=1', "'=1", '+1', '-1', '@x', '\t=1', 'a"b,c\nd', '_x0041_', '<b>&']
    const header = ['单号', '日期', '金额', ...cells.map((_cell, at) => `列${at}`)]
    for (const file of [
      xlsxOf('表', [header, ['1', '2', '3', ...cells]]),
      utf8(csvOf([header, ['1', '2', '3', ...cells]])),
    ]) {
      const read = await directParser.columns(new Blob([file]))
      expect(read).toMatchObject({
        ok: true,
        value: { samples: [['1', '2', '3', '=1', "'=1", '+1', '-1', '@x', '=1', 'a"b,c\nd', '_x0041_', '<b>&']] },
      })
    }
  })
})
