import { type Failure, fail } from '#shared/kernel/result.ts'

/** An open file. Every call rejects with the system's error (`code` such as `ENOSPC`). */
export interface DiskFile {
  /** Writes all of `bytes`, or rejects after writing a part of them. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Fills `into` as far as the file reaches; gives the number of bytes read. */
  read(into: Uint8Array, position: number): Promise<number>
  /** Bytes and length of the file are on the disk itself once this resolves. */
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** What the journal needs of a file system: given by argument, so that a test can fill it, break it or stop it. */
export interface Disk {
  /** `wx` makes a new file and refuses one that is there (also a link). */
  open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<DiskFile>
  /** Names in a folder, sorted; none when the folder is missing. */
  list(folder: string): Promise<string[]>
  makeFolder(folder: string): Promise<void>
  /** Names and renames in the folder survive a power cut once this resolves. */
  syncFolder(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file or a whole folder; nothing happens when it is missing. */
  remove(path: string): Promise<void>
  exists(path: string): Promise<boolean>
  freeBytes(folder: string): Promise<number>
}

/** The system's code of a file error; null for anything else, which is a bug. */
export function diskErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

export function isDiskFull(error: unknown): boolean {
  const code = diskErrorCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Turns a file error into a failure: `disk_full`, or `otherwise` with the system's code. Bugs are thrown on. */
export function diskFailure<Code extends string>(
  error: unknown,
  otherwise: Code,
): { readonly ok: false; readonly failure: Failure<Code | 'disk_full'> } {
  const cause = diskErrorCode(error)
  if (cause === null) throw error
  return fail(isDiskFull(error) ? 'disk_full' : otherwise, { cause })
}

/** Removes what is only in the way: a disk that refuses is left alone. */
export async function removeQuietly(disk: Disk, path: string): Promise<void> {
  try {
    await disk.remove(path)
  } catch (error) {
    if (diskErrorCode(error) === null) throw error
  }
}
