import { array, boolean, nullable, object, pick, record, string } from 'valibot'
import { checkTables } from '#shared/checks/contract.ts'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, fen, id, rowVersion } from '#shared/kernel/schema.ts'
import { orderState } from '#shared/orders/order.ts'
import { pipelineAct } from './act.ts'
import { advanceFailures } from './advance.ts'
import { orderPipeline, pipelineStamp, pipelineStep } from './pipeline.ts'

const stamp = object({ ...pipelineStamp.entries, name: string() })
const line = object({
  ...pick(orderPipeline, [
    ...(['id', 'version', 'platform', 'orderNo', 'buyerNick', 'title', 'step', 'courier', 'trackingNo'] as const),
    ...(['exportBatchId', 'exportedAt', 'doneAt', 'enteredAt'] as const),
  ]).entries,
  stamps: array(stamp),
  /** Goods to be ticked one by one. */
  lines: array(string()),
  paidFen: fen,
  /** The buyer's wishes, masked. */
  memo: string(),
  /** The order as the platform has it: one that was closed meanwhile goes no further. */
  state: orderState,
  /** Whether whoever asks holds the post of this step. */
  mayDo: boolean(),
})

const after = nullable(pageCursor)
const reads = ['orderPipelines', 'orders', 'people', 'posts']

/** 标准订单处理 in twelve steps, each by its post (R29; domain 2.13). */
export const pipelineContract = {
  /** Orders that stand at a step, the longest waiting first. */
  page: query({
    input: object({ step: pipelineStep, after }),
    output: object({
      ...pageOf(line).entries,
      counts: record(pipelineStep, count),
      /** Names of the posts that answer for the step; none for the last one. */
      posts: array(string()),
      mayDo: boolean(),
    }),
    roles: everyRole,
    failures: [],
    reads,
  }),
  ofOrder: query({ input: object({ orderId: id }), output: nullable(line), roles: everyRole, failures: [], reads }),
  /** Orders that wait for dispatch and are not in the pipeline enter it, at most 500 at once. */
  takeIn: command({
    input: object({}),
    output: object({ taken: count }),
    roles: everyRole,
    failures: [],
    touches: ['orders', 'orderPipelines'],
  }),
  /**
   * Audited only when no check stands against it (R18 to R22). What is done once for a parcel is done for every order in
   * it, when all of them have come so far.
   */
  advance: command({
    input: object({ orderId: id, expected: rowVersion, act: pipelineAct }),
    output: object({}),
    roles: everyRole,
    failures: [
      ...(['not_in_pipeline', 'stale', 'order_closed', 'tracking_used', 'checks_open', 'parcel_incomplete'] as const),
      ...advanceFailures,
    ],
    touches: ['orderPipelines', 'people', 'posts', ...checkTables],
  }),
  /** Courier and number of everything weighed, for the platform's bulk upload; again for what was not confirmed. */
  exportBack: command({
    input: object({ platform: orderPipeline.entries.platform, again: boolean() }),
    output: object({
      batchId: string(),
      rows: array(object({ orderNo: string(), courier: string(), trackingNo: string() })),
    }),
    roles: everyRole,
    failures: ['nothing_to_export', 'wrong_post'],
    touches: reads,
  }),
  /** Somebody uploaded the file at the platform and says so: nothing else makes it so. */
  confirmUploaded: command({
    input: object({ batchId: id }),
    output: object({ confirmed: count }),
    roles: everyRole,
    failures: ['batch_not_found', 'wrong_post'],
    touches: reads,
  }),
}
