import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  epochFolder,
  foldersOf,
  forgetPrevious,
  nextGeneration,
  openEpochs,
  returnToPrevious,
  startEpoch,
} from '#main/journal/epochs.ts'
import { openJournal } from '#main/journal/journal.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { diskStoppingAt } from './breaking-disk.ts'
import { bytesOf, good, told, written } from './journal-pieces.ts'
import { tempFolder } from './temp-folder.ts'

/** Puts a journal with one frame into the new epoch. */
function fillWith(text: string, disk = nodeDisk) {
  return async (folder: string, epoch: number): Promise<Result<unknown>> => {
    const journal = await openJournal({ folder: foldersOf(folder).journal, epoch, disk })
    if (!journal.ok) return journal
    const appended = await journal.value.append(bytesOf(text))
    await journal.value.close()
    return appended
  }
}

async function textsOf(folder: string, epoch: number): Promise<string[]> {
  const journal = good(await openJournal({ folder: foldersOf(epochFolder(folder, epoch)).journal, epoch }))
  const texts = await told(journal)
  await journal.close()
  return texts
}

test('a new desk begins with the first epoch and the first view', async () => {
  const folder = await tempFolder()
  expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 1 })
  expect(await readdir(epochFolder(folder, 1))).toEqual(['checkpoints', 'journal'])
  expect(await readFile(join(folder, 'current.json'), 'utf8')).toBe('{"epoch":1,"generation":1}\n')
  expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 1 })
})

test('a rebuilt view gets the next generation of the same epoch', async () => {
  const folder = await tempFolder()
  await openEpochs(folder)
  expect(good(await nextGeneration(folder))).toEqual({ epoch: 1, generation: 2 })
  expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 2 })
})

test('a restore begins an epoch beside the present one, which stays until it is forgotten', async () => {
  const folder = await tempFolder()
  await openEpochs(folder)
  await written(foldersOf(epochFolder(folder, 1)).journal, ['before'])
  const restored = good(await startEpoch(folder, fillWith('restored')))
  expect(restored).toEqual({ epoch: 2, generation: 2, previousEpoch: 1 })
  expect([await textsOf(folder, 1), await textsOf(folder, 2)]).toEqual([['1:before'], ['1:restored']])
  expect(good(await returnToPrevious(folder))).toEqual({ epoch: 1, generation: 3, previousEpoch: 2 })
  expect(good(await returnToPrevious(folder))).toEqual({ epoch: 2, generation: 4, previousEpoch: 1 })
  expect(good(await forgetPrevious(folder))).toEqual({ epoch: 2, generation: 4 })
  expect(await readdir(join(folder, 'epochs'))).toEqual(['2'])
  expect(await returnToPrevious(folder)).toEqual(fail('no_previous'))
})

test('a restore that fails leaves nothing behind', async () => {
  const folder = await tempFolder()
  await openEpochs(folder)
  expect(await startEpoch(folder, async () => fail('truncated'))).toEqual(fail('truncated'))
  expect(await readdir(join(folder, 'epochs'))).toEqual(['1'])
  expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 1 })
})

test('a crash at any step of a restore leaves the old state or the new one, each whole', async () => {
  const seen: string[] = []
  for (let stop = 0; ; stop += 1) {
    const folder = await tempFolder()
    await openEpochs(folder)
    await written(foldersOf(epochFolder(folder, 1)).journal, ['before'])
    const disk = diskStoppingAt(stop)
    const answer = await startEpoch(folder, fillWith('restored', disk), disk)
    const { epoch } = good(await openEpochs(folder))
    expect(await textsOf(folder, epoch)).toEqual([epoch === 1 ? '1:before' : '1:restored'])
    seen.push(answer.ok ? `done ${epoch}` : String(epoch))
    if (answer.ok) break
    const again = good(await startEpoch(folder, fillWith('restored')))
    expect(await textsOf(folder, again.epoch)).toEqual(['1:restored'])
    expect(await textsOf(folder, 1)).toEqual(['1:before'])
  }
  expect(seen.length).toBeGreaterThan(12)
  expect([seen[0], seen.at(-1)]).toEqual(['1', 'done 2'])
})

test('a crash at any step of the first start, or of forgetting, is made good by the next start', async () => {
  for (let stop = 0; ; stop += 1) {
    const folder = await tempFolder()
    const answer = await openEpochs(folder, diskStoppingAt(stop))
    expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 1 })
    if (answer.ok) break
  }
  for (let stop = 0; ; stop += 1) {
    const folder = await tempFolder()
    await openEpochs(folder)
    await startEpoch(folder, fillWith('restored'))
    const answer = await forgetPrevious(folder, diskStoppingAt(stop))
    expect(good(await openEpochs(folder)).epoch).toBe(2)
    expect(await textsOf(folder, 2)).toEqual(['1:restored'])
    expect(good(await forgetPrevious(folder))).toEqual({ epoch: 2, generation: 2 })
    expect(await readdir(join(folder, 'epochs'))).toEqual(['2'])
    if (answer.ok) break
  }
})

test('a lost note of the current epoch is made anew when there is no doubt, else it is asked for', async () => {
  const folder = await tempFolder()
  await openEpochs(folder)
  await writeFile(join(folder, 'current.json'), '{"epoch":')
  expect(good(await openEpochs(folder))).toEqual({ epoch: 1, generation: 1 })
  await startEpoch(folder, async () => ok(null))
  await rm(join(folder, 'current.json'))
  expect(await openEpochs(folder)).toEqual(fail('current_unknown', { epochs: '1 2' }))
})
