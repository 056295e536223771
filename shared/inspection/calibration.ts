import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** `blind`: several people judge one talk at once; `second`: somebody judges again what another one has judged. */
export const calibrationKinds = ['blind', 'second'] as const

/** One talk judged by more than one, none of whom sees the others before all are done (R71). */
export const calibration = object({
  ...rowStamps,
  kind: picklist(calibrationKinds),
  logId: string(),
  /** Empty once the buyer was erased. */
  customerId: string(),
  formId: string(),
  /** Of a second look: the check that is looked at again. */
  checkId: nullable(string()),
  /** Who judges blindly; of a second look the one person who looks again. */
  checkerIds: array(string()),
  startedBy: string(),
  startedAt: instant,
  recency: negativeInstant,
})
export type Calibration = InferOutput<typeof calibration>
