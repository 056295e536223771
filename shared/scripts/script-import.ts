import { array, type InferOutput, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, negativeInstant } from '#shared/kernel/schema.ts'
import { script } from './script.ts'

export const fileFormats = ['xlsx', 'csv', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

/** A row that is not taken: where it stands, why, and what stood there. */
export const refusedScript = object({ line: count, code: string(), column: string(), value: string() })
export type RefusedScript = InferOutput<typeof refusedScript>

/** One import of one file of scripts; undone as a whole. */
export const scriptImport = object({
  ...rowStamps,
  fileName: string(),
  state: picklist(['done', 'undone']),
  startedBy: string(),
  addedIds: array(string()),
  /** Changed scripts as they were before. */
  before: array(script),
  /** Versions the import put aside; undo takes them out again. */
  versionIds: array(string()),
  sameCount: count,
  refusedCount: count,
  /** The first thousand. */
  refused: array(refusedScript),
  recency: negativeInstant,
})
export type ScriptImport = InferOutput<typeof scriptImport>
