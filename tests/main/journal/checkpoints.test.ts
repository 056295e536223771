import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  firstFrameNeeded,
  listCheckpoints,
  pruneCheckpoints,
  readCheckpoint,
  readCheckpointFrames,
  verifyCheckpoint,
  writeCheckpoint,
} from '#main/journal/checkpoints.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import { diskError, diskStoppingAt, diskThat } from './breaking-disk.ts'
import { diskHolding } from './held-disk.ts'
import { firstOf, good, opened, textOf, write } from './journal-pieces.ts'
import { about, atMs, checkpointed, clock, counts, gathered, rows, walkOf } from './snapshot-pieces.ts'
import { tempFolder } from './temp-folder.ts'

test('a checkpoint taken while people go on working holds the rows and what was saved meanwhile', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  await write(journal, ['one', 'two'])
  const { file, ...info } = await checkpointed(join(folder, 'checkpoints'), journal, ['three', 'four'])
  expect(info).toEqual({
    ...about,
    createdAt: atMs,
    from: { seq: 2, chain: await journal.chainAt(2) },
    to: journal.head,
    counts,
    chunks: 3,
    frames: 2,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    bytes: (await readFile(file)).length,
  })
  expect(good(await verifyCheckpoint(file))).toEqual(info)
  expect((await gathered(readCheckpoint(file))).map(textOf)).toEqual(rows)
  expect(await gathered(readCheckpointFrames(file))).toEqual(await gathered(journal.framesAfter(2)))
  expect(await readdir(join(folder, 'checkpoints'))).toEqual([
    '000001762098661000-0000000000000002-0000000000000004.checkpoint'.slice(3),
  ])
  await journal.close()
})

test('a checkpoint cut anywhere, or with one flipped bit anywhere, is not taken for whole', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  const { file } = await checkpointed(folder, journal, ['meanwhile'])
  await journal.close()
  const whole = await readFile(file)
  const codeOf = async (bytes: Uint8Array) => {
    const verified = await verifyCheckpoint(file, diskHolding(bytes))
    return verified.ok ? 'whole' : verified.failure.code
  }
  const flipped = Buffer.from(whole)
  const codes = new Set<string>()
  for (let at = 0; at < whole.length; at += 1) {
    expect(await codeOf(whole.subarray(0, at))).toBe('truncated')
    const byte = whole.readUInt8(at)
    flipped.writeUInt8(byte ^ (1 << (at % 8)), at)
    codes.add(await codeOf(flipped))
    flipped.writeUInt8(byte, at)
  }
  expect([...codes].sort()).toEqual(['damaged_at', 'not_this_kind'])
  expect(await codeOf(whole)).toBe('whole')
})

test('frames that do not lead to the end of the walk are refused: it would be no state that ever was', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  await write(journal, ['one', 'two', 'three'])
  const source = walkOf(journal)
  const from = { seq: 0, chain: 0 }
  const finish = async () => ({ to: journal.head, counts, frames: journal.framesAfter(1) })
  const answer = await writeCheckpoint({ folder, clock }, about, { ...source, from, finish })
  expect(answer).toEqual({ ok: false, failure: { code: 'journal_gap', details: { seq: 0 } } })
  expect(await readdir(folder)).toEqual(['journal'])
  await journal.close()
})

test('a crash at any step leaves the old checkpoint and perhaps the whole new one, and the next one succeeds', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  const checkpoints = join(folder, 'checkpoints')
  await checkpointed(checkpoints, journal, [])
  for (let stop = 0; ; stop += 1) {
    const place = { folder: checkpoints, clock: () => atMs + stop, disk: diskStoppingAt(stop) }
    const answer = await writeCheckpoint(place, about, walkOf(journal, ['more']))
    const listed = good(await listCheckpoints(checkpoints))
    for (const { file } of listed) good(await verifyCheckpoint(file))
    expect(listed.length).toBeGreaterThan(0)
    if (answer.ok) break
  }
  expect((await readdir(checkpoints)).filter((name) => name.endsWith('.partial'))).toEqual([])
  await journal.close()
})

test('a disk that fills up, or a source that dies, leaves nothing half written', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  const disk = diskThat((step) => {
    if (step === 'write') throw diskError('ENOSPC')
  })
  expect(await writeCheckpoint({ folder, clock, disk }, about, walkOf(journal))).toMatchObject({
    failure: { code: 'disk_full' },
  })
  const dies = { ...walkOf(journal), finish: () => Promise.reject(new Error('the store is gone')) }
  await expect(writeCheckpoint({ folder, clock }, about, dies)).rejects.toThrow('the store is gone')
  expect(await readdir(folder)).toEqual(['journal'])
  await journal.close()
})

test('checkpoints are listed newest first and pruned; the journal may go up to the second newest', async () => {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  const checkpoints = join(folder, 'checkpoints')
  const times = [0, 1, 2, 3, 4].map((hours) => atMs + dayMs - (20 - hours) * hourMs)
  for (const at of times) {
    good(await writeCheckpoint({ folder: checkpoints, clock: () => at }, about, walkOf(journal, ['more'])))
  }
  const listed = good(await listCheckpoints(checkpoints))
  expect(listed.map(({ createdAt, toSeq }) => [createdAt, toSeq])).toEqual(times.map((at, i) => [at, i + 1]).reverse())
  expect([firstFrameNeeded(listed), firstFrameNeeded(listed.slice(0, 1))]).toEqual([5, 1])
  const gone = good(await pruneCheckpoints({ folder: checkpoints, clock: () => firstOf(times.toReversed()) }))
  expect(gone).toEqual(listed.slice(3).map(({ file }) => file))
  expect((await readdir(checkpoints)).reverse()).toEqual(listed.slice(0, 3).map(({ file }) => basename(file)))
  expect(good(await listCheckpoints(join(folder, 'nowhere')))).toEqual([])
  await journal.close()
})
