import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, fen, instant } from '#shared/kernel/schema.ts'
import { type PipelineStep, pipelineSteps } from '#shared/staff/first-posts.ts'

export const pipelineStep = picklist(pipelineSteps)

/** Who did a step and when. An audit that failed leaves a stamp too, with its reason (R29). */
export const pipelineStamp = object({
  step: pipelineStep,
  at: instant,
  /** A person's id; `system` for the order's coming in. */
  by: string(),
  result: picklist(['done', 'refused']),
  reason: optional(string()),
})

/** 标准订单处理 (R29; domain 2.13): where one order stands on its way out; same id as the order. */
export const orderPipeline = object({
  ...rowStamps,
  platform,
  orderNo: string(),
  buyerNick: string(),
  title: string(),
  /** Lines of goods that have to be ticked one by one. */
  lineCount: count,
  /** The step that is to be done next; `done` with a stamp of its own when nothing is left. */
  step: pipelineStep,
  stamps: array(pipelineStamp),
  amountFen: nullable(fen),
  courier: nullable(string()),
  trackingNo: nullable(string()),
  verifiedLines: array(count),
  weightG: nullable(count),
  /** Written into a file for the platform's bulk upload: exported, which says nothing of an upload. */
  exportBatchId: nullable(string()),
  exportedAt: nullable(instant),
  doneAt: nullable(instant),
  /** The number without blanks and in capitals while it is taken, so that no other order gets it. */
  trackingKey: optional(string()),
  /** `step` while it is under way; absent when done, so that the index lists open ones only. */
  openStep: optional(pipelineStep),
  enteredAt: instant,
  /** The buyer's wishes (architecture 6). */
  sealed: object({ memo: string() }),
})
export type OrderPipeline = InferOutput<typeof orderPipeline>

/** Done once for a parcel, whatever number of orders is in it: 合并发货 (R18). Goods are verified order by order. */
export const parcelSteps: readonly PipelineStep[] = ['printed', 'picked', 'packed', 'weighed']

/** How a tracking number is compared. */
export function trackingKeyOf(trackingNo: string): string {
  return trackingNo.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
