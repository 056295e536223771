import { describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { readZipDirectory, unpack } from '#store/workers/zip-file.ts'
import { encodeGbk } from '#tests/fixtures/orders/gbk.ts'
import {
  importFile,
  ledgerContents,
  logOf,
  openImportDesk,
  sendFile,
  settled,
  utf8,
} from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, manyOrder, taobaoHeader, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { inlineRow, sheetOf, xlsxOf } from '#tests/fixtures/orders/xlsx.ts'

const list = taobaoList([anOrder()])
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
const qianniu = ['订单编号', '订单状态', '订单创建时间', '总金额', '买家实付金额']
const withoutStatus = taobaoHeader.map((name) => (name === '订单状态' ? '状态' : name))
const damaged = xlsxOf(sheetOf([inlineRow(1, qianniu)]))
const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const utf16 = Uint8Array.from([
  0xff,
  0xfe,
  ...[...'订单编号,a'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
])

const unfit: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ['a picture', png, 'not_a_table'],
  ['prose', utf8('你好\n这不是表格\n'), 'not_a_table'],
  ['blank lines', utf8('\ufeff\r\n\r\n  \n'), 'not_a_table'],
  ['another table', utf8('姓名,电话\n张三,138\n'), 'unknown_table'],
  ['refunds without an amount', utf8('订单编号,退款编号,宝贝标题,退款状态\n1,2,3,4\n'), 'missing_columns'],
  ['a bill', utf8('商户订单号,发生时间,账务类型,业务描述\n1,2,3,4\n'), 'other_table'],
  ['two shops', utf8(taobaoList([anOrder({ shop: '青禾' }), anOrder({ shop: '别家' })])), 'two_shops'],
  ['a header without status', utf8(taobaoList([anOrder()], withoutStatus)), 'missing_columns'],
  ['a header without number', utf8(list.replace('订单编号', '编号')), 'missing_columns'],
  ['a column twice', utf8(taobaoList([anOrder()], [...taobaoHeader, '订单状态 '])), 'duplicate_header'],
  ['rounded numbers', utf8(list.replace('=""2965431880012345678""', '2.96543E+18')), 'resaved_by_spreadsheet'],
  ['UTF-16', utf16, 'wrong_encoding'],
  ['UTF-8 with broken header', utf8(list).map((byte, at) => (at === 3 ? 0xff : byte)), 'wrong_encoding'],
  ['old .xls', oldExcel, 'old_excel'],
  ['a cut XLSX', damaged.slice(0, damaged.length - 200), 'damaged_xlsx'],
  ['a flipped bit', damaged.map((byte, at) => (at === damaged.length - 700 ? byte ^ 1 : byte)), 'damaged_xlsx'],
  ['a zip that is no workbook', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]), 'damaged_xlsx'],
]

describe('R27 files that are not taken', { timeout: 30_000 }, () => {
  it.each(unfit)('%s', async (_what, bytes, code) => {
    const desk = await openImportDesk()
    const importId = await sendFile(desk, bytes)
    expect(await desk.code('orders.importPreview', { importId })).toBe(code)
    expect(await desk.code('orders.importRun', { importId })).toBe(code)
    expect([await desk.db.imports.count(), await desk.db.orders.count()]).toEqual([0, 0])
  })

  it('says which columns are missing or twice, and what the header is', async () => {
    const desk = await openImportDesk()
    const failureOf = async (text: string) => {
      const importId = await sendFile(desk, utf8(text))
      return desk.failure('orders.importPreview', { importId })
    }
    expect(await failureOf(taobaoList([], withoutStatus))).toEqual({
      code: 'missing_columns',
      details: { columns: '订单状态' },
    })
    expect(await failureOf('订单编号,订单状态,订单状态')).toEqual({
      code: 'duplicate_header',
      details: { columns: '订单状态' },
    })
    expect(await failureOf('姓名, 电话\n张三,1')).toEqual({ code: 'unknown_table', details: { header: '姓名、电话' } })
  })

  it('empty and too large are told before a byte is sent', async () => {
    const desk = await openImportDesk()
    expect(await desk.code('orders.importOpen', { fileName: 'a.csv', size: 0 })).toBe('empty_file')
    expect(await desk.code('orders.importOpen', { fileName: 'a.csv', size: 301 * 1024 * 1024 })).toBe('too_large')
  })

  it('a file that vanished or changed while it was read', async () => {
    const desk = await openImportDesk()
    const open = () => desk.ask('orders.importOpen', { fileName: 'a.csv', size: 10 })
    const none = new Uint8Array(0)
    const vanished = { ...(await open()), bytes: none, last: false, problem: 'file_vanished' }
    const shorter = { ...(await open()), bytes: new Uint8Array(4), last: true }
    const longer = { ...(await open()), bytes: new Uint8Array(11), last: false }
    for (const input of [vanished, shorter, longer]) {
      expect(await desk.code('orders.importBytes', input)).toBe('file_vanished')
      expect(await desk.code('orders.importRun', { importId: input.importId })).toBe('import_not_found')
    }
    const half = await open()
    await desk.ask('orders.importBytes', { ...half, bytes: new Uint8Array(4), last: false })
    expect(await desk.code('orders.importRun', half)).toBe('file_vanished')
  })

  it('rounded numbers far down: what was taken until then goes again', async () => {
    const desk = await openImportDesk()
    const rows = Array.from({ length: 2_100 }, (_none, index) => manyOrder(index))
    const text = taobaoList(rows).replace(`="${rows[2_050]?.no}"`.replaceAll('"', '""'), '2.96543E+18')
    const importId = await sendFile(desk, utf8(text))
    await desk.ask('orders.importRun', { importId })
    await settled(desk)
    expect(await logOf(desk, importId)).toMatchObject({ state: 'undone', problem: 'resaved_by_spreadsheet' })
    expect(await ledgerContents(desk)).toEqual({ orders: [], customers: [] })
  })

  it('a zip bomb is refused before it is unpacked, and while it is when its directory lies', async () => {
    const desk = await openImportDesk()
    const bytes = xlsxOf(sheetOf([inlineRow(1, qianniu), ' '.repeat(500_000)]))
    const entries = await readZipDirectory(new Blob([bytes]))
    const sheet = present(entries.get('xl/worksheets/sheet1.xml'), 'the sheet')
    const lying = unpack(new Blob([bytes]), { ...sheet, plainBytes: 10 }, 100_000)
    await expect(lying.next()).rejects.toMatchObject({ failure: { code: 'too_large' } })
    const view = new DataView(bytes.buffer)
    for (let at = bytes.length - 46; at > 0; at -= 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300_000_000, true)
    }
    const importId = await sendFile(desk, bytes, 'x.xlsx')
    expect(await desk.code('orders.importPreview', { importId })).toBe('too_large')
  })
})

describe('R27 files that are odd and taken', { timeout: 30_000 }, () => {
  const odd: readonly (readonly [what: string, bytes: Uint8Array, encoding: string])[] = [
    ['UTF-8', utf8(list), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`), 'utf-8'],
    ['GBK', encodeGbk(list), 'gb18030'],
    [
      'GBK with a character cut in two',
      encodeGbk(list.replace('陈晓晨', '陈晓晨X')).map((byte) => (byte === 0x58 ? 0xff : byte)),
      'gb18030',
    ],
    ['CR line ends', utf8(list.replaceAll('\r\n', '\r')), 'utf-8'],
    ['LF line ends', utf8(list.replaceAll('\r\n', '\n')), 'utf-8'],
    ['tabs instead of commas', utf8(list.replaceAll('","', '"\t"')), 'utf-8'],
    ['a title above the header', utf8(`订单导出\r\n\r\n${list}`), 'utf-8'],
    ['columns in another order', utf8(taobaoList([anOrder()], [...taobaoHeader].reverse())), 'utf-8'],
    [
      'a column called __proto__',
      utf8(taobaoList([anOrder()], [...taobaoHeader, '__proto__', 'constructor'])),
      'utf-8',
    ],
    ['saved by a spreadsheet, dates cut', utf8(list.replace('2025-11-02 23:51:01', '2025/11/2 23:51')), 'utf-8'],
  ]

  it.each(odd)('%s', async (_what, bytes, encoding) => {
    const desk = await openImportDesk()
    const log = await importFile(desk, bytes)
    expect(log).toMatchObject({ state: 'done', encoding, addedOrders: 1, refusedCount: 0 })
    const [order] = await desk.db.orders.toArray()
    expect(order).toMatchObject({
      orderNo: '2965431880012345678',
      buyerNick: '小鹿_森活1',
      amountFen: 25_600,
      quantity: 2,
    })
    expect(Reflect.get({}, '2965431880012345678')).toBeUndefined()
  })

  it('XLSX: shared strings, missing cells, entities, date and amount cells', async () => {
    const desk = await openImportDesk()
    const shared =
      '<sst><si><t>订单编号</t></si><si><r><t>订单</t></r><r><t>状态</t></r><rPh><t>x</t></rPh></si><si><t>&#20132;&#x6613;成功</t></si></sst>'
    const header =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
      ['订单创建时间', '总金额', '买家实付金额', '商家备注', '发货时间']
        .map((name, at) => `<c r="${'CDEFG'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
        .join('') +
      '</row>'
    const row =
      '<row r="2"><c r="A2"><v>2965431880012345678</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" s="3"><v>45963.993761574078</v></c>' +
      '<c r="D2"><v>128.30000000000001</v></c><c r="E2"><v>1E2</v></c><c r="G2" t="str"><v>null</v></c></row>'
    const good = row.replace('<v>1E2</v>', '<v>100</v>')
    const log = await importFile(desk, xlsxOf(sheetOf([header, good, '<row r="3"/>']), shared), 'x.xlsx')
    expect(log).toMatchObject({
      state: 'done',
      table: 'qianniuOrderList',
      encoding: 'xlsx',
      addedOrders: 1,
      refusedCount: 0,
    })
    expect((await desk.db.orders.toArray())[0]).toMatchObject({
      orderNo: '2965431880012345678',
      state: 'completed',
      placedAt: Date.parse('2025-11-02T23:51:01+08:00'),
      amountFen: 12_830,
      paidFen: 10_000,
      shippedAt: null,
      sealed: { sellerMemo: null },
    })
  })
  it('XLSX: a formula counts as what it gave, wrong sizes are not looked at, a rounded id refuses the file', async () => {
    const row = (no: string) =>
      `<row r="2"><c r="A2"><v>${no}</v></c><c r="B2" t="inlineStr"><is><t>交易成功</t></is></c>` +
      '<c r="C2" t="inlineStr"><is><t>2025-11-01 10:00:00</t></is></c><c r="D2"><f>SUM(100,28.5)</f><v>128.5</v></c>' +
      '<c r="E2" t="str"><f>"1"&amp;"00"</f><v>100</v></c></row>'
    const desk = await openImportDesk()
    const file = (no: string) => xlsxOf(sheetOf([inlineRow(1, qianniu), row(no)]))
    expect(await importFile(desk, file('2965431880012345678'), 'x.xlsx')).toMatchObject({
      state: 'done',
      addedOrders: 1,
    })
    expect((await desk.db.orders.toArray())[0]).toMatchObject({ amountFen: 12_850, paidFen: 10_000 })
    const importId = await sendFile(desk, file('2.9654318800123457E18'), 'x.xlsx')
    expect(await desk.code('orders.importPreview', { importId })).toBe('resaved_by_spreadsheet')
  })

  it('小红书: a title and hints above the header', async () => {
    const desk = await openImportDesk()
    const header = ['订单号', '订单状态', '订单创建时间', 'SKU件数', '用户应付金额(元)', 'SKU名称']
    const row = ['P712345678901234561', '已发货', '2025-11-01 10:00:00', '1', '90.00', '杯子']
    const sheet = sheetOf([
      inlineRow(1, ['千帆订单导出']),
      inlineRow(2, ['导出时间', '2025-11-02']),
      inlineRow(4, header),
      inlineRow(5, row),
    ])
    const log = await importFile(desk, xlsxOf(sheet), 'x.xlsx')
    expect(log).toMatchObject({ state: 'done', table: 'xiaohongshuOrders', platform: 'xiaohongshu', addedOrders: 1 })
  })
})
