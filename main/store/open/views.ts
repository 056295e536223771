import type { Applied } from '#store/db/bookkeeping.ts'
import { type Database, databaseName, openDatabase } from '#store/db/database.ts'
import { isNewerThanProgram } from '#store/db/newer-database.ts'

/** Where databases live: the page's own IndexedDB, or one in memory for a test. */
export interface ViewPlace {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

export interface View {
  readonly db: Database
  /** Undefined when it was never filled to the end, or was wiped. */
  readonly applied: Applied | undefined
}

export interface ViewName {
  readonly epoch: number
  readonly generation: number
}

/** Opens a view as it is. Throws when a newer program wrote it; what the database throws (damaged) is thrown on. */
export async function openView(place: ViewPlace, { epoch, generation }: ViewName): Promise<View> {
  const name = databaseName(epoch, generation)
  if (await isNewerThanProgram(place.indexedDB, name)) throw new Error(`${name} is of a newer program`)
  const db = openDatabase(name, place)
  try {
    await db.open()
    return { db, applied: await db.meta.get('applied') }
  } catch (error) {
    db.close()
    throw error
  }
}

/** An empty view under that name; what an earlier try left there goes. */
export async function openFreshView(place: ViewPlace, name: ViewName): Promise<View> {
  await deleteDatabase(place, databaseName(name.epoch, name.generation))
  return openView(place, name)
}

/** Views of other generations and epochs are never used again: going back means a rebuild. */
export async function dropOtherViews(place: ViewPlace, { epoch, generation }: ViewName): Promise<void> {
  const ours = databaseName(epoch, generation)
  for (const { name } of await place.indexedDB.databases()) {
    if (name !== undefined && name !== ours && /^guitai-\d+-\d+$/.test(name)) await deleteDatabase(place, name)
  }
}

/** A database somebody still holds open is left for the next time. */
function deleteDatabase({ indexedDB }: ViewPlace, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`${name} was not removed`))
  })
}
