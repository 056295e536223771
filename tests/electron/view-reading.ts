import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Program } from '#tests/harness/program.ts'

/** The hidden page that holds the database. */
export async function storePage({ app }: Pick<Program, 'app'>): Promise<Page> {
  for (;;) {
    const page = app.windows().find((one) => one.url().startsWith('guitai://store/'))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export interface CurrentView {
  readonly epoch: number
  readonly generation: number
}

export function currentView(dataFolder: string): CurrentView {
  return JSON.parse(readFileSync(join(dataFolder, 'current.json'), 'utf8')) as CurrentView
}

/** All rows of some tables of the view in use, straight from IndexedDB. Nothing may be writing. */
export async function rowsOf(
  program: Program,
  tables: readonly string[] | null = null,
): Promise<Record<string, unknown[]>> {
  const { epoch, generation } = currentView(program.dataFolder)
  const page = await storePage(program)
  return page.evaluate(
    async ([name, wanted]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      const all: Record<string, unknown[]> = {}
      const names = wanted ?? [...db.objectStoreNames].filter((table) => table !== 'searchPacks')
      for (const table of names) {
        all[table] = await new Promise((resolve, reject) => {
          const request = db.transaction(table).objectStore(table).getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      }
      db.close()
      return all
    },
    [`guitai-${epoch}-${generation}`, tables] as const,
  )
}

/** Number of rows and a fingerprint of their content, table by table: what two views have to have in common. */
export async function fingerprintOf(program: Program): Promise<Record<string, string>> {
  const all = await rowsOf(program)
  // The position's rolling hash begins anew with a new history; its counts do not.
  const { meta = [], ...tables } = all
  const counts = (meta[0] as { counts?: object } | undefined)?.counts ?? {}
  const prints = Object.entries(tables).map(([table, rows]) => [table, `${rows.length} ${hashOf(rows)}`])
  return { ...Object.fromEntries(prints), counts: hashOf(Object.entries(counts).sort()) }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16)
}

/** Without the order of keys, and without fields that are there but undefined. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
