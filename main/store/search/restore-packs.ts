import type { LookRules } from '#shared/customers/look-rules.ts'
import type { Database } from '#store/db/database.ts'
import { decodeFrame } from '#store/db/operation.ts'
import { type KeyPack, readPacks } from '#store/db/search-packs.ts'
import type { Host } from '#store/host.ts'
import { PackWriter } from './pack-writer.ts'
import { type Changes, customerOf, noChanges, orderOf, type RowChanges } from './row-changes.ts'
import { newSets, type Sets } from './sets.ts'

export interface OpenOptions {
  readonly db: Database
  /** How far the view is; the packs may be behind it. */
  readonly appliedSeq: number
  readonly host: Pick<Host, 'framesAfter'>
  /** The keys could not be kept: the next start makes them anew. */
  readonly onFailed: (error: unknown) => void
  /** Nothing is read before. */
  readonly after?: Promise<void>
}

export interface Restored {
  readonly sets: Sets
  readonly writer: PackWriter
  /** What the packs did not know yet. */
  readonly missed: Changes
}

/** Null when the packs are missing, damaged, too far behind the journal, or made by other rules of what looks alike. */
export async function restorePacks(
  { db, appliedSeq, host, onFailed }: OpenOptions,
  looks: LookRules,
): Promise<Restored | null> {
  const sets = newSets()
  const packs: [KeyPack, number][] = []
  const head = await readPacks(db, (pack, n) => packs.push([pack, n]))
  if (!head || head.upTo > appliedSeq || head.looks !== looks.version) return null
  const missed = await readMissed({ db, host, looks }, head.upTo, appliedSeq)
  if (!missed) return null
  const writer = new PackWriter({ db, onFailed, looks: looks.version }, head.upTo)
  for (const [pack, n] of packs) writer.know(restorePart(sets, pack), n)
  return { sets, writer, missed }
}

function restorePart(sets: Sets, pack: KeyPack) {
  const { changed, removed } = pack
  return pack.kind === 'customers'
    ? sets.customers.restore({ columns: pack.columns, changed, removed })
    : sets.orders.restore({ columns: pack.columns, changed, removed })
}

const batchBytes = 4 * 1024 * 1024
const rowsPerRead = 500

/** Rows touched by frames the packs do not stand for, as they are now. Null when the journal no longer has them. */
async function readMissed(
  { db, host, looks }: Pick<OpenOptions, 'db' | 'host'> & { readonly looks: LookRules },
  from: number,
  upTo: number,
): Promise<Changes | null> {
  const ids = { customers: new Set<string>(), orders: new Set<string>() }
  for (let seq = from; seq < upTo; ) {
    const frames = await host.framesAfter(seq, batchBytes)
    if (frames[0]?.seq !== seq + 1) return null
    for (const frame of frames) {
      for (const operation of decodeFrame(frame.bytes).operations) {
        const id = operation.k === 'put' ? operation.row.id : operation.id
        if (operation.t === 'customers' || operation.t === 'orders') ids[operation.t].add(id)
      }
    }
    seq = frames.at(-1)?.seq ?? upTo
  }
  const customers = await readRows(db, 'customers', [...ids.customers], (row) => customerOf(row, looks))
  return { customers, orders: await readRows(db, 'orders', [...ids.orders], orderOf) }
}

async function readRows<E>(
  db: Database,
  table: 'customers' | 'orders',
  ids: readonly string[],
  entryOf: (row: { id: string; version: number }) => E | null,
): Promise<RowChanges<E>> {
  const changes = noChanges<E>()
  for (let from = 0; from < ids.length; from += rowsPerRead) {
    const slice = ids.slice(from, from + rowsPerRead)
    const rows = await db.table(table).bulkGet(slice)
    slice.forEach((id, at) => {
      const entry = rows[at] ? entryOf(rows[at]) : null
      if (entry) changes.entries.set(id, entry)
      else changes.removed.add(id)
    })
  }
  return changes
}
