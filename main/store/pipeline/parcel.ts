import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import { type OrderPipeline, parcelSteps } from '#shared/pipeline/pipeline.ts'
import { type PipelineStep, pipelineSteps } from '#shared/staff/first-posts.ts'
import type { Context } from '#store/dispatch/handler.ts'

/**
 * The other orders of a parcel that this step is done for as well (R18): those that stand at it. Refused while one has not
 * come so far; one that was closed, or that the platform says is sent, is not waited for.
 */
export async function matesOf(context: Context, order: Order, step: PipelineStep) {
  if (!parcelSteps.includes(step)) return ok([])
  const waited = await waitedFor(context, order)
  const rows = await context.db.orderPipelines.bulkGet(waited.map(({ id }) => id))
  const late = waited.find((_mate, at) => !hasCome(rows[at], step))
  if (late) return fail('parcel_incomplete', { orderNo: late.orderNo })
  return ok(rows.flatMap((row) => (row?.openStep === step ? [row] : [])))
}

/** Numbers in one parcel with this order, its own left out. */
export async function parcelWith({ db }: Pick<Context, 'db'>, { customerId, orderNo }: Order): Promise<string[]> {
  const groups = await db.parcelGroups.where('customerId').equals(customerId).toArray()
  const own = groups.filter(({ state, orderNos }) => state === 'together' && orderNos.includes(orderNo))
  return [...new Set(own.flatMap(({ orderNos }) => orderNos))].filter((one) => one !== orderNo)
}

async function waitedFor(context: Context, order: Order): Promise<Order[]> {
  const numbers = await parcelWith(context, order)
  const ids = numbers.map((orderNo) => importedId('order', order.platform, context.shopId, orderNo))
  const mates = await context.db.orders.bulkGet(ids)
  return mates.flatMap((mate) => (mate?.state === 'awaitingDispatch' ? [mate] : []))
}

function hasCome(row: OrderPipeline | undefined, step: PipelineStep): boolean {
  return row !== undefined && pipelineSteps.indexOf(row.step) >= pipelineSteps.indexOf(step)
}
