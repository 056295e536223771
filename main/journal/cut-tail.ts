import { join } from 'node:path'
import { type Disk, diskErrorCode } from './disk.ts'
import type { SegmentEntry } from './list-segments.ts'
import type { TornTail } from './report.ts'
import type { Segment } from './segment.ts'
import { headerBytes } from './segment-header.ts'
import { readSegment } from './survey.ts'
import { walkFrames } from './walk-frames.ts'

/**
 * A last segment without head and frames was never used: its making was cut short. It is put aside under another name.
 * Gives null when the last segment is in use.
 */
export async function putAsideUnused(disk: Disk, folder: string, entry: SegmentEntry): Promise<TornTail | null> {
  if (entry.header) return null
  const data = new Uint8Array(entry.size)
  await readSegment(disk, join(folder, entry.name), data)
  const first = walkFrames(data, headerBytes, entry.firstSeq - 1).next()
  if (first.done !== true) return null
  const keptAs = sideName(entry.name, 0)
  await disk.rename(join(folder, entry.name), join(folder, keptAs))
  await disk.syncFolder(folder)
  return { segment: entry.name, offset: 0, bytes: entry.size, keptAs }
}

/**
 * Cuts what lies behind the last whole frame of the last segment, keeping it in a side file first.
 * When the disk will not take that (full, read-only) nothing is cut: the tail stays and a new segment must follow it.
 */
export async function cutTail(disk: Disk, folder: string, segment: Segment, fileSize: number): Promise<TornTail> {
  const tail = { segment: segment.name, offset: segment.size, bytes: fileSize - segment.size }
  const keptAs = sideName(segment.name, segment.size)
  try {
    await copyTail(disk, folder, segment, tail.bytes, keptAs)
    const file = await disk.open(join(folder, segment.name), 'r+')
    try {
      await file.truncate(segment.size)
      await file.sync()
    } finally {
      await file.close()
    }
    return { ...tail, keptAs }
  } catch (error) {
    if (diskErrorCode(error) === null) throw error
    return { ...tail, keptAs: null }
  }
}

async function copyTail(disk: Disk, folder: string, { name, size }: Segment, bytes: number, keptAs: string) {
  const tail = new Uint8Array(bytes)
  const source = await disk.open(join(folder, name), 'r')
  try {
    await source.read(tail, size)
  } finally {
    await source.close()
  }
  await disk.remove(join(folder, keptAs))
  const side = await disk.open(join(folder, keptAs), 'wx')
  try {
    await side.write(tail, 0)
    await side.sync()
  } finally {
    await side.close()
  }
  await disk.syncFolder(folder)
}

/** `0000000000000001.segment.4096.torn` */
function sideName(segment: string, offset: number): string {
  return `${segment}.${offset}.torn`
}
