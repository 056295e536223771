import type { Operation } from '#store/db/operation.ts'

/** The starter library as scripts of a new shop. */
export function starterScriptOperations(_now: number): Operation[] {
  return []
}
