import { schemaVersion } from './migrations/steps.ts'

/** Dexie keeps ten versions of the browser's for each of ours. */
const browserVersions = 10

/**
 * Whether a newer program wrote this database. Asked before Dexie opens it: Dexie opens it all the same, without the
 * tables it does not know, and puts back what the newer program took away. People would silently see and write a
 * smaller data set, and the newer program would find its view changed.
 */
export async function isNewerThanProgram(indexedDB: IDBFactory, name: string): Promise<boolean> {
  const found = (await indexedDB.databases()).find((one) => one.name === name)
  return (found?.version ?? 0) / browserVersions > schemaVersion
}
