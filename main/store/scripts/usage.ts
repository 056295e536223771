import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/**
 * Counts one copy of a script, and whether the agent changed the text first (ux 4: usage counts are honest). Null
 * when the script is gone. Needs `scripts` among the caller's `touches`. `now` in epoch ms.
 */
export async function countUse(
  db: Database,
  scriptId: string,
  edited: boolean,
  now: number,
): Promise<Operation | null> {
  const script = await db.scripts.get(scriptId)
  if (!script) return null
  const editedCount = script.editedCount + (edited ? 1 : 0)
  return patch('scripts', script, { useCount: script.useCount + 1, editedCount, lastUsedAt: now })
}
