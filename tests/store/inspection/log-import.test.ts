import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import { directLogParser } from '#store/workers/read-log.ts'
import { importLogs, lookAtLogs, openLogDesk, talksOf } from '#tests/fixtures/chat/log-desk.ts'
import { agent, buyer, standard } from '#tests/fixtures/chat/samples.ts'

const folder = join(process.cwd(), '../shared/data/chat')
const expectedFile = join(folder, 'synthetic-logs.expected.json')

const job = { shopId: 'shop', platform: 'taobao', day: null, ours: [], tables: [] } as const

describe.skipIf(!existsSync(expectedFile))(
  'R71 the synthetic logs (skipped only where ../shared/data is not there)',
  () => {
    const { expected } = existsSync(expectedFile)
      ? (JSON.parse(readFileSync(expectedFile, 'utf8')) as { expected: Record<string, object[]> })
      : { expected: {} }

    it.each(Object.keys(expected))('%s is read as expected, and cut where it rests', async (name) => {
      const file = new Blob([new Uint8Array(readFileSync(join(folder, name)))])
      const stream = directLogParser.open(file, job)
      const talks = []
      for (let read = await stream.next(); read.ok && read.value; read = await stream.next())
        talks.push(...read.value.talks)
      const said = talks.flatMap(({ messages }) =>
        messages.map(({ sender, side, at, text }) => ({ sender, role: side, time: formatInstant(at), text })),
      )
      expect(said).toEqual(expected[name])
      expect(talks.map(({ buyerNick }) => buyerNick)).toEqual(talks.map(() => 'tb0001示例'))
    })

    it('all of them together are one log: the same talk is there once, whatever it was copied by', async () => {
      const desk = await openLogDesk()
      const files = Object.keys(expected).map(
        (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
      )
      await importLogs(desk, files)
      const talks = await talksOf(desk)
      expect(talks.map(({ log }) => formatInstant(log.startAt))).toEqual(['2025-11-01 09:58:07', '2025-11-01 23:59:58'])
    })
  },
)

describe('R71 a log that is imported', () => {
  it('says whose talk it is, what is measured of it, and keeps its words apart', async () => {
    const desk = await openLogDesk()
    const row = await importLogs(desk, [['小鹿.txt', standard]])
    const [talk] = await talksOf(desk)
    expect(row).toMatchObject({ addedTalks: 1, addedMessages: 3, filesDone: 1, state: 'done', bytesDone: row.bytes })
    expect(talk?.log).toMatchObject({ buyerNick: buyer, agents: [{ account: agent, personId: null, messages: 1 }] })
    expect(talk?.log.facts).toMatchObject({ firstReplyMs: 4_000, isUnanswered: true })
    expect(JSON.stringify(talk?.log)).not.toContain('在吗')
    expect(talk?.sealed.messages.map(({ text }) => text)).toEqual(['在吗', '亲，在的哦\n\n请问要哪个颜色呢', '蓝色的'])
  })

  it('the identical file twice adds nothing', async () => {
    const desk = await openLogDesk()
    await importLogs(desk, [['小鹿.txt', standard]])
    const before = await talksOf(desk)
    const again = await importLogs(desk, [['小鹿 (1).txt', standard]])
    expect(again).toMatchObject({ addedTalks: 0, extendedTalks: 0, sameTalks: 1, addedMessages: 0, sameMessages: 3 })
    expect(await talksOf(desk)).toEqual(before)
  })

  it('a later, longer export goes on with the talk that is there', async () => {
    const desk = await openLogDesk()
    await importLogs(desk, [['小鹿.txt', standard]])
    const longer = `${standard}\n${agent}\n2025-11-05 10:01:00\n好的亲\n`
    const row = await importLogs(desk, [['小鹿2.txt', longer]])
    expect(row).toMatchObject({ addedTalks: 0, extendedTalks: 1, addedMessages: 1, sameMessages: 3 })
    const talks = await talksOf(desk)
    expect(talks).toHaveLength(1)
    expect(talks[0]?.log).toMatchObject({ messageCount: 4, facts: { isUnanswered: false } })
  })

  it('what was not read stands with its talk and with the import, and is not lost', async () => {
    const desk = await openLogDesk()
    const row = await importLogs(desk, [['小鹿.txt', `导出于店铺后台\n第二行\n\n${standard}`]])
    expect(row.lineCount).toBe(2)
    expect(row.sealed.lines[0]).toEqual({ file: '小鹿.txt', line: 1, code: 'unknown', text: '导出于店铺后台' })
    const [talk] = await talksOf(desk)
    expect(talk?.sealed.unknown.map(({ line }) => line)).toEqual([1, 2])
  })
})

describe('R71 what was recognised is shown before anything is taken', () => {
  it('layout, talks, messages and who spoke for the shop', async () => {
    const desk = await openLogDesk()
    const { look } = await lookAtLogs(desk, [
      ['小鹿.txt', standard],
      ['照片.txt', '今天天气不错\n是的'],
    ])
    expect(look).toMatchObject({ talks: 1, messages: 3, agents: [agent], unfit: 1, platform: 'taobao', isWhole: true })
    expect(look.files.map(({ layout, problem }) => layout ?? problem)).toEqual(['qianniuStandard', 'no_messages'])
    expect(await desk.db.chatLogs.count()).toBe(0)
  })
})
