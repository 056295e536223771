import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Order } from '#shared/orders/order.ts'
import type { PipelineAct } from '#shared/pipeline/act.ts'
import { advance as advanced } from '#shared/pipeline/advance.ts'
import type { pipelineContract } from '#shared/pipeline/contract.ts'
import { trackingKeyOf } from '#shared/pipeline/pipeline.ts'
import { itemOf, openIn } from '#store/checks/board-queries.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'
import { linesOf, postsOf } from './line.ts'
import { matesOf, parcelWith } from './parcel.ts'

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
  const checked = await auditable(context, order, act)
  if (!checked.ok) return checked
  const mates = await matesOf(context, order, act.step)
  if (!mates.ok) return mates
  const free = await freeNumber(context, order, act)
  if (!free.ok) return free
  const others = mates.value.flatMap((mate) => {
    const same = advanced(mate, act, by)
    return same.ok ? [patch('orderPipelines', mate, same.value)] : []
  })
  return decided({}, [patch('orderPipelines', row, change.value), ...others])
}

/** 审核: what the checks found is settled first, or taken upon oneself with a reason, where everybody sees it. */
async function auditable(context: Context, { id }: Order, act: PipelineAct) {
  if (act.step !== 'audited' || !act.isPassed) return ok(null)
  const found = itemOf(await context.checks.ready(context.db, context), id)
  return found && openIn(found).length > 0 ? fail('checks_open') : ok(null)
}

/** A number is one parcel's; orders that go in one parcel share it. */
async function freeNumber(
  context: Context,
  order: Order,
  act: PipelineAct,
): Promise<Result<null, Failure<'tracking_used'>>> {
  if (act.step !== 'printed') return ok(null)
  const { db, shopId } = context
  const key = [shopId, trackingKeyOf(act.trackingNo)]
  const holders = await db.orderPipelines.where('[shopId+trackingKey]').equals(key).toArray()
  const parcel = [order.orderNo, ...(await parcelWith(context, order))]
  const other = holders.find(({ platform, orderNo }) => platform !== order.platform || !parcel.includes(orderNo))
  return other ? fail('tracking_used', { orderNo: other.orderNo }) : ok(null)
}
