import type { Disk, DiskFile } from '#main/journal/disk.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'

type Step = 'open' | 'makeFolder' | 'syncFolder' | 'rename' | 'remove' | 'write' | 'sync' | 'truncate'

/** A file error as the system gives it. */
export function diskError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'test' })
}

/**
 * The real disk, asked before each step that changes something. An error that `before` throws is the step's answer.
 * A `write` that fails has written half of its bytes, as a full disk does.
 */
export function diskThat(before: (step: Step, path: string) => void): Disk {
  const changing = (step: Step, path: string): void => before(step, path)
  return {
    ...nodeDisk,
    open: async (path, flags) => {
      if (flags !== 'r') changing('open', path)
      return breakingFile(await nodeDisk.open(path, flags), (step) => changing(step, path))
    },
    makeFolder: async (folder) => {
      changing('makeFolder', folder)
      await nodeDisk.makeFolder(folder)
    },
    syncFolder: async (folder) => {
      changing('syncFolder', folder)
      await nodeDisk.syncFolder(folder)
    },
    rename: async (from, to) => {
      changing('rename', from)
      await nodeDisk.rename(from, to)
    },
    remove: async (path) => {
      changing('remove', path)
      await nodeDisk.remove(path)
    },
  }
}

function breakingFile(file: DiskFile, before: (step: Step) => void): DiskFile {
  return {
    ...file,
    write: async (bytes, position) => {
      try {
        before('write')
      } catch (error) {
        await file.write(bytes.subarray(0, bytes.length >> 1), position)
        throw error
      }
      await file.write(bytes, position)
    },
    sync: async () => {
      before('sync')
      await file.sync()
    },
    truncate: async (size) => {
      before('truncate')
      await file.truncate(size)
    },
  }
}

/** The program stops at its `n`th step (from 0): that step and all later ones do nothing. */
export function diskStoppingAt(n: number): Disk {
  let steps = 0
  return diskThat(() => {
    if (steps >= n) throw diskError('ESTOP')
    steps += 1
  })
}
