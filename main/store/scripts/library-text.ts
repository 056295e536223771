import { fitOf, termsOf } from '#shared/scripts/match-script.ts'
import { fits } from '#shared/scripts/rank.ts'
import type { Script } from '#shared/scripts/script.ts'
import { type ScriptKey, scriptKey } from '#shared/scripts/script-key.ts'

/** What rows are compared by, for as long as they stand as they are. */
const keys = new WeakMap<Script, ScriptKey>()

/** Whether a script holds all typed terms, as the picker finds them: written, or said. */
export function libraryText(query: string): (row: Script) => boolean {
  const terms = termsOf(query)
  return (row) => fitOf(keyOf(row), terms) !== fits.none
}

function keyOf(row: Script): ScriptKey {
  const known = keys.get(row) ?? scriptKey(row)
  keys.set(row, known)
  return known
}
