import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

/** 备忘录: what somebody of the shop promised a buyer (R05). */
export const promiseMemo = object({
  ...rowStamps,
  platform,
  buyerNick: string(),
  customerId: nullable(string()),
  receptionId: nullable(string()),
  orderNo: nullable(string()),
  what: string(),
  dueAt: instant,
  ownerId: string(),
  state: picklist(['open', 'answered', 'handedOver']),
  history: array(object({ at: instant, by: string(), did: string(), note: string() })),
  /** `dueAt` while somebody still owes the answer; absent when answered. */
  openDueAt: optional(instant),
})
export type PromiseMemo = InferOutput<typeof promiseMemo>
