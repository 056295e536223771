import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type JournalOptions, openJournal } from '#main/journal/journal.ts'
import { encodeHeader, headerBytes, segmentName } from '#main/journal/segment-header.ts'
import { windowBytes } from '#main/journal/survey-whole.ts'
import { good, opened as openedFor, told, write, written } from './journal-pieces.ts'
import { tempFolder } from './temp-folder.ts'

const first = segmentName(1)

async function flip(path: string, offset: number, bit = 0): Promise<void> {
  const data = await readFile(path)
  data.writeUInt8(data.readUInt8(offset) ^ (1 << bit), offset)
  await writeFile(path, data)
}

describe.each([{ checks: 'all' }, { checks: 'end' }] as const)(
  'a journal looked through at its opening ($checks)',
  ({ checks }) => {
    /** What was not read at the opening is read behind it: both must tell the same. */
    async function opened(folder: string, more: Partial<JournalOptions> = {}) {
      const journal = await openedFor(folder, { checks, ...more })
      await journal.check()
      return journal
    }

    test('an end torn at any byte loses nothing that was saved before, and the journal goes on', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two'])
      const wholeSize = (await readFile(join(folder, first))).length
      await written(folder, ['the frame that a power cut tears'])
      const torn = await readFile(join(folder, first))
      for (let size = wholeSize + 1; size < torn.length; size += 1) {
        const copy = await tempFolder()
        await writeFile(join(copy, first), torn.subarray(0, size))
        const journal = await opened(copy)
        const keptAs = `${first}.${wholeSize}.torn`
        expect(journal.report.tornTail).toEqual({
          segment: first,
          offset: wholeSize,
          bytes: size - wholeSize,
          keptAs,
        })
        expect(journal.report.damage).toEqual([])
        expect(await readFile(join(copy, keptAs))).toEqual(torn.subarray(wholeSize, size))
        await write(journal, ['three'])
        expect(await told(journal)).toEqual(['1:one', '2:two', '3:three'])
        await journal.close()
      }
    })

    test('one flipped bit in any byte of a frame in the middle is reported, and the frames after it are read', async () => {
      const folder = await tempFolder()
      await written(folder, ['one'])
      const start = (await readFile(join(folder, first))).length
      await written(folder, ['two, to be hurt'])
      const end = (await readFile(join(folder, first))).length
      await written(folder, ['three', 'four'])
      for (let offset = start; offset < end; offset += 1) {
        const copy = await tempFolder()
        await cp(folder, copy, { recursive: true })
        await flip(join(copy, first), offset, offset % 8)
        const journal = await opened(copy)
        expect(journal.report.damage).toEqual([
          { kind: 'bad_frame', segment: first, offset: start, lost: { first: 2, last: 2 } },
        ])
        expect(journal.report.head.seq).toBe(4)
        expect(await told(journal)).toEqual(['1:one', '3:three', '4:four'])
        await journal.close()
      }
    })

    test('a segment too long to be read in one go is looked at as carefully', async () => {
      const folder = await tempFolder()
      const third = Math.floor(windowBytes / 3)
      await written(
        folder,
        [...'abcdefg'].map((sign) => sign.repeat(third)),
      )
      const whole = await opened(folder)
      expect([whole.report.damage, whole.report.frames, whole.report.head.seq]).toEqual([[], 7, 7])
      await write(whole, ['longer than what is read in one go '.repeat(third / 8)])
      await whole.close()
      const longer = await opened(folder)
      expect([longer.report.damage, longer.report.frames, longer.report.head.seq]).toEqual([[], 8, 8])
      await longer.close()
      await flip(join(folder, first), headerBytes + 4 * third)
      const hurt = await opened(folder)
      expect(hurt.report.damage).toMatchObject([{ kind: 'bad_frame', segment: first, lost: { first: 4, last: 4 } }])
      expect(hurt.report.head.seq).toBe(8)
      await hurt.close()
    })

    test('a damaged head of a segment is reported, its frames are read, and the next frame begins a new one', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two'])
      for (let offset = 0; offset < headerBytes; offset += 1) {
        const copy = await tempFolder()
        await cp(folder, copy, { recursive: true })
        await flip(join(copy, first), offset)
        const journal = await opened(copy)
        expect(journal.report.damage).toEqual([{ kind: 'bad_header', segment: first, offset: 0, lost: null }])
        await write(journal, ['three'])
        expect(await told(journal)).toEqual(['1:one', '2:two', '3:three'])
        expect(await readdir(copy)).toEqual([first, segmentName(3)])
        await journal.close()
      }
    })

    test('a missing segment in the middle is reported with the frames it held', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two', 'three', 'four'], { segmentBytes: 40 })
      await rm(join(folder, segmentName(2)))
      await rm(join(folder, segmentName(3)))
      const journal = await opened(folder)
      expect(journal.report.damage).toEqual([
        { kind: 'missing_segment', segment: segmentName(4), offset: 0, lost: { first: 2, last: 3 } },
      ])
      expect(await told(journal)).toEqual(['1:one', '4:four'])
      await journal.close()
    })

    test('the end of an earlier segment is never cut: damage there is reported', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two', 'three'], { segmentBytes: 70 })
      expect(await readdir(folder)).toEqual([first, segmentName(3)])
      const data = await readFile(join(folder, first))
      await writeFile(join(folder, first), data.subarray(0, data.length - 1))
      const journal = await opened(folder)
      expect(journal.report.tornTail).toBeNull()
      expect(journal.report.damage).toEqual([
        { kind: 'bad_frame', segment: first, offset: headerBytes + 23, lost: { first: 2, last: 2 } },
      ])
      expect((await readFile(join(folder, first))).length).toBe(data.length - 1)
      await journal.close()
    })

    test('frames cut out without a trace show as a gap in the sequence', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two', 'six'])
      const data = await readFile(join(folder, first))
      const from = headerBytes + 23
      await writeFile(join(folder, first), Buffer.concat([data.subarray(0, from), data.subarray(from + 23)]))
      const journal = await opened(folder)
      expect(journal.report.damage).toEqual([
        { kind: 'sequence_gap', segment: first, offset: from, lost: { first: 2, last: 2 } },
      ])
      await journal.close()
    })

    test('a segment of another desk put in between breaks the chain; one of another epoch is not read at all', async () => {
      const [folder, other] = [await tempFolder(), await tempFolder()]
      await written(folder, ['one', 'two', 'three'], { segmentBytes: 40 })
      await written(other, ['uno', 'due', 'tre'], { segmentBytes: 40 })
      await cp(join(other, segmentName(2)), join(folder, segmentName(2)))
      const mixed = await opened(folder)
      expect(mixed.report.damage.map(({ kind, segment }) => `${kind} ${segment}`)).toEqual([
        `chain_broken ${segmentName(2)}`,
        `chain_broken ${segmentName(3)}`,
      ])
      await mixed.close()
      await written(other, [], { epoch: 2, base: { seq: 8, chain: 0 } })
      await writeFile(join(folder, segmentName(9)), encodeHeader({ epoch: 2, base: { seq: 8, chain: 0 } }))
      const journal = await opened(folder)
      expect(journal.report.damage).toContainEqual({
        kind: 'wrong_epoch',
        segment: segmentName(9),
        offset: 0,
        lost: null,
      })
      expect(journal.head.seq).toBe(3)
      await journal.close()
    })

    test('a segment whose making was cut short is put aside and made anew', async () => {
      const folder = await tempFolder()
      await written(folder, ['one', 'two'], { segmentBytes: 40 })
      for (const size of [0, 5, headerBytes - 1]) {
        await writeFile(join(folder, segmentName(3)), new Uint8Array(size))
        const journal = await opened(folder, { segmentBytes: 40 })
        expect(journal.report).toMatchObject({ damage: [], tornTail: { segment: segmentName(3), bytes: size } })
        expect(journal.head.seq).toBe(2)
        await journal.close()
      }
    })

    test('a newer program wrote the journal: it is not touched', async () => {
      const folder = await tempFolder()
      await written(folder, ['one'])
      const { crc32c } = await import('#main/journal/crc32c.ts')
      const data = await readFile(join(folder, first))
      data.writeUInt32LE(2, 8)
      data.writeUInt32LE(crc32c(data, 0, 28), 28)
      await writeFile(join(folder, first), data)
      expect(await openJournal({ folder, epoch: 1 })).toEqual({
        ok: false,
        failure: { code: 'newer_version', details: { segment: first } },
      })
      expect(await readFile(join(folder, first))).toEqual(data)
    })

    test('megabytes of damage that look like heads of frames everywhere do not hold up the start', async () => {
      const folder = await tempFolder()
      const large = new Uint8Array(4 * 1024 * 1024)
      const numbers = new Uint32Array(large.buffer)
      for (let i = 0; i < numbers.length; i += 2) numbers[i] = 2_000_000
      const journal = await opened(folder)
      for (const bytes of [large, new Uint8Array(3), new Uint8Array(5)]) good(await journal.append(bytes))
      await journal.close()
      await flip(join(folder, first), headerBytes + 20)
      const begun = performance.now()
      const again = await opened(folder)
      expect(again.report).toMatchObject({
        frames: 2,
        damage: [{ kind: 'bad_frame', lost: { first: 1, last: 1 } }],
      })
      expect(performance.now() - begun).toBeLessThan(3000)
      await again.close()
    })
  },
)

test('at its end only: the rest is not looked at before it is asked for, and frames are read all the same', async () => {
  const folder = await tempFolder()
  await written(folder, ['one', 'two', 'three', 'four'], { segmentBytes: 70 })
  const journal = await openedFor(folder, { checks: 'end' })
  expect(journal.report).toMatchObject({ checkedFrom: 2, frames: 4, head: { seq: 4 }, damage: [] })
  expect(await told(journal)).toEqual(['1:one', '2:two', '3:three', '4:four'])
  await write(journal, ['five'])
  expect(await journal.check()).toMatchObject({ checkedFrom: 0, damage: [] })
  expect(await told(journal, 1)).toEqual(['2:two', '3:three', '4:four', '5:five'])
  await journal.close()
})

test('segments let go while the rest is looked at are no damage', async () => {
  const folder = await tempFolder()
  await written(folder, ['one', 'two', 'three', 'four'], { segmentBytes: 40 })
  const journal = await openedFor(folder, { checks: 'end' })
  let turn = 0
  const checking = journal.check(async () => {
    turn += 1
  })
  const dropped = journal.dropBefore(3)
  expect(await checking).toMatchObject({ damage: [] })
  expect([good(await dropped), turn]).toEqual([{ segments: 2 }, 3])
  expect(await told(journal)).toEqual(['3:three', '4:four'])
  await journal.close()
})
