import type { Position } from '#main/journal/frame.ts'
import type { Journal } from '#main/journal/journal.ts'
import type { SnapshotSource } from '#main/journal/snapshot.ts'

type Call = (name: string, ...args: unknown[]) => Promise<unknown>

export interface StoreWalk {
  readonly dataVersion: number
  readonly source: SnapshotSource
}

/**
 * The view as the store walks over it, piece by piece while people go on working. Rejects when the store ends
 * meanwhile.
 */
export async function walkStore(call: Call, journal: Pick<Journal, 'framesAfter'>): Promise<StoreWalk> {
  const begun = (await call('walkBegin')) as { from: Position; dataVersion: number }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let chunk = await call('walkNext'); chunk; chunk = await call('walkNext')) yield chunk as Uint8Array
  }
  async function finish() {
    const { to, counts } = (await call('walkEnd')) as { to: Position; counts: Readonly<Record<string, number>> }
    return { to, counts, frames: journal.framesAfter(begun.from.seq) }
  }
  return { dataVersion: begun.dataVersion, source: { from: begun.from, chunks: chunks(), finish } }
}
