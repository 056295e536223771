import { execFileSync } from 'node:child_process'
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inspectBackup } from '#main/backup/inspect-backup.ts'
import { restoreCheckpoint, restoreInto } from '#main/backup/restore.ts'
import { checkpointSource, writeBackup } from '#main/backup/write-backup.ts'
import { listCheckpoints, readCheckpoint, verifyCheckpoint } from '#main/journal/checkpoints.ts'
import { epochFolder, foldersOf, openEpochs, startEpoch } from '#main/journal/epochs.ts'
import { openJournal } from '#main/journal/journal.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { snapshotFormat } from '#main/journal/snapshot.ts'
import { storeSnapshot } from '#main/journal/write-snapshot.ts'
import { diskError, diskStoppingAt, diskThat } from '../journal/breaking-disk.ts'
import { diskHolding } from '../journal/held-disk.ts'
import { firstOf, good, opened, textOf, told, write } from '../journal/journal-pieces.ts'
import { about, atMs, checkpointed, clock, counts, gathered, rows, walkOf } from '../journal/snapshot-pieces.ts'
import { tempFolder } from '../journal/temp-folder.ts'

const name = 'guitai-backup-20251102-235101.guitai'

/** A desk with three frames, a checkpoint after the second (the third came meanwhile), and one frame more. */
async function desk() {
  const folder = await tempFolder()
  const journal = await opened(join(folder, 'journal'))
  onTestFinished(() => journal.close())
  await write(journal, ['one', 'two'])
  const checkpoint = await checkpointed(join(folder, 'checkpoints'), journal, ['three'])
  await write(journal, ['four'])
  return { folder, journal, checkpoint, target: await tempFolder() }
}

async function backedUp() {
  const { journal, checkpoint, target } = await desk()
  const backup = good(await writeBackup({ folder: target, clock }, about, checkpointSource(checkpoint, journal)))
  return { journal, target, backup }
}

test('a backup of a checkpoint and the journal after it tells its date, counts and version', async () => {
  const { journal, target, backup } = await backedUp()
  expect(await readdir(target)).toEqual([name])
  expect(good(await inspectBackup(join(target, name)))).toEqual({
    ...about,
    createdAt: atMs,
    from: { seq: 2, chain: await journal.chainAt(2) },
    to: journal.head,
    counts,
    chunks: 3,
    frames: 2,
    sha256: backup.sha256,
    bytes: (await stat(backup.file)).size,
  })
})

test('a backup straight from the store holds what is saved while it is written', async () => {
  const { journal, target } = await desk()
  const backup = good(await writeBackup({ folder: target, clock }, about, walkOf(journal, ['five'])))
  expect([backup.from.seq, backup.to.seq, backup.frames]).toEqual([4, 5, 1])
})

test('restored on another computer, rows, frames, numbers and hashes are the same and work goes on', async () => {
  const { journal, backup } = await backedUp()
  const other = await tempFolder()
  await openEpochs(other)
  const restored = await startEpoch(other, (folder, epoch) => restoreInto({ folder, epoch }, backup.file))
  expect(good(restored)).toEqual({ epoch: 2, generation: 2, previousEpoch: 1 })
  const { journal: journalFolder, checkpoints } = foldersOf(epochFolder(other, 2))
  const { file, createdAt } = firstOf(good(await listCheckpoints(checkpoints)))
  expect(createdAt).toBe(backup.createdAt)
  expect(good(await verifyCheckpoint(file))).toMatchObject({
    epoch: 2,
    from: backup.from,
    to: backup.to,
    counts,
  })
  expect((await gathered(readCheckpoint(file))).map(textOf)).toEqual(rows)
  const again = good(await openJournal({ folder: journalFolder, epoch: 2 }))
  expect(again.report).toMatchObject({ damage: [], tornTail: null, base: backup.from, head: journal.head })
  await write(again, ['five'])
  expect(await told(again)).toEqual(['3:three', '4:four', '5:five'])
  await again.close()
})

test('an earlier checkpoint can be restored in the same way', async () => {
  const { checkpoint } = await desk()
  const folder = await tempFolder()
  expect(good(await restoreCheckpoint({ folder, epoch: 7 }, checkpoint.file)).to).toEqual(checkpoint.to)
  const journal = good(await openJournal({ folder: foldersOf(folder).journal, epoch: 7 }))
  expect(await told(journal)).toEqual(['3:three'])
  await journal.close()
})

test('a backup cut anywhere is told as truncated, one with a flipped bit as damaged, and neither is restored', async () => {
  const { backup } = await backedUp()
  const whole = await readFile(backup.file)
  const codeOf = async (bytes: Uint8Array) => {
    const inspected = await inspectBackup(backup.file, diskHolding(bytes))
    return inspected.ok ? 'whole' : inspected.failure.code
  }
  const flipped = Buffer.from(whole)
  for (let at = 0; at < whole.length; at += 1) {
    const byte = whole.readUInt8(at)
    flipped.writeUInt8(byte ^ 4, at)
    const codes = [await codeOf(whole.subarray(0, at)), await codeOf(flipped)]
    expect(codes).toEqual(['truncated', at === 6 ? 'not_a_backup' : 'damaged_at'])
    flipped.writeUInt8(byte, at)
  }
  expect(await codeOf(whole)).toBe('whole')
  const copy = join(await tempFolder(), 'copy.guitai')
  const folder = await tempFolder()
  flipped.writeUInt8(flipped.readUInt8(whole.length - 1) ^ 4, whole.length - 1)
  await writeFile(copy, flipped)
  expect(await restoreInto({ folder, epoch: 2 }, copy)).toMatchObject({ failure: { code: 'damaged_at' } })
  await writeFile(copy, whole.subarray(0, whole.length - 1))
  expect(await restoreInto({ folder, epoch: 2 }, copy)).toMatchObject({ failure: { code: 'truncated' } })
  expect(await readdir(folder)).toEqual([])
})

test('other files, missing files and backups of a newer program are told apart', async () => {
  const { target, checkpoint, journal } = await desk()
  await writeFile(join(target, 'photo.jpg'), 'a photo, surely no backup')
  const place = { disk: nodeDisk, folder: target, format: snapshotFormat('B', 2), tempName: 'newer.partial' }
  const newer = good(
    await storeSnapshot(place, { ...about, createdAt: atMs }, walkOf(journal), async () => 'newer.guitai'),
  )
  expect([
    await inspectBackup(join(target, 'photo.jpg')),
    await inspectBackup(checkpoint.file),
    await inspectBackup(join(target, 'none.guitai')),
    await inspectBackup(newer.file),
  ]).toEqual([
    { ok: false, failure: { code: 'not_a_backup', details: { offset: 0 } } },
    { ok: false, failure: { code: 'not_a_backup', details: { offset: 0 } } },
    { ok: false, failure: { code: 'unreadable', details: { cause: 'ENOENT' } } },
    { ok: false, failure: { code: 'newer_version', details: { offset: 8 } } },
  ])
})

test('a backup never writes over another file nor through a link', async () => {
  const { journal, target } = await desk()
  const outside = join(await tempFolder(), 'precious.txt')
  await writeFile(outside, 'precious')
  await symlink(outside, join(target, name))
  await symlink(outside, join(target, name.replace('.guitai', '-2.guitai.partial')))
  const backup = good(await writeBackup({ folder: target, clock }, about, walkOf(journal)))
  expect(backup.file).toBe(join(target, name.replace('.guitai', '-3.guitai')))
  expect(await readFile(outside, 'utf8')).toBe('precious')
  good(await inspectBackup(backup.file))
})

test('what a crash left half written is removed by a backup more than a day later', async () => {
  const { journal, target } = await desk()
  const kept = ['guitai-backup-20251102-100000.guitai', 'guitai-backup-20251102-100000-2.guitai.partial', 'a.partial']
  for (const one of [...kept, 'guitai-backup-20251101-235059.guitai.partial']) await writeFile(join(target, one), '')
  good(await writeBackup({ folder: target, clock }, about, walkOf(journal)))
  expect(await readdir(target)).toEqual([...kept, name].sort())
})

test('a full or missing target is told, and nothing half written stays', async () => {
  const { journal, target } = await desk()
  const disk = diskThat((step) => {
    if (step === 'write') throw diskError('ENOSPC')
  })
  const full = await writeBackup({ folder: target, clock, disk }, about, walkOf(journal))
  const missing = await writeBackup({ folder: join(target, 'stick'), clock }, about, walkOf(journal))
  expect([full, missing, await readdir(target)]).toEqual([
    { ok: false, failure: { code: 'disk_full', details: { cause: 'ENOSPC' } } },
    { ok: false, failure: { code: 'unwritable', details: { cause: 'ENOENT' } } },
    [],
  ])
})

test('a stick that is really full is told, and its space given back', async (context) => {
  const { journal } = await desk()
  const stick = await tempFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', stick], { stdio: 'ignore' })
  } catch {
    return context.skip('no right to mount a small disk')
  }
  onTestFinished(() => void execFileSync('umount', [stick]))
  await write(journal, ['x'.repeat(100_000)])
  const from = { seq: 0, chain: 0 }
  const source = { ...walkOf(journal), from }
  const finish = async () => ({ to: journal.head, counts, frames: journal.framesAfter(0) })
  const answer = await writeBackup({ folder: stick, clock }, about, { ...source, finish })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'disk_full' } })
  expect(await readdir(stick)).toEqual([])
})

test('a backup from a damaged checkpoint is refused', async () => {
  const { journal, checkpoint, target } = await desk()
  const data = await readFile(checkpoint.file)
  data.writeUInt8(data.readUInt8(300) ^ 1, 300)
  await writeFile(checkpoint.file, data)
  const answer = await writeBackup({ folder: target, clock }, about, checkpointSource(checkpoint, journal))
  expect(answer).toMatchObject({ ok: false, failure: { code: 'source_damaged' } })
  expect(await readdir(target)).toEqual([])
})

test('a crash at any step of restoring a backup leaves the desk as it was or restored', async () => {
  const { backup } = await backedUp()
  for (let stop = 0; ; stop += 1) {
    const other = await tempFolder()
    await openEpochs(other)
    const disk = diskStoppingAt(stop)
    const answer = await startEpoch(other, (folder, epoch) => restoreInto({ folder, epoch, disk }, backup.file), disk)
    const { epoch } = good(await openEpochs(other))
    const { journal, checkpoints } = foldersOf(epochFolder(other, epoch))
    const held = good(await openJournal({ folder: journal, epoch }))
    const [checkpoint] = good(await listCheckpoints(checkpoints))
    if (checkpoint) good(await verifyCheckpoint(checkpoint.file))
    expect([epoch, held.head.seq, checkpoint?.toSeq]).toEqual(epoch === 1 ? [1, 0, undefined] : [2, 4, 4])
    await held.close()
    if (answer.ok) break
  }
})
