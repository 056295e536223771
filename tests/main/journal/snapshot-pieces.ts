import { writeCheckpoint } from '#main/journal/checkpoints.ts'
import type { Journal } from '#main/journal/journal.ts'
import { nodeDisk } from '#main/journal/node-disk.ts'
import type { SnapshotSource } from '#main/journal/snapshot.ts'
import { bytesOf, good, write } from './journal-pieces.ts'

export const about = { epoch: 1, programVersion: '0.1.0', dataVersion: 3 }
/** 2025-11-02 23:51:01 in Shanghai. */
export const atMs = Date.parse('2025-11-02T15:51:01Z')
export const clock = () => atMs
export const counts = { customers: 2, tickets: 1 }
export const rows = ['customers 1-200', 'customers 201-217', 'tickets 1-9']

/** A walk over the view that begins now; `meanwhile` is saved before it ends. */
export function walkOf(journal: Journal, meanwhile: readonly string[] = []): SnapshotSource {
  const from = journal.head
  async function* chunks() {
    for (const row of rows) yield bytesOf(row)
    await write(journal, meanwhile)
  }
  const finish = async () => ({ to: journal.head, counts, frames: journal.framesAfter(from.seq) })
  return { from, chunks: chunks(), finish }
}

export async function checkpointed(
  folder: string,
  journal: Journal,
  meanwhile: readonly string[] = [],
  disk = nodeDisk,
) {
  return good(await writeCheckpoint({ folder, clock, disk }, about, walkOf(journal, meanwhile)))
}

export async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of all) list.push(one)
  return list
}
