import type { Database } from '#store/db/database.ts'

/** Knows which commands were already done, so that a retry after a crash cannot act twice. */
export interface CommandGuard {
  wasDone(commandId: string): Promise<boolean>
  remember(commandId: string): void
}

/** Ids kept in memory; older ones stand in the activity table. */
const mostRemembered = 50_000

/**
 * Command ids are UUIDv7: the first 48 bits are their instant. Only an id made before this store started can have
 * been done by an earlier one, so only those cost a look into the database.
 */
export function createCommandGuard(db: Database, startedAt: number): CommandGuard {
  const done = new Set<string>()
  return {
    async wasDone(commandId) {
      if (done.has(commandId)) return true
      const madeAt = Number.parseInt(commandId.replace('-', '').slice(0, 12), 16)
      if (madeAt > startedAt && done.size < mostRemembered) return false
      return (await db.activity.get(commandId)) !== undefined
    },
    remember(commandId) {
      if (done.size < mostRemembered) done.add(commandId)
    },
  }
}
