import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'
import { fingerprintOf, isVerified, logOf, rowsOf } from './view-reading.ts'

const database = 'Partitions/store/IndexedDB/guitai_store_0.indexeddb.leveldb'
const journal = 'epochs/1/journal/0000000000000001.segment'
/** Sizes of the folder's frames are not known here, but the last ones are of one kind. */
const promisesAfterBackup = 200

function filesOf(folder: string, ending: string): string[] {
  const names = readdirSync(join(folder, database)).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => join(folder, database, name))
}

const newestLog = (folder: string) => present(filesOf(folder, '.log').at(-1), 'the database has a log')

function largestTable(folder: string): string {
  const bySize = filesOf(folder, '.ldb').toSorted((a, b) => statSync(b).size - statSync(a).size)
  return present(bySize[0], 'the database has a table file')
}

function append(file: string, bytes: readonly number[]): void {
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(bytes)]))
}

function cut(file: string, bytes: number): void {
  truncateSync(file, statSync(file).size - bytes)
}

/** `at`: a share of the file, or bytes from its end. */
function flip(file: string, at: number): void {
  const data = readFileSync(file)
  const offset = at < 0 ? data.length + at : Math.floor(data.length * at)
  data.writeUInt8(data.readUInt8(offset) ^ 4, offset)
  writeFileSync(file, data)
}

interface Damage {
  readonly name: string
  readonly hurt: (folder: string) => void
  /** What people are told; null: nothing, because nothing had to be made anew. `any`: up to the database. */
  readonly told: RegExp | null | 'any'
}

const rebuilt = /数据视图已按日志重新生成/

const damages: readonly Damage[] = [
  { name: 'three bytes of a head at the end of its log', hurt: (f) => append(newestLog(f), [1, 2, 3]), told: 'any' },
  { name: 'a head alone at the end of its log', hurt: (f) => append(newestLog(f), [1, 2, 3, 4, 5, 0, 1]), told: 'any' },
  { name: 'a log cut by three bytes', hurt: (f) => cut(newestLog(f), 3), told: 'any' },
  { name: 'a log cut by seven bytes', hurt: (f) => cut(newestLog(f), 7), told: 'any' },
  { name: 'no CURRENT file', hurt: (f) => rmSync(join(f, database, 'CURRENT')), told: rebuilt },
  {
    name: 'an empty manifest',
    hurt: (f) => {
      for (const name of readdirSync(join(f, database))) {
        if (name.startsWith('MANIFEST')) truncateSync(join(f, database, name), 0)
      }
    },
    told: rebuilt,
  },
  { name: 'a table file missing', hurt: (f) => rmSync(largestTable(f)), told: rebuilt },
  { name: 'a flipped bit in its log', hurt: (f) => flip(newestLog(f), 0.5), told: 'any' },
  { name: 'a flipped bit in a table file', hurt: (f) => flip(largestTable(f), 0.5), told: rebuilt },
  { name: 'all of it gone', hurt: (f) => rmSync(join(f, 'Partitions'), { recursive: true }), told: rebuilt },
  {
    name: 'the journal’s last byte torn off',
    hurt: (f) => cut(join(f, journal), 1),
    told: /日志文件末尾损坏，数据没有丢失/,
  },
  { name: 'half of the journal’s last frame torn off', hurt: (f) => cut(join(f, journal), 300), told: /末尾损坏/ },
  { name: 'a flipped bit in the journal’s last frame', hurt: (f) => flip(join(f, journal), -9), told: /末尾损坏/ },
  {
    name: 'a flipped bit in the middle of the journal',
    hurt: (f) => flip(join(f, journal), 0.6),
    told: /有一处损坏，数据没有丢失/,
  },
  {
    name: 'a flipped bit in the part of the journal that a checkpoint holds, and no view',
    hurt: (f) => {
      flip(join(f, journal), 0.3)
      rmSync(join(f, 'Partitions'), { recursive: true })
    },
    told: /有一处损坏，数据没有丢失/,
  },
]

describe('damage to the files of a closed program', () => {
  const original = newDataFolder()
  let before: Record<string, string> = {}
  const copies: string[] = []

  function copyOfIt(): string {
    const folder = newDataFolder()
    copies.push(folder)
    for (const name of ['current.json', 'desk-id', 'epochs', 'Partitions/store']) {
      cpSync(join(original, name), join(folder, name), { recursive: true })
    }
    return folder
  }

  async function startOn(folder: string): Promise<Program> {
    const program = await startProgram(folder, [], { checksOutputs: false })
    await isVerified(folder, 1)
    return program
  }

  async function toldBy({ page }: Program): Promise<string> {
    // Told as soon as the page knows the store is open; a moment for it to be painted.
    await page.waitForTimeout(150)
    return (await page.getByRole('status', { name: '数据提示' }).allInnerTexts()).join('\n')
  }

  beforeAll(async () => {
    const program = await startProgram(original, [], { checksOutputs: false })
    await openDeskPort(program.page)
    await deskValue(program.page, 'command', 'sample.fill', { customers: 600 })
    await deskValue(program.page, 'command', 'backup.writeNow', { folder: original })
    await program.page.evaluate(async (count) => {
      const desk = Reflect.get(window, 'deskPort')
      const dueAt = Date.now() + 3_600_000
      const what = '答应买家今天之内回电话说明物流情况，并补寄缺少的配件。'.repeat(6)
      const all = Array.from({ length: count }, (_, n) =>
        desk.command('handover.addPromise', { platform: 'taobao', buyerNick: `买家${n}`, what, dueAt }),
      )
      for (const reply of await Promise.all(all)) if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply))
    }, promisesAfterBackup)
    before = await fingerprintOf(program)
    await program.close()
    expect(filesOf(original, '.ldb').length).toBeGreaterThan(0)
  })
  afterAll(() => {
    for (const folder of [original, ...copies]) removeDataFolder(folder)
  })

  it.each(damages)(
    '$name: nothing is lost',
    async ({ hurt, told }) => {
      const folder = copyOfIt()
      hurt(folder)
      const program = await startOn(folder)
      const said = await toldBy(program)
      const found = await fingerprintOf(program)
      await program.close()
      expect(found, logOf(folder).join('\n')).toEqual(before)
      if (told === null) expect(said).toBe('')
      else if (told !== 'any') expect(said).toMatch(told)
    },
    60_000,
  )

  it('a frame damaged after the checkpoint and no view: all others are there, and it is said which one is not', async () => {
    const folder = copyOfIt()
    const whole = await readable(folder)
    flip(join(folder, journal), -(whole.lastFrameBytes * 10 + 40))
    rmSync(join(folder, 'Partitions'), { recursive: true })
    const program = await startOn(folder)
    const said = await toldBy(program)
    const promises = await rowsOf(program, 'promises')
    await program.close()
    expect(said).toMatch(/有 1 条记录没能读出来（编号 \d+）/)
    expect(promises.length).toBe(Number(before.promises?.split(' ')[0]) - 1)
    const again = await startProgram(folder, [], { checksOutputs: false })
    await isVerified(folder, 2)
    expect(await toldBy(again)).toBe('')
    await again.close()
  }, 60_000)

  /** The last frames are all of one command: as long as the last one, but for digits. */
  async function readable(folder: string): Promise<{ lastFrameBytes: number }> {
    const { openJournal } = await import('#main/journal/journal.ts')
    const opened = await openJournal({ folder: join(folder, 'epochs/1/journal'), epoch: 1 })
    if (!opened.ok) throw new Error(opened.failure.code)
    let lastFrameBytes = 0
    for await (const frame of opened.value.framesAfter(opened.value.head.seq - 1))
      lastFrameBytes = frame.bytes.length + 20
    await opened.value.close()
    return { lastFrameBytes }
  }
})
