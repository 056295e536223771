import type { Database } from '#store/db/database.ts'

/**
 * Runs work inside one read transaction over exactly these tables. The tables it gets are bound to the transaction:
 * Dexie finds the current one by following awaits and loses it after a few that read nothing. Answers as soon as the
 * work is done; waiting for the transaction's own end would cost another way to the browser process and back. `r!`:
 * a transaction Dexie still sees behind the caller's awaits is never joined.
 */
export function readIn<T>(db: Database, tables: readonly string[], work: (bound: Database) => Promise<T>): Promise<T> {
  if (tables.length === 0) return work(boundTables([], () => null))
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('r!', [...tables], (opened) => {
      const answer = work(boundTables(tables, (name) => opened.table(name)))
      answer.then(resolve, reject)
      return answer
    })
    transaction.catch(reject)
  })
}

/** Any table that was not declared is not there: touching it throws at once. */
function boundTables(tables: readonly string[], tableOf: (name: string) => unknown): Database {
  return new Proxy(Object.fromEntries(tables.map((name) => [name, tableOf(name)])), {
    get(bound, name) {
      if (typeof name === 'string' && !Object.hasOwn(bound, name)) throw new Error(`table ${name} was not declared`)
      return Reflect.get(bound, name)
    },
  }) as unknown as Database
}
