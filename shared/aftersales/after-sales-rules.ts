import { type InferOutput, minValue, nullable, object, pipe } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { fen } from '#shared/kernel/schema.ts'

const limit = nullable(pipe(fen, minValue(0)))

/** What each level may grant alone, fen; null: any sum (R37; the seed names no figures). Same id as the shop. */
export const afterSalesRules = object({ ...rowStamps, limits: object({ 1: limit, 2: limit, 3: limit }) })
export type AfterSalesRules = InferOutput<typeof afterSalesRules>
