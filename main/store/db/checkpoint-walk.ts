import { Dexie } from 'dexie'
import type { Database } from './database.ts'
import { tableNames } from './table-owners.ts'
import type { TableName } from './tables.ts'

/** Everything a checkpoint holds: what is journaled, and who did it (so that `already_done` survives a rebuild). */
export type KeptTable = TableName | 'activity'

/** `shops` comes first: the first chunk of a backup tells whose it is. */
export const keptTables: readonly KeptTable[] = [...tableNames, 'activity']

/** A stretch of rows of one table, in the order of their ids. */
export interface Chunk {
  readonly t: KeptTable
  readonly rows: readonly { readonly id: string }[]
}

const wantedBytes = 256 * 1024
const firstRows = 200
const mostRows = 500
const fewestRows = 4

/**
 * Reads the view from end to end, a few hundred rows at a time, so that commands and queries come in between. What it
 * gives is fuzzy: rows as each stretch found them. With the frames journaled meanwhile applied again it is exact.
 */
export async function* walkView(db: Database): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const t of keptTables) {
    // A picture is up to 2.8 MB as text.
    let most = t === 'scriptPictures' ? fewestRows : firstRows
    for (let last = ''; ; ) {
      const rows: Chunk['rows'] = await db.table(t).where(':id').above(last).limit(most).toArray()
      const end = rows.at(-1)
      if (!end) break
      const bytes = encoder.encode(JSON.stringify({ t, rows } satisfies Chunk))
      yield bytes
      if (rows.length < most) break
      last = end.id
      const fitting = Math.round((wantedBytes * rows.length) / bytes.length)
      most = Math.min(mostRows, Math.max(fewestRows, fitting))
    }
  }
}

/** Throws when the bytes are none: main vouches for their checksum, so that is a bug. */
export function decodeChunk(bytes: Uint8Array): Chunk {
  const chunk = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Chunk
  if (!keptTables.includes(chunk.t)) throw new Error(`a checkpoint holds rows of ${chunk.t}, which is no table of ours`)
  return chunk
}

/** Above this many rows a table is counted in stretches, so that queries come in between. */
const mostCountedAtOnce = 20_000
/** Ids are UUIDs: spread over hexadecimal digits. */
const bounds = [Dexie.minKey, ...'123456789abcdef', Dexie.maxKey]

/** Rows that are really there, table by table: about 0.7 s for a million. `expected` tells which tables are large. */
export async function countRows(
  db: Database,
  expected: Readonly<Record<string, number>>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const t of keptTables) {
    const isLarge = (expected[t] ?? 0) > mostCountedAtOnce
    counts[t] = isLarge ? await countInStretches(db, t) : await db.table(t).count()
  }
  return counts
}

async function countInStretches(db: Database, t: KeptTable): Promise<number> {
  let count = 0
  for (const [i, to] of bounds.slice(1).entries()) {
    count += await db.table(t).where(':id').between(bounds[i], to, true, false).count()
  }
  return count
}

/** What differs, as one line for the log; null when nothing does. */
export function differenceOf(
  found: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
): string | null {
  const odd = keptTables.filter((t) => (found[t] ?? 0) !== (expected[t] ?? 0))
  return odd.length === 0 ? null : odd.map((t) => `${t} ${found[t] ?? 0} of ${expected[t] ?? 0}`).join(', ')
}
