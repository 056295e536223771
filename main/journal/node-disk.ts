import { close, fdatasync, fdatasyncSync, fstat, ftruncate, open, read, write, writeSync } from 'node:fs'
import { lstat, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Disk, type DiskFile, diskErrorCode } from './disk.ts'

const readInto = promisify(read)
const closeFile = promisify(close)
const truncateFile = promisify(ftruncate)
const statFile = promisify(fstat)
const openFile = promisify(open)
const syncFile = promisify(fdatasync)

/** The real disk. Callback calls on plain descriptors: a fifth quicker than file handles on the append path. */
export const nodeDisk: Disk = {
  open: async (path, flags) => fileOn(await openFile(path, flags)),
  list: async (folder) => {
    const names = await unlessMissing(readdir(folder))
    return (names ?? []).sort()
  },
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  syncFolder,
  rename: renamePatiently,
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  exists: async (path) => (await unlessMissing(lstat(path))) !== null,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

/** Up to this size a write and its sync are done at once: both are over before a thread would have been woken. */
const smallBytes = 64 * 1024
/** A sync that took longer shows a slow disk: the next ones are waited for off the event loop. */
const quickSyncMs = 4
const patientSyncs = 200

function fileOn(descriptor: number): DiskFile {
  let isSmall = true
  let patient = 0

  function syncAtOnce(): void {
    const startedAt = performance.now()
    fdatasyncSync(descriptor)
    if (performance.now() - startedAt > quickSyncMs) patient = patientSyncs
  }

  return {
    async write(bytes, position) {
      isSmall = bytes.length <= smallBytes
      const done = isSmall ? writeSync(descriptor, bytes, 0, bytes.length, position) : 0
      if (done < bytes.length) await writeAll(descriptor, bytes.subarray(done), position + done)
    },
    read: (into, position) => readAll(descriptor, into, position),
    async sync() {
      if (isSmall && patient === 0) return syncAtOnce()
      if (patient > 0) patient -= 1
      await syncFile(descriptor)
    },
    truncate: (size) => truncateFile(descriptor, size),
    size: async () => (await statFile(descriptor)).size,
    close: () => closeFile(descriptor),
  }
}

/** A short write is no error to the system: the rest is written until it fits or the disk says why not. */
function writeAll(descriptor: number, bytes: Uint8Array, position: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const writeFrom = (done: number): void => {
      write(descriptor, bytes, done, bytes.length - done, position + done, (error, written) => {
        if (error) reject(error)
        else if (done + written < bytes.length) writeFrom(done + written)
        else resolve()
      })
    }
    writeFrom(0)
  })
}

async function readAll(descriptor: number, into: Uint8Array, position: number): Promise<number> {
  let done = 0
  while (done < into.length) {
    const { bytesRead } = await readInto(descriptor, into, done, into.length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return done
}

/** Windows keeps folder entries in its own log and cannot open a folder for syncing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const descriptor = await openFile(folder, 'r')
  try {
    await syncFile(descriptor)
  } finally {
    await closeFile(descriptor)
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment: four more tries within half a second. */
async function renamePatiently(from: string, to: string, triesLeft = 4): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(diskErrorCode(error) ?? '')
    if (process.platform !== 'win32' || !isHeld || triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 50 * (5 - triesLeft)))
    await renamePatiently(from, to, triesLeft - 1)
  }
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
