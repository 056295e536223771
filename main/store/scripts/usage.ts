import type { Script } from '#shared/scripts/script.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/**
 * Counts one copy of a script, and whether the agent changed the text first (ux 4: usage counts are honest). Needs
 * `scripts` among the caller's `touches`. `now` in epoch ms.
 */
export function countUse(script: Script, edited: boolean, now: number): Operation {
  const editedCount = script.editedCount + (edited ? 1 : 0)
  return patch('scripts', script, { useCount: script.useCount + 1, editedCount, lastUsedAt: now })
}
