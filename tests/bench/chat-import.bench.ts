import { once } from 'node:events'
import { createWriteStream, openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import { directLogParser } from '#store/workers/read-log.ts'
import { newDataFolder } from '#tests/harness/program.ts'
import { printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'
import { importFile } from './import-file.ts'
import { cpuMs, memoryMb } from './process-figures.ts'
import { halfAndWhole } from './sizes.ts'

const words = [
  '在吗',
  '亲，在的哦',
  '请问什么时候可以发货呢',
  '今天下午四点前付款的当天发出',
  '好的谢谢',
  '不客气，祝您生活愉快',
]
/** Messages of one talk; a talk rests half an hour from the next one of its buyer. */
const perTalk = 12

/** A log of one shop as the bracket layout writes it: buyers one after another, twelve messages each. */
async function logFile(messages: number): Promise<string> {
  const path = join(newDataFolder(), `${messages}.txt`)
  const out = createWriteStream(path)
  let at = Date.UTC(2025, 0, 1)
  for (let no = 0; no < messages; no += 1) {
    at += no % perTalk === 0 ? 45_000 : 7_000
    const who = no % 2 === 0 ? `tb${Math.floor(no / perTalk)}示例` : `青禾家居:客服${Math.floor(no / perTalk) % 20}`
    const text = `[${who}] ${formatInstant(at)}\n${words[no % words.length]}${no}\n\n`
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}

/** Nothing but reading: the same file, the same reader, in one thread. */
async function readOnly(path: string): Promise<number> {
  const job = { shopId: 'shop', platform: 'taobao', day: null, ours: [], tables: [] } as const
  const startedAt = performance.now()
  const stream = directLogParser.open(await openAsBlob(path), job)
  for (let read = await stream.next(); read.ok && read.value; read = await stream.next());
  return performance.now() - startedAt
}

const grownBy = new Map<number, number>()
const sizes = halfAndWhole('messages', 1_000_000)

describe.each(sizes)('%d messages of a log from a file on disk to talks that are saved', (messages) => {
  const program = measuredProgram(newDataFolder, openMeasuredShop)

  it('against reading the same file alone', async () => {
    const path = await logFile(messages)
    const parseMs = await readOnly(path)
    const before = { memory: await memoryMb(program()), cpu: cpuMs(program()) }
    const ms = await importFile(program().page, path, 'logs')
    const cpu = cpuMs(program()) - before.cpu
    grownBy.set(messages, (await memoryMb(program())) - before.memory)
    const perSecond = { value: (messages / ms) * 1_000, baseline: (messages / parseMs) * 1_000 }
    printLine({ name: `chat-import.${messages}`, ...perSecond, unit: 'messages/s', goal: 'told', pass: true })
    printLine({
      name: `chat-import.${messages}.cpu`,
      value: cpu,
      unit: 'ms',
      baseline: parseMs,
      goal: 'told',
      pass: true,
    })
  })
})

describe('importing a log', () => {
  it('keeps no more in memory for twice the messages', () => {
    const [half = Number.NaN, whole = Number.NaN] = sizes.map((size) => grownBy.get(size))
    const pass = whole - half <= 100
    printLine({
      name: 'chat-import.memory',
      value: whole,
      unit: 'MB',
      baseline: half,
      goal: '<= 100 MB over half',
      pass,
    })
  })
})
