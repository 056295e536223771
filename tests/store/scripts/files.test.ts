import { describe, expect, it } from 'vitest'
import { columnWords, fileColumns } from '#shared/scripts/file-words.ts'
import type { FileFormat } from '#shared/scripts/script-import.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { aForm, emptyLibrary, openedShop } from './scripts-desk.ts'

const page = { status: null, step: null, category: null, after: null }
const utf8 = (text: string) => new TextEncoder().encode(text)
const fileOf = (bytes: Uint8Array<ArrayBuffer>, given: object = {}) => ({
  ...{
    fileName: '话术.csv',
    bytes,
    shelf: 'shop' as const,
    step: 'consultation' as const,
    status: 'approved' as const,
  },
  ...given,
})
const table = (...lines: string[]) => fileOf(utf8(lines.join('\r\n')))

async function titlesIn(desk: Desk, category: string): Promise<string[]> {
  return (await desk.ask('scripts.page', { ...page, category })).rows.map(({ title }) => title)
}

describe('R11 export and import', () => {
  it.each(['xlsx', 'csv', 'json'] as const)(
    'what %s takes out comes in again as the same, groups and all',
    async (format: FileFormat) => {
      const desk = await openedShop()
      await desk.ask(
        'scripts.save',
        aForm({ messages: ['=第一条, "引号"\n第二行', '第二条 _x0041_ <b>'], category: '售后/青釉' }),
      )
      const { bytes, count } = await desk.ask('scripts.exportFile', { format, shelf: null })
      expect(count).toBe(starterScripts.length + 1)
      const again = await desk.ask('scripts.importPreview', fileOf(bytes))
      expect(again).toMatchObject({ added: 0, changed: 0, same: count, refusedCount: 0, notes: [] })
      const other = await openedShop()
      const { rows } = await other.ask('scripts.page', { ...page, status: 'draft' })
      await other.ask('scripts.remove', { id: rows[0]?.id ?? '', expected: 1 })
      const run = await other.ask('scripts.importRun', fileOf(bytes))
      expect(run).toMatchObject({ added: 2, changed: 0, refusedCount: 0 })
      const [mine] = (await other.ask('scripts.page', { ...page, category: '售后/青釉' })).rows
      expect(mine?.messages).toEqual(['=第一条, "引号"\n第二行', '第二条 _x0041_ <b>'])
    },
  )

  it('a file carries nobody’s name, no counts and no private shelf of others', async () => {
    const desk = await emptyLibrary()
    desk.sitDown('agent', '周小鹿')
    await desk.ask('scripts.save', aForm({ shelf: 'mine', messages: ['只给我自己看'] }))
    desk.sitDown('supervisor', '李主管')
    await desk.ask('scripts.save', aForm({ shortcut: '' }))
    const { bytes } = await desk.ask('scripts.exportFile', { format: 'json', shelf: null })
    const text = new TextDecoder().decode(bytes)
    for (const secret of ['周小鹿', '李主管', desk.seat.person?.id, '只给我自己看', 'useCount', 'ownerId']) {
      expect(text).not.toContain(secret)
    }
    const csv = new TextDecoder().decode((await desk.ask('scripts.exportFile', { format: 'csv', shelf: null })).bytes)
    const header = csv.split('\r\n')[0]?.replaceAll('"', '').split(',') ?? []
    expect(header.filter((name) => !name.startsWith('内容'))).toEqual(
      fileColumns.map((column) => columnWords[column][0]),
    )
  })

  it('agents take along and bring in their own shelf only', async () => {
    const desk = await emptyLibrary()
    desk.sitDown('agent', '小周')
    expect(await desk.code('scripts.exportFile', { format: 'csv', shelf: null })).toBe('nothing_to_export')
    await desk.ask('scripts.importRun', table('范围,分组,内容', '店铺,常用,亲您好呀'))
    const { rows } = await desk.ask('scripts.page', { ...page, shelf: 'mine' })
    expect(rows).toMatchObject([{ title: '亲您好呀', status: 'approved' }])
    expect((await desk.ask('scripts.exportFile', { format: 'csv', shelf: null })).count).toBe(1)
  })
})

describe('R11 importing a table', () => {
  it('shows what is new, changed, the same and refused, with row and reason, before anything is written', async () => {
    const desk = await emptyLibrary()
    await desk.ask('scripts.save', aForm({ category: '甲', title: '一', shortcut: '', messages: ['旧'] }))
    await desk.ask('scripts.save', aForm({ category: '甲', title: '二', shortcut: '', messages: ['同'] }))
    const frames = desk.host.frames.length
    const file = table('分组,标题,内容', '甲,一,新', '甲,二,同', '甲,三,更新', '甲,四,{{谁}}', '甲,五,')
    const preview = await desk.ask('scripts.importPreview', file)
    expect(preview).toMatchObject({ added: 1, changed: 1, same: 1, refusedCount: 2 })
    expect(preview.refused).toEqual([
      { line: 5, code: 'bad_variable', column: '内容', value: '{{谁}}' },
      { line: 6, code: 'no_content', column: '内容', value: '' },
    ])
    expect(preview.entries.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'changed'],
      [4, 'added'],
      [3, 'same'],
    ])
    expect(desk.host.frames.length).toBe(frames)
  })

  it('missing groups and steps are settled and told; nothing is lost', async () => {
    const desk = await emptyLibrary()
    await desk.ask('scripts.save', aForm({ category: '物流', step: 'orderDispatch', shortcut: '' }))
    const file = table('分组,内容', ',没有分组的一条', '物流,步骤跟着分组', '新组,步骤由人选')
    const { notes } = await desk.ask('scripts.importPreview', file)
    expect(notes).toEqual([
      { code: 'no_group', count: 1, lines: [2] },
      { code: 'no_step', count: 2, lines: [2, 4] },
    ])
    await desk.ask('scripts.importRun', file)
    expect(await titlesIn(desk, '未分组')).toEqual(['没有分组的一条'])
    const { rows } = await desk.ask('scripts.page', { ...page, category: '物流', text: '步骤跟着' })
    expect(rows[0]?.step).toBe('orderDispatch')
  })

  it('a taken shortcut and a promotion without days do not stop a row: it comes without, and as a draft', async () => {
    const desk = await emptyLibrary()
    await desk.ask('scripts.save', aForm())
    const file = table('分组,快捷码,类型,内容', '乙,QYTCJ,,一', '乙,yy,活动,二', '乙,yy,,三')
    const { notes } = await desk.ask('scripts.importPreview', file)
    expect(notes.map(({ code, lines }) => [code, lines])).toContainEqual(['shortcut_taken', [2, 4]])
    await desk.ask('scripts.importRun', file)
    const { rows } = await desk.ask('scripts.page', { ...page, category: '乙' })
    expect(rows.map(({ title, shortcut, status }) => [title, shortcut, status])).toEqual([
      ['一', '', 'approved'],
      ['三', '', 'approved'],
      ['二', 'yy', 'draft'],
    ])
  })

  it('what breaks a wording rule comes as a draft, and that is told', async () => {
    const desk = await emptyLibrary()
    const file = table('分组,内容', '丁,加我微信私下转账给您便宜', '丁,亲，这款有现货的哦')
    expect((await desk.ask('scripts.importPreview', file)).notes).toContainEqual({
      code: 'breaks_norm',
      count: 1,
      lines: [2],
    })
    await desk.ask('scripts.importRun', file)
    const { rows } = await desk.ask('scripts.page', { ...page, category: '丁' })
    expect(rows.map(({ status }) => status).sort()).toEqual(['approved', 'draft'])
  })

  it('two phrases of one beginning are two scripts; the same row twice is one', async () => {
    const desk = await emptyLibrary()
    const long = '亲，关于您问的这款商品我来给您详细说明一下'
    const file = table('分组,内容', `丙,${long}甲`, `丙,${long}乙`, `丙,${long}乙`)
    expect(await desk.ask('scripts.importPreview', file)).toMatchObject({
      added: 2,
      refused: [{ line: 4, code: 'repeated' }],
    })
  })

  it.each([
    ['', 'empty_file'],
    ['订单编号,买家会员名\r\n1,2', 'unknown_table'],
    ['{"a":1}', 'bad_json'],
    ['内容\r\n', 'nothing_to_import'],
    ['PK\u0003\u0004broken', 'damaged_xlsx'],
    ['内容\r\n'.concat('亲,\r\n'.repeat(5_001)), 'too_many_scripts'],
  ])('a file that is no table of scripts is refused as a whole (%#)', async (text, code) => {
    const desk = await emptyLibrary()
    expect(await desk.code('scripts.importPreview', fileOf(utf8(text)))).toBe(code)
  })
})

describe('R11 taking an import back', () => {
  async function imported() {
    const desk = await emptyLibrary()
    const { id: changed } = await desk.ask('scripts.save', aForm({ category: '甲', title: '一', messages: ['旧'] }))
    const run = await desk.ask('scripts.importRun', table('分组,标题,内容', '甲,一,新', '甲,二,更新', '甲,三,再新'))
    const rows = (await desk.ask('scripts.page', { ...page, category: '甲' })).rows
    return { desk, changed, importId: run.id, rows }
  }

  it('what it brought is gone, what it changed is as it was, without a trace in the versions', async () => {
    const { desk, changed, importId } = await imported()
    expect((await desk.ask('scripts.versions', { id: changed })).length).toBe(2)
    expect(await desk.ask('scripts.importUndo', { id: importId })).toEqual({ removed: 2, restored: 1, retired: 0 })
    expect(await titlesIn(desk, '甲')).toEqual(['一'])
    expect((await desk.ask('scripts.versions', { id: changed })).map(({ content }) => content.messages)).toEqual([
      ['旧'],
    ])
    expect(await desk.code('scripts.importUndo', { id: importId })).toBe('already_undone')
    const rows = await desk.ask('scripts.imports', {})
    expect(rows).toMatchObject([{ state: 'undone', added: 2, changed: 1, isOwn: true }])
  })

  it('a script that was copied meanwhile is retired instead: its count stays', async () => {
    const { desk, importId, rows } = await imported()
    const { id: receptionId } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小鹿' })
    const used = rows.find(({ title }) => title === '二')
    const copy = { id: receptionId, scriptId: used?.id ?? '', messages: ['更新'], edited: false }
    await desk.ask('reception.copyScript', copy)
    expect(await desk.ask('scripts.importUndo', { id: importId })).toEqual({ removed: 1, restored: 1, retired: 1 })
    expect(await desk.ask('scripts.get', { id: used?.id ?? '' })).toMatchObject({ status: 'retired', useCount: 1 })
  })

  it('is refused as a whole once somebody edited one of its scripts; agents take back their own only', async () => {
    const { desk, importId, rows } = await imported()
    const edited = rows.find(({ title }) => title === '三')
    await desk.ask('scripts.save', aForm({ id: edited?.id, expected: 1, title: '三', category: '甲', shortcut: '' }))
    expect(await desk.failure('scripts.importUndo', { id: importId })).toEqual({
      code: 'changed_later',
      details: { count: 1, title: '三' },
    })
    desk.sitDown('agent', '小周')
    expect(await desk.code('scripts.importUndo', { id: importId })).toBe('not_yours')
  })
})
