import type { Database } from '#store/db/database.ts'

/** Another import that told more of talks this one brought; null when there is none. */
export async function laterImport({ logChanges, chatLogs, logImports }: Database, importId: string) {
  const changes = await logChanges.where('importId').notEqual(importId).toArray()
  const logs = await chatLogs.bulkGet(changes.map(({ logId }) => logId))
  const at = logs.findIndex((log) => log?.importId === importId)
  const change = changes[at]
  if (!change) return null
  const later = await logImports.get(change.importId)
  return { importId: change.importId, name: later?.name ?? '' }
}
