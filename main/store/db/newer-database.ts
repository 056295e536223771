import type Dexie from 'dexie'
import { schemaVersion } from './migrations/steps.ts'

/** Dexie keeps ten versions of the browser's for each of ours. */
const browserVersions = 10

/**
 * Whether an open database was written by a newer program. Dexie opens it all the same, without the tables it does
 * not know: whoever opens the view must ask, or people would silently see and write a smaller data set.
 */
export function isNewerThanProgram(db: Dexie): boolean {
  return db.backendDB().version / browserVersions > schemaVersion
}
