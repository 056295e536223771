import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

/** What happened to a promise; `by`, `from` and `to` are ids of people, who are never removed. */
export const promiseTurn = object({
  at: instant,
  by: string(),
  did: picklist(['made', 'extended', 'handedOver', 'taken', 'answered']),
  note: string(),
  /** Who owed the answer before and after; on `handedOver` and `taken` (R05: history keeps both). */
  from: optional(string()),
  to: optional(string()),
})
export type PromiseTurn = InferOutput<typeof promiseTurn>

/** 备忘录: what somebody of the shop promised a buyer (R05). */
export const promiseMemo = object({
  ...rowStamps,
  platform,
  buyerNick: string(),
  /** `importedId('customer', …)` of the buyer: the same whether or not we know the customer yet. */
  customerId: string(),
  receptionId: nullable(string()),
  orderNo: nullable(string()),
  what: string(),
  dueAt: instant,
  ownerId: string(),
  /** `handedOver` is as open as `open`: somebody else owes the answer now. */
  state: picklist(['open', 'answered', 'handedOver']),
  history: array(promiseTurn),
  /** `dueAt` while somebody still owes the answer; absent when answered. */
  openDueAt: optional(instant),
})
export type PromiseMemo = InferOutput<typeof promiseMemo>
