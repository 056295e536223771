import { join } from 'node:path'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type CurrentEpoch, readCurrent, writeCurrent } from './current-epoch.ts'
import { type Disk, diskFailure, removeQuietly } from './disk.ts'
import { nodeDisk } from './node-disk.ts'

/**
 * `current_unknown`: there are several histories (details.epochs) and nothing says which one is in use.
 * `no_previous`: nothing to go back to.
 */
export type EpochFailure = Failure<'disk_full' | 'unwritable' | 'current_unknown' | 'no_previous'>

export interface EpochFolders {
  readonly journal: string
  readonly checkpoints: string
}

type Answer = Promise<Result<CurrentEpoch, EpochFailure>>

/** `<data>/epochs/3` */
export function epochFolder(dataFolder: string, epoch: number): string {
  return join(dataFolder, 'epochs', String(epoch))
}

export function foldersOf(folder: string): EpochFolders {
  return { journal: join(folder, 'journal'), checkpoints: join(folder, 'checkpoints') }
}

/** The epoch in use, begun on a new desk. What a broken off restore left behind is removed. */
export function openEpochs(dataFolder: string, disk: Disk = nodeDisk): Answer {
  return told(async () => {
    await removeUnfinished(disk, dataFolder)
    const current = await readCurrent(disk, dataFolder)
    const epochs = await epochsIn(disk, dataFolder)
    if (current && epochs.includes(current.epoch)) return ok(current)
    // Without a readable `current.json` only a single history is beyond doubt; its view is checked against it anyway.
    if (epochs.length > 1 || current) return fail('current_unknown', { epochs: epochs.join(' ') })
    const first = { epoch: epochs[0] ?? 1, generation: 1 }
    if (epochs.length === 0) await makeEpoch(disk, dataFolder, first.epoch)
    await writeCurrent(disk, dataFolder, first)
    return ok(first)
  })
}

/** The view is rebuilt into a fresh database: the next generation of the same epoch. */
export function nextGeneration(dataFolder: string, disk: Disk = nodeDisk): Answer {
  return changeCurrent(disk, dataFolder, (current) => ({ ...current, generation: current.generation + 1 }))
}

/**
 * Begins a new epoch beside the present one: `fill` puts a checkpoint and a journal into its folder, and only when all
 * of it is on the disk does it become the current one. `fill`'s failure is handed back and leaves nothing behind.
 */
export async function startEpoch<F extends Failure>(
  dataFolder: string,
  fill: (folder: string, epoch: number) => Promise<Result<unknown, F>>,
  disk: Disk = nodeDisk,
): Promise<Result<CurrentEpoch, F | EpochFailure>> {
  const opened = await openEpochs(dataFolder, disk)
  if (!opened.ok) return opened
  const current = opened.value
  return told(async () => {
    const epoch = Math.max(...(await epochsIn(disk, dataFolder))) + 1
    const partial = `${epochFolder(dataFolder, epoch)}.partial`
    await disk.makeFolder(partial)
    const filled = await fill(partial, epoch)
    if (!filled.ok) {
      await disk.remove(partial)
      return filled
    }
    await disk.syncFolder(partial)
    await disk.rename(partial, epochFolder(dataFolder, epoch))
    await disk.syncFolder(join(dataFolder, 'epochs'))
    const next = { epoch, generation: current.generation + 1, previousEpoch: current.epoch }
    await writeCurrent(disk, dataFolder, next)
    return ok(next)
  })
}

/** Back to the history before the restore, which then becomes the previous one. Failure: `no_previous`. */
export async function returnToPrevious(dataFolder: string, disk: Disk = nodeDisk): Answer {
  return told(async () => {
    const current = await readCurrent(disk, dataFolder)
    const previous = current?.previousEpoch
    if (!current || previous === undefined) return fail('no_previous')
    if (!(await epochsIn(disk, dataFolder)).includes(previous)) return fail('no_previous')
    const next = { epoch: previous, generation: current.generation + 1, previousEpoch: current.epoch }
    await writeCurrent(disk, dataFolder, next)
    return ok(next)
  })
}

/** Removes every history but the current one. To be called after a good start, never before. */
export async function forgetPrevious(dataFolder: string, disk: Disk = nodeDisk): Answer {
  // The note goes first: it must never name a history that is half removed.
  const changed = await changeCurrent(disk, dataFolder, ({ epoch, generation }) => ({ epoch, generation }))
  if (!changed.ok) return changed
  return told(async () => {
    for (const epoch of await epochsIn(disk, dataFolder)) {
      if (epoch !== changed.value.epoch) await disk.remove(epochFolder(dataFolder, epoch))
    }
    return changed
  })
}

function changeCurrent(disk: Disk, dataFolder: string, change: (current: CurrentEpoch) => CurrentEpoch): Answer {
  return told(async () => {
    const current = await readCurrent(disk, dataFolder)
    if (!current) return fail('current_unknown')
    const next = change(current)
    if (JSON.stringify(next) !== JSON.stringify(current)) await writeCurrent(disk, dataFolder, next)
    return ok(next)
  })
}

async function told<V, F extends Failure>(
  act: () => Promise<Result<V, F>>,
): Promise<Result<V, F | Failure<'disk_full' | 'unwritable'>>> {
  try {
    return await act()
  } catch (error) {
    return diskFailure(error, 'unwritable')
  }
}

async function makeEpoch(disk: Disk, dataFolder: string, epoch: number): Promise<void> {
  const folder = epochFolder(dataFolder, epoch)
  const { journal, checkpoints } = foldersOf(folder)
  await disk.makeFolder(journal)
  await disk.makeFolder(checkpoints)
  for (const made of [folder, join(dataFolder, 'epochs'), dataFolder]) await disk.syncFolder(made)
}

async function epochsIn(disk: Disk, dataFolder: string): Promise<number[]> {
  const names = await disk.list(join(dataFolder, 'epochs'))
  return names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number)
}

/** Best effort: a leftover that cannot be removed now is in nobody's way. */
async function removeUnfinished(disk: Disk, dataFolder: string): Promise<void> {
  const epochs = join(dataFolder, 'epochs')
  for (const name of await disk.list(epochs)) {
    if (name.endsWith('.partial')) await removeQuietly(disk, join(epochs, name))
  }
}
