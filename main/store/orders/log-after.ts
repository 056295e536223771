import type { ImportLog } from '#shared/orders/import-log.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** An import's row as the gate stamps and saves it (stamp-operations.ts), before the view has it. */
export function logAfter(log: ImportLog, step: Partial<ImportLog>, { now, deskId, actor }: Context): ImportLog {
  if (Object.keys(step).length === 0) return log
  return { ...log, ...step, updatedAt: now, deskId, actorId: actor.id, version: log.version + 1 }
}
