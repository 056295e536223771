import { join } from 'node:path'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Disk } from './disk.ts'
import type { Damage } from './report.ts'
import { firstSeqOf, headerBytes, readHeader, type SegmentHeader } from './segment-header.ts'

export interface SegmentEntry {
  readonly name: string
  readonly firstSeq: number
  readonly size: number
  /** Null when its bytes are torn or damaged. */
  readonly header: SegmentHeader | null
}

const mostOpenFiles = 64

/** The journal's files in order, without those of another epoch. Failure: `newer_version`. */
export async function listSegments(disk: Disk, folder: string, epoch: number) {
  const entries: SegmentEntry[] = []
  const damage: Damage[] = []
  for (const { name, firstSeq, head, size } of await readHeads(disk, folder)) {
    const read = readHeader(head)
    if (!read.ok && read.failure.code === 'newer_version') return fail('newer_version', { segment: name })
    const isNamed = read.ok && read.value.base.seq === firstSeq - 1
    const header = read.ok && isNamed ? read.value : null
    if (header && header.epoch !== epoch) damage.push({ kind: 'wrong_epoch', segment: name, offset: 0, lost: null })
    else entries.push({ name, firstSeq, size, header })
  }
  return ok({ entries, damage })
}

/** Side by side: at a start each wait for the disk is a wait for the busy main process too. */
async function readHeads(disk: Disk, folder: string) {
  const found = (await disk.list(folder)).flatMap((name) => {
    const firstSeq = firstSeqOf(name)
    return firstSeq === null ? [] : [{ name, firstSeq }]
  })
  const heads = []
  for (let from = 0; from < found.length; from += mostOpenFiles) {
    const some = found.slice(from, from + mostOpenFiles)
    heads.push(
      ...(await Promise.all(some.map(async (one) => ({ ...one, ...(await readHead(disk, join(folder, one.name))) })))),
    )
  }
  return heads
}

async function readHead(disk: Disk, path: string): Promise<{ head: Uint8Array; size: number }> {
  const file = await disk.open(path, 'r')
  try {
    const head = new Uint8Array(headerBytes)
    const read = await file.read(head, 0)
    return { head: head.subarray(0, read), size: await file.size() }
  } finally {
    await file.close()
  }
}
