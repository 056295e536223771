import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '#tests/harness/program.ts'
import { storePage } from '#tests/harness/store-page.ts'

export interface CurrentView {
  readonly epoch: number
  readonly generation: number
}

export function currentView(dataFolder: string): CurrentView {
  return JSON.parse(readFileSync(join(dataFolder, 'current.json'), 'utf8')) as CurrentView
}

/** All rows of one table of the view in use, straight from IndexedDB. Nothing may be writing. */
export async function rowsOf<R>(program: Program, table: string): Promise<R[]> {
  const { epoch, generation } = currentView(program.dataFolder)
  const page = await storePage(program)
  const rows: unknown = await page.evaluate(
    async ([name, wanted]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const db = await done(indexedDB.open(name))
      const all = await done(db.transaction(wanted).objectStore(wanted).getAll())
      db.close()
      return all
    },
    [`guitai-${epoch}-${generation}`, table] as const,
  )
  return rows as R[]
}

/** Resolves when the view was opened and found whole as often as `times` since the data folder was made. */
export async function isVerified(dataFolder: string, times: number): Promise<void> {
  const limit = Date.now() + 60_000
  while (Date.now() < limit) {
    if (logOf(dataFolder).filter((line) => line.endsWith('the view is open and whole')).length >= times) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the view was not found whole:\n${logOf(dataFolder).join('\n')}`)
}

export function logOf(dataFolder: string): string[] {
  const file = join(dataFolder, 'log/guitai.log')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

/**
 * Rows of each table, a fingerprint of their content, and the position: what two views have to have in common. Made
 * inside the store's page: megabytes of rows would be slow to hand out.
 */
export async function fingerprintOf(program: Program): Promise<Record<string, string>> {
  const { epoch, generation } = currentView(program.dataFolder)
  const page = await storePage(program)
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const sorted = (_key: string, one: unknown) =>
      one !== null && typeof one === 'object' && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one
    const hashOf = async (value: unknown) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value, sorted))
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    const db = await done(indexedDB.open(name))
    const prints: Record<string, string> = {}
    for (const table of db.objectStoreNames) {
      if (table === 'searchPacks' || table === 'meta') continue
      const rows = await done(db.transaction(table).objectStore(table).getAll())
      prints[table] = `${rows.length} ${await hashOf(rows)}`
    }
    const { seq, chain, counts } = await done(db.transaction('meta').objectStore('meta').get('applied'))
    db.close()
    const filled = Object.entries(counts).filter(([, count]) => count !== 0)
    return { ...prints, at: `${seq} ${chain}`, counts: await hashOf(filled.sort()) }
  }, `guitai-${epoch}-${generation}`)
}
