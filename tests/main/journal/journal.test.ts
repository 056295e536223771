import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { positionAfter } from '#main/journal/frame.ts'
import { openJournal } from '#main/journal/journal.ts'
import { headerBytes } from '#main/journal/segment-header.ts'
import { bytesOf, good, opened, told, write, written } from './journal-pieces.ts'
import { tempFolder } from './temp-folder.ts'

test('a new desk begins an empty journal', async () => {
  const journal = await opened(await tempFolder())
  expect(journal.report).toEqual({
    segments: 1,
    frames: 0,
    checkedFrom: 0,
    bytes: headerBytes,
    base: { seq: 0, chain: 0 },
    head: { seq: 0, chain: 0 },
    damage: [],
    tornTail: null,
  })
  expect(await told(journal)).toEqual([])
  await journal.close()
})

test('what was saved is there after a restart, and the journal goes on from it', async () => {
  const folder = await tempFolder()
  const before = await written(folder, ['接待', '', '催付'])
  const journal = await opened(folder)
  expect(journal.head).toEqual(before)
  expect(journal.report).toMatchObject({ segments: 1, frames: 3, damage: [], tornTail: null })
  const next = good(await journal.append(bytesOf('改价')))
  expect(next).toEqual(positionAfter(before, bytesOf('改价')))
  expect(await told(journal)).toEqual(['1:接待', '2:', '3:催付', '4:改价'])
  expect(await told(journal, 2)).toEqual(['3:催付', '4:改价'])
  await journal.close()
})

test('a thousand appends at once keep their order and are all there after a restart', async () => {
  const folder = await tempFolder()
  const journal = await opened(folder)
  const texts = Array.from({ length: 1000 }, (_, i) => `note ${i}`)
  const answers = await Promise.all(texts.map((text) => journal.append(bytesOf(text))))
  expect(answers.map((answer) => good(answer).seq)).toEqual(texts.map((_, i) => i + 1))
  await journal.close()
  const again = await opened(folder)
  expect(await told(again)).toEqual(texts.map((text, i) => `${i + 1}:${text}`))
  await again.close()
})

test('the rolling hash of any frame can be asked for, as the view remembers it', async () => {
  const folder = await tempFolder()
  const journal = await opened(folder, { segmentBytes: 200 })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => journal.append(bytesOf(`order ${i}`.repeat(1 + (i % 3))))),
  )
  await journal.close()
  const again = await opened(folder)
  for (const answer of answers) {
    const { seq, chain } = good(answer)
    expect(await again.chainAt(seq)).toBe(chain)
  }
  expect([await again.chainAt(0), await again.chainAt(51)]).toEqual([0, null])
  await again.close()
})

test('segments roll when full, and those no longer needed are dropped whole', async () => {
  const folder = await tempFolder()
  const journal = await opened(folder, { segmentBytes: 150 })
  await write(journal, ['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60), 'd'.repeat(60), 'e'.repeat(60)])
  const names = ['0000000000000001.segment', '0000000000000003.segment', '0000000000000005.segment']
  expect(await readdir(folder)).toEqual(names)
  expect(good(await journal.dropBefore(4))).toEqual({ segments: 1 })
  expect(good(await journal.dropBefore(100))).toEqual({ segments: 1 })
  expect(await readdir(folder)).toEqual(names.slice(2))
  expect(journal.base.seq).toBe(4)
  await journal.close()
  const again = await opened(folder, { segmentBytes: 150 })
  expect(again.report).toMatchObject({
    segments: 1,
    frames: 1,
    damage: [],
    base: journal.base,
    head: journal.head,
  })
  await again.close()
})

test('a journal that follows a checkpoint goes on counting from it', async () => {
  const folder = await tempFolder()
  const base = { seq: 41, chain: 77 }
  await (await opened(folder, { base })).close()
  const journal = await opened(folder)
  expect(journal.head).toEqual(base)
  expect(good(await journal.append(bytesOf('first')))).toEqual(positionAfter(base, bytesOf('first')))
  await journal.close()
})

test('frames written while reading do not disturb the reader', async () => {
  const journal = await opened(await tempFolder())
  await write(journal, ['one', 'two', 'three'])
  const seen: number[] = []
  for await (const frame of journal.framesAfter(0)) {
    seen.push(frame.seq)
    await write(journal, ['more'])
  }
  expect(seen).toEqual([1, 2, 3])
  expect(journal.head.seq).toBe(6)
  await journal.close()
})

test('a frame that is too large, or comes after closing, is refused', async () => {
  const journal = await opened(await tempFolder())
  const large = await journal.append(new Uint8Array(32 * 1024 * 1024 + 1))
  await journal.close()
  expect([large, await journal.append(bytesOf('late'))]).toEqual([
    { ok: false, failure: { code: 'frame_too_large', details: { bytes: 33554433, most: 33554432 } } },
    { ok: false, failure: { code: 'journal_unwritable', details: { cause: 'closed' } } },
  ])
})

test('a folder that is a file is told as unwritable', async () => {
  const folder = await tempFolder()
  await written(folder, ['x'])
  const inside = await openJournal({ folder: `${folder}/0000000000000001.segment`, epoch: 1 })
  expect(inside).toMatchObject({ ok: false, failure: { code: 'journal_unwritable' } })
})
