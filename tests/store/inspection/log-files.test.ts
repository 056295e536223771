import { describe, expect, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import { gbkWangwang } from '#tests/fixtures/chat/gbk.ts'
import { importLogs, lookAtLogs, openLogDesk, talksOf } from '#tests/fixtures/chat/log-desk.ts'
import { agent, standard } from '#tests/fixtures/chat/samples.ts'
import { inlineRow, sheetOf, workbookOf } from '#tests/fixtures/orders/xlsx.ts'

const historyHeader = ['客户名', '消息序号', '发送时间', '发送内容', '发送账号', '账号类型']
const columns = { at: 0, buyer: 1, sender: 2, text: 3 }

describe('R71 files of every kind', () => {
  it('the web history as a workbook: one sheet a customer, the one that sums up is passed over', async () => {
    const desk = await openLogDesk()
    const sheet = (buyer: string) =>
      sheetOf([
        inlineRow(1, historyHeader),
        inlineRow(2, [buyer, '1', '2025-11-05 10:00:00', '在吗', buyer, '买家']),
        inlineRow(3, [buyer, '2', '2025-11-05 10:00:05', '在的', agent, '客服']),
      ])
    const sums = sheetOf([inlineRow(1, ['客户名', '消息数']), inlineRow(2, ['小鹿', '2'])])
    const book = workbookOf({ 小鹿: sheet('小鹿'), tb_1: sheet('tb/1'), 导出汇总: sums })
    const row = await importLogs(desk, [['历史.xlsx', book]])
    expect(row).toMatchObject({ addedTalks: 2, addedMessages: 4, lineCount: 0 })
    const talks = await talksOf(desk)
    expect(talks.map(({ log }) => log.buyerNick).sort()).toEqual(['tb/1', '小鹿'])
    expect(talks[0]?.log).toMatchObject({ layout: 'historySheet', facts: { firstReplyMs: 5_000 } })
  })

  it('GBK, and a file two programs wrote in two encodings', async () => {
    const desk = await openLogDesk()
    const utf8 = new TextEncoder().encode('tb7788 (2025-11-05 12:00:00):\r\n  何时发货呢\r\n')
    const mixed = new Uint8Array([...gbkWangwang, 13, 10, ...utf8])
    await importLogs(desk, [['混合.txt', mixed]])
    const said = (await talksOf(desk)).flatMap(({ sealed }) => sealed.messages.map(({ text }) => text))
    expect(said).toEqual(['我想改一下地址可以吗', '亲，在的', '何时发货呢'])
  })

  it('a JDDC dump tells no times: its day is asked for, and nothing is measured of it', async () => {
    const desk = await openLogDesk()
    const dump = [
      's1\tu1\t0\t0\t0\tnan\t订单[订单x]什么时候到 [数字x]天了',
      's1\tu1\t1\t0\t0\t100012\t亲爱的[姓名x]请稍等',
      's2\tu2\t0\t0\t1\tnan\t电话[电话x]',
    ].join('\n')
    const { look } = await lookAtLogs(desk, [['chat.txt', dump]])
    expect(look).toMatchObject({ needsDay: true, unfit: 1 })
    const row = await importLogs(desk, [['chat.txt', dump]], { day: '2025-11-04' })
    expect(row).toMatchObject({ addedTalks: 2, addedMessages: 3, platform: 'jd' })
    // Without times no talk stands before another.
    const first = (await talksOf(desk)).find(({ log }) => log.buyerNick === 'u1')
    expect(first?.log).toMatchObject({ layout: 'jddc', facts: { firstReplyMs: null, replies: [], turns: '' } })
    expect(first?.sealed.messages.map(({ side, asides }) => [side, asides])).toEqual([
      ['buyer', []],
      ['agent', ['100012']],
    ])
    const again = await importLogs(desk, [['chat.txt', dump]], { day: '2025-11-05' })
    expect(again).toMatchObject({ addedTalks: 0, sameTalks: 2, addedMessages: 0 })
  })

  it('a table nobody knows: a person says its columns once; bad rows are told with their line', async () => {
    const desk = await openLogDesk()
    const header = ['日子', '谁', '发', '说']
    const rows = [header, ['2025-11-05 09:00:00', '小鹿', '小鹿', '在吗'], ['不是时间', '小鹿', '小鹿', '喂']]
    const text = rows.map((cells) => cells.join(',')).join('\n')
    const { look } = await lookAtLogs(desk, [['表.csv', text]])
    expect(look.table).toMatchObject({ header, guess: {} })
    const row = await importLogs(desk, [['表.csv', text]], { table: { header, columns } })
    expect(row).toMatchObject({ addedTalks: 1, lineCount: 1 })
    expect(row.sealed.lines[0]).toMatchObject({ line: 3, code: 'no_time' })
    const next = await lookAtLogs(desk, [['另一张.csv', text]])
    expect(next.look).toMatchObject({ table: null, talks: 1 })
  })

  it('one column cannot mean two things, and what a message needs has to be said', async () => {
    const desk = await openLogDesk()
    const header = ['日子', '谁', '发', '说']
    const { importId } = await lookAtLogs(desk, [['表.csv', `${header.join(',')}\n1,2,3,4\n`]])
    const said = { importId, platform: null, day: null, ours: [] }
    const codeOf = (columns: object) => desk.code('inspection.importLook', { ...said, table: { header, columns } })
    expect(await codeOf({ at: 0, buyer: 1, sender: 2 })).toBe('incomplete_columns')
    expect(await codeOf({ at: 0, buyer: 1, sender: 1, text: 3 })).toBe('column_taken_twice')
  })

  it('several buyers in one file, and a person says which names are ours', async () => {
    const desk = await openLogDesk()
    const line = (who: string, at: string, text: string) => `[${who}] 2025-11-05 ${at}\n${text}\n\n`
    const text = line('小满', '10:00:00', '您好') + line('甲', '10:00:01', '在吗') + line('小满', '10:00:05', '在')
    const { look } = await lookAtLogs(desk, [['多人.txt', text + line('乙', '10:01:00', '发货吗')]])
    expect(look.areSidesGuessed).toBe(true)
    const row = await importLogs(desk, [['多人.txt', text + line('乙', '10:01:00', '发货吗')]], { ours: ['小满'] })
    expect(row.addedTalks).toBe(2)
    expect((await talksOf(desk)).map(({ log }) => [log.buyerNick, log.messageCount])).toEqual([
      ['甲', 3],
      ['乙', 1],
    ])
  })
})

describe('R71 files that are odd', () => {
  it('a line of five million letters is kept to its beginning, and said', async () => {
    const desk = await openLogDesk()
    const long = `${standard}\n[x]${'长'.repeat(5_000_000)}\n`
    const row = await importLogs(desk, [['长.txt', long]])
    expect(row).toMatchObject({ state: 'done', addedTalks: 1 })
    expect(row.sealed.lines).toMatchObject([{ code: 'too_long' }])
    expect((await talksOf(desk))[0]?.sealed.messages.at(-1)?.text).toHaveLength(200_000)
  })

  it('a clock that goes backwards keeps the order of the log and waits no negative time', async () => {
    const desk = await openLogDesk()
    const back = `tb1 2025-11-05 10:00:00\n在吗\n${agent} 2025-11-05 09:59:30\n在的\n`
    await importLogs(desk, [['倒.txt', back]])
    const [talk] = await talksOf(desk)
    expect(talk?.sealed.messages.map(({ text }) => text)).toEqual(['在吗', '在的'])
    expect(talk?.log.facts.replies).toEqual([{ agent: 0, waitedMs: 0 }])
  })

  it('a nick that looks like a time is a nick', async () => {
    const desk = await openLogDesk()
    await importLogs(desk, [['时.txt', `[12:30:00] 2025-11-05 10:00:00\n在吗\n\n[${agent}] 2025-11-05 10:00:05\n在\n`]])
    const [talk] = await talksOf(desk)
    expect(talk?.log).toMatchObject({ buyerNick: '12:30:00', messageCount: 2 })
    expect(formatInstant(talk?.log.startAt ?? 0)).toBe('2025-11-05 10:00:00')
  })

  it('what cannot be taken is refused, each file with its reason', async () => {
    const desk = await openLogDesk()
    const bad = {
      '空.txt': ['', 'empty_file'],
      '图.txt': [new Uint8Array([1, 2, 3, 0, 5]), 'not_text'],
      '旧.xls': [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old_excel'],
      '宽.txt': [new Uint8Array([0xff, 0xfe, 0x61, 0]), 'wrong_encoding'],
      '坏.xlsx': [new Uint8Array([0x50, 0x4b, 3, 4, 1, 1]), 'damaged_xlsx'],
      '诗.txt': ['床前明月光\n疑是地上霜', 'no_messages'],
      '无日.txt': ['09:58:07\n在吗\ntb1\n09:58:41\n在\n清和家居:小周', 'needs_day'],
    } as const
    const given = Object.entries(bad).map(([name, [content]]) => [name, content] as const)
    const { importId, look } = await lookAtLogs(desk, given)
    expect(look.files.map(({ name, problem }) => [name, problem])).toEqual(
      Object.entries(bad).map(([name, [, problem]]) => [name, problem]),
    )
    expect(await desk.code('inspection.importRun', { importId })).toBe('nothing_to_import')
  })
})
