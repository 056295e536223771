import { describe, expect, it } from 'vitest'
import { guarded } from '#shared/kernel/table-file.ts'
import { readJson } from '#shared/scripts/read-json.ts'
import { readScript } from '#shared/scripts/read-script.ts'
import { cleaned, recogniseScripts, scriptOfRow } from '#shared/scripts/script-file.ts'

function readRow(header: string[], row: string[]) {
  const found = recogniseScripts(header)
  if (!found.ok) throw new Error(found.failure.code)
  return readScript(scriptOfRow(found.value, 2, row))
}

describe('R11 tables of scripts', () => {
  it('columns go by what other tools call them, in any order; only the content must be there', () => {
    expect(readRow(['快捷短语编码', '快捷短语', '快捷短语分组'], ['fh', '亲，今天发货哦', '物流/发货'])).toEqual({
      ok: true,
      value: { line: 2, title: '亲，今天发货哦', messages: ['亲，今天发货哦'], category: '物流/发货', shortcut: 'fh' },
    })
    expect(recogniseScripts(['分组', '标题'])).toMatchObject({ failure: { code: 'missing_columns' } })
    expect(recogniseScripts(['订单编号', '买家'])).toMatchObject({ failure: { code: 'unknown_table' } })
    expect(recogniseScripts(['内容', '分组', '分类'])).toMatchObject({ failure: { code: 'duplicate_header' } })
  })

  it('several messages stand in numbered columns', () => {
    const read = readRow(['内容2', '标题', '内容1', '内容3'], ['二', '三句', '一', ''])
    expect(read).toMatchObject({ value: { title: '三句', messages: ['一', '二'] } })
  })

  it('words of steps, platforms and states are understood', () => {
    const header = ['步骤', '平台', '类型', '活动开始', '活动结束', '状态', '内容']
    const read = readRow(header, ['售后', '淘宝、京东', '活动', '2025/11/1', '2025-11-11', '在用', '亲'])
    expect(read).toMatchObject({
      value: {
        step: 'afterSales',
        platforms: ['taobao', 'jd'],
        kind: 'event',
        eventFrom: '2025-11-01',
        eventUntil: '2025-11-11',
        status: 'approved',
      },
    })
  })

  it.each([
    [['标题', '内容'], ['只有标题', ''], 'no_content', '内容'],
    [['步骤', '内容'], ['砍价', '亲'], 'unknown_word', '步骤'],
    [['平台', '内容'], ['淘宝、易趣', '亲'], 'unknown_word', '平台'],
    [['活动开始', '内容'], ['2025-02-31', '亲'], 'bad_date', '活动开始'],
    [['内容'], ['亲，{{买家名}}您好'], 'bad_variable', '内容'],
    [['标题', '内容'], ['长'.repeat(41), '亲'], 'too_long', '标题'],
    [['内容'], ['长'.repeat(1_001)], 'too_long', '内容'],
  ])('%s with %s is refused with its column', (header, row, code, column) => {
    expect(readRow(header, row)).toMatchObject({ ok: false, failure: { line: 2, code, column } })
  })

  it('what a spreadsheet would calculate is written as text, and read as it was', () => {
    const texts = ['=1+1', '+86', '-5元', '@我', "'=x", '亲=好', "it's"]
    expect(texts.map(guarded).filter((text) => /^[=+\-@]/.test(text))).toEqual([])
    expect(texts.map((text) => cleaned(guarded(text)))).toEqual(texts)
  })

  it('nothing unseen comes in: control characters and turned writing go, emoji and tags stay text', () => {
    expect(cleaned('\u0000亲\u202e好\u0007😊<b>\r\n下一行')).toBe('亲好😊<b>\n下一行')
  })

  it('JSON is a list or our export; an entry that is none is refused with its place', () => {
    const text = JSON.stringify({ scripts: [{ messages: ['亲'], step: 'greeting', platforms: ['jd'] }, { title: 1 }] })
    const read = readJson(text)
    expect(read?.raws.map(readScript)).toMatchObject([{ value: { step: 'greeting', platforms: ['jd'] } }])
    expect(read?.refused).toMatchObject([{ line: 2, code: 'bad_entry' }])
    expect([readJson('{"a":1}'), readJson('[')]).toEqual([null, null])
  })
})
