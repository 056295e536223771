import Dexie, { type Table } from 'dexie'
import type { Activity, Applied } from './bookkeeping.ts'
import { stepsToTell } from './migrations/steps.ts'
import type { SearchPack } from './search-packs.ts'
import type { TableName, Tables } from './tables.ts'

export type Database = Dexie & { readonly [T in TableName]: Table<Tables[T], string> } & {
  readonly activity: Table<Activity, string>
  readonly meta: Table<Applied, string>
  readonly searchPacks: Table<SearchPack, number>
}

/** Name of the view of one epoch and generation. A rebuild opens the next generation beside the old one. */
export function databaseName(epoch: number, generation: number): string {
  return `guitai-${epoch}-${generation}`
}

/**
 * Opens the view. Durability is `relaxed`: the journal is the truth, and what a power cut takes from the view is
 * replayed at the next start (docs/decisions/0003).
 */
export function openDatabase(
  name: string,
  options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Database {
  const db = new Dexie(name, { ...options, autoOpen: false, chromeTransactionDurability: 'relaxed', cache: 'disabled' })
  for (const step of stepsToTell()) {
    const version = db.version(step.version).stores({ ...step.stores })
    if (step.up) version.upgrade(step.up)
  }
  return db as Database
}
