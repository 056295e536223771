import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freeBytes } from '#main/journal/free-space.ts'
import { openJournal } from '#main/journal/journal.ts'
import { segmentName } from '#main/journal/segment-header.ts'
import { diskError, diskThat } from './breaking-disk.ts'
import { bytesOf, good, opened, told, write } from './journal-pieces.ts'
import { tempFolder } from './temp-folder.ts'

/** A disk whose steps fail while `trouble` names them. */
function troubledDisk() {
  const trouble = new Map<string, string>()
  const disk = diskThat((step) => {
    const code = trouble.get(step)
    if (code) throw diskError(code)
  })
  return { disk, trouble }
}

const full = { ok: false, failure: { code: 'disk_full', details: { cause: 'ENOSPC' } } }
const broken = { ok: false, failure: { code: 'journal_unwritable', details: { cause: 'EIO' } } }

test('a full disk refuses the frame, leaves no half of it, and the journal goes on when there is room', async () => {
  const folder = await tempFolder()
  const { disk, trouble } = troubledDisk()
  const journal = await opened(folder, { disk })
  await write(journal, ['one'])
  const before = await readFile(join(folder, segmentName(1)))
  trouble.set('write', 'ENOSPC')
  expect(await journal.append(bytesOf('no room'))).toEqual(full)
  expect(await readFile(join(folder, segmentName(1)))).toEqual(before)
  trouble.clear()
  await write(journal, ['two'])
  expect(await told(journal)).toEqual(['1:one', '2:two'])
  expect(await readdir(folder)).toEqual([segmentName(1)])
  await journal.close()
  expect((await opened(folder)).report).toMatchObject({ frames: 2, damage: [], tornTail: null })
})

test('what waits behind a refused frame is refused with it, what comes later is taken', async () => {
  const folder = await tempFolder()
  const { disk, trouble } = troubledDisk()
  const journal = await opened(folder, { disk })
  trouble.set('write', 'ENOSPC')
  const waiting = ['a', 'b', 'c'].map((text) => journal.append(bytesOf(text)))
  expect(await Promise.all(waiting)).toEqual([full, full, full])
  trouble.clear()
  await write(journal, ['d'])
  expect(await told(journal)).toEqual(['1:d'])
  await journal.close()
})

test.each([
  ['sync', 'EIO', []],
  ['sync', 'EIO', ['truncate']],
  ['write', 'EIO', []],
  ['write', 'ENOSPC', ['truncate']],
] as const)(
  'after a failed %s (%s, also failing: %j) a new segment is begun; the refused frame never counts',
  async (step, code, also) => {
    const folder = await tempFolder()
    const { disk, trouble } = troubledDisk()
    const journal = await opened(folder, { disk })
    await write(journal, ['one'])
    for (const one of [step, ...also]) trouble.set(one, code)
    expect(await journal.append(bytesOf('refused'))).toMatchObject({ ok: false })
    expect(await journal.append(bytesOf('refused again'))).toMatchObject({ ok: false })
    trouble.clear()
    await write(journal, ['two', 'three'])
    expect((await readdir(folder)).filter((name) => name.endsWith('.segment'))).toEqual([
      segmentName(1),
      segmentName(2),
    ])
    expect(await told(journal)).toEqual(['1:one', '2:two', '3:three'])
    await journal.close()
    const again = await opened(folder)
    expect(again.report).toMatchObject({ frames: 3, damage: [], tornTail: null })
    expect(await told(again)).toEqual(['1:one', '2:two', '3:three'])
    await again.close()
  },
)

test('a sync that fails on the first frame of a segment begins that segment anew', async () => {
  const folder = await tempFolder()
  const { disk, trouble } = troubledDisk()
  const journal = await opened(folder, { disk })
  trouble.set('sync', 'EIO')
  expect(await journal.append(bytesOf('refused'))).toEqual(broken)
  trouble.clear()
  await write(journal, ['one'])
  await journal.close()
  const again = await opened(folder)
  expect(await told(again)).toEqual(['1:one'])
  expect(again.report).toMatchObject({ segments: 1, damage: [], tornTail: null })
  await again.close()
})

test('a torn tail that cannot be kept is not cut: the next frames go to a new segment', async () => {
  const folder = await tempFolder()
  await write(await opened(folder), ['one'])
  const whole = await readFile(join(folder, segmentName(1)))
  await writeFile(join(folder, segmentName(1)), Buffer.concat([whole, Buffer.from('torn')]))
  const { disk, trouble } = troubledDisk()
  trouble.set('write', 'ENOSPC')
  const journal = await opened(folder, { disk })
  expect(journal.report.tornTail).toMatchObject({ bytes: 4, keptAs: null })
  trouble.clear()
  await write(journal, ['two'])
  await journal.close()
  const again = await opened(folder)
  expect(again.report).toMatchObject({ segments: 2, frames: 2, damage: [], tornTail: null })
  await again.close()
})

test('a new desk on a full disk is told so', async () => {
  const { disk, trouble } = troubledDisk()
  trouble.set('write', 'ENOSPC')
  expect(await openJournal({ folder: await tempFolder(), epoch: 1, disk })).toEqual(full)
})

test('free space is told in bytes', async () => {
  expect(good(await freeBytes(await tempFolder()))).toBeGreaterThan(0)
  expect(await freeBytes('/no/such/folder')).toMatchObject({
    ok: false,
    failure: { code: 'journal_unwritable' },
  })
})

/** A real disk of half a megabyte; null where this user may not make one. */
async function tinyDisk(): Promise<string | null> {
  const folder = await tempFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

test('on a disk that is really full nothing saved is lost, and room makes it go on', async (context) => {
  const folder = await tinyDisk()
  if (folder === null) return context.skip('no right to mount a small disk')
  await writeFile(join(folder, 'other'), new Uint8Array(200 * 1024))
  const journal = await opened(join(folder, 'journal'))
  const frame = new Uint8Array(3000)
  let saved = 0
  let answer = await journal.append(frame)
  for (; answer.ok; answer = await journal.append(frame)) saved = answer.value.seq
  expect([answer, saved > 50]).toEqual([full, true])
  await rm(join(folder, 'other'))
  expect(good(await journal.append(frame)).seq).toBe(saved + 1)
  await journal.close()
  const again = await opened(join(folder, 'journal'))
  expect(again.report).toMatchObject({ frames: saved + 1, damage: [], tornTail: null })
  await again.close()
})
