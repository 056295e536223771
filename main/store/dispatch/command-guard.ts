import type { Database } from '#store/db/database.ts'

/** Knows which commands were already done, so that a retry after a crash cannot act twice. */
export interface CommandGuard {
  wasDone(commandId: string): Promise<boolean>
  remember(commandId: string): void
}

/** Ids kept in memory; older ones stand in the activity table. */
const mostRemembered = 50_000

/**
 * An id greater than every id in the activity table is not in it: only the others cost a look into the database. New
 * ids are greater as a rule, since they begin with their instant (UUIDv7). No clock is believed: where it was set
 * back, new ids are looked up too until it has caught up.
 */
export function createCommandGuard(db: Database): CommandGuard {
  const done = new Set<string>()
  let greatest: string | null = null
  return {
    async wasDone(commandId) {
      if (done.has(commandId)) return true
      greatest ??= await greatestDone(db)
      if (commandId > greatest && done.size < mostRemembered) return false
      return (await db.activity.get(commandId)) !== undefined
    },
    remember(commandId) {
      if (done.size < mostRemembered) done.add(commandId)
    },
  }
}

/** Empty when nothing was ever done: every id is greater. */
async function greatestDone(db: Database): Promise<string> {
  return (await db.activity.toCollection().last())?.id ?? ''
}
