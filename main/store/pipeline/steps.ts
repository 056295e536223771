import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import type { PipelineAct } from '#shared/pipeline/act.ts'
import { advance as advanced } from '#shared/pipeline/advance.ts'
import type { pipelineContract } from '#shared/pipeline/contract.ts'
import { type OrderPipeline, trackingKeyOf } from '#shared/pipeline/pipeline.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { linesOf, postsOf } from './line.ts'

type Answers = Handlers<typeof pipelineContract>

/** One frame takes in this many orders; the next press takes the rest. */
const mostTaken = 500

export const takeIn: Answers['takeIn'] = async (_input, context) => {
  const operations: Operation[] = []
  await walkOrders(context, { state: 'awaitingDispatch' }, async (orders) => {
    if (operations.length >= mostTaken) return
    const known = await context.db.orderPipelines.bulkGet(orders.map(({ id }) => id))
    const fresh = orders.filter((_order, at) => known[at] === undefined)
    const room = mostTaken - operations.length
    operations.push(...fresh.slice(0, room).map((order) => insert('orderPipelines', entering(order, context.now))))
  })
  return decided({ taken: operations.length }, operations)
}

function entering(order: Order, now: number) {
  const { id, platform, orderNo, buyerNick, title, placedAt } = order
  return {
    ...{ id, platform, orderNo, buyerNick, title, lineCount: linesOf(order).length },
    ...{ step: 'memo' as const, openStep: 'memo' as const, enteredAt: now },
    stamps: [{ step: 'created' as const, at: placedAt, by: 'system', result: 'done' as const }],
    ...{ amountFen: null, courier: null, trackingNo: null, verifiedLines: [], weightG: null },
    ...{ exportBatchId: null, exportedAt: null, doneAt: null },
    sealed: { memo: '' },
  }
}

export const advance: Answers['advance'] = async ({ orderId, expected, act }, context) => {
  const [row, order] = await Promise.all([context.db.orderPipelines.get(orderId), context.db.orders.get(orderId)])
  if (!row || !order || row.shopId !== context.shopId) return fail('not_in_pipeline')
  if (row.version !== expected) return fail('stale')
  if (order.state === 'closed') return fail('order_closed')
  const by = { personId: context.actor.id, posts: await postsOf(context), now: context.now }
  // The goods may have come to the ledger after the order did.
  const change = advanced({ ...row, lineCount: linesOf(order).length }, act, by)
  if (!change.ok) return change
  const free = await freeNumber(context, row, act)
  return free.ok ? decided({}, [patch('orderPipelines', row, change.value)]) : free
}

async function freeNumber({ db, shopId }: Context, { id }: OrderPipeline, act: PipelineAct) {
  if (act.step !== 'printed') return ok(null)
  const key = [shopId, trackingKeyOf(act.trackingNo)]
  const holders = await db.orderPipelines.where('[shopId+trackingKey]').equals(key).toArray()
  const other = holders.find((one) => one.id !== id)
  return (other ? fail('tracking_used', { orderNo: other.orderNo }) : ok(null)) satisfies Result<null>
}
