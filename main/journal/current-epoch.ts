import { join } from 'node:path'
import { integer, minValue, number, object, optional, pipe, safeParse } from 'valibot'
import type { Disk } from './disk.ts'

/** Which history of the data is in use, and which IndexedDB view of it. */
export interface CurrentEpoch {
  readonly epoch: number
  /** Each rebuild of the view opens a fresh database under the next number. */
  readonly generation: number
  /** The history before a restore, until it is forgotten. */
  readonly previousEpoch?: number
}

const ordinal = pipe(number(), integer(), minValue(1))
const shape = object({ epoch: ordinal, generation: ordinal, previousEpoch: optional(ordinal) })
const fileName = 'current.json'
const partialName = 'current.json.partial'
/** Far more than the three numbers in it need. */
const mostBytes = 4096

/** Null when the file is missing or cannot be made sense of. Rejects with the disk's errors. */
export async function readCurrent(disk: Disk, dataFolder: string): Promise<CurrentEpoch | null> {
  const path = join(dataFolder, fileName)
  if (!(await disk.exists(path))) return null
  const file = await disk.open(path, 'r')
  try {
    const bytes = new Uint8Array(mostBytes)
    const read = await file.read(bytes, 0)
    return parseCurrent(new TextDecoder().decode(bytes.subarray(0, read)))
  } finally {
    await file.close()
  }
}

function parseCurrent(text: string): CurrentEpoch | null {
  try {
    const parsed = safeParse(shape, JSON.parse(text))
    if (!parsed.success) return null
    const { epoch, generation, previousEpoch } = parsed.output
    return previousEpoch === undefined ? { epoch, generation } : { epoch, generation, previousEpoch }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The old or the new content is there after a crash, never anything else. Rejects with the disk's errors. */
export async function writeCurrent(disk: Disk, dataFolder: string, current: CurrentEpoch): Promise<void> {
  const partial = join(dataFolder, partialName)
  await disk.remove(partial)
  const file = await disk.open(partial, 'wx')
  try {
    await file.write(new TextEncoder().encode(`${JSON.stringify(current)}\n`), 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(partial, join(dataFolder, fileName))
  await disk.syncFolder(dataFolder)
}
