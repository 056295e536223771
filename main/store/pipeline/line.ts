import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { Order } from '#shared/orders/order.ts'
import { mayDo, type Posts } from '#shared/pipeline/advance.ts'
import type { pipelineContract } from '#shared/pipeline/contract.ts'
import type { OrderPipeline } from '#shared/pipeline/pipeline.ts'
import type { Context } from '#store/dispatch/handler.ts'

export type Line = OutputOf<typeof pipelineContract.page>['rows'][number]

/** Who may do what here: the shop's posts and those of whoever asks. */
export async function postsOf({ db, actor, shopId }: Context): Promise<Posts> {
  const [person, posts] = await Promise.all([db.people.get(actor.id), db.posts.toArray()])
  return { held: person?.posts ?? [], all: posts.filter((post) => post.shopId === shopId) }
}

export function linesOf(order: Pick<Order, 'lines' | 'title' | 'quantity'>): string[] {
  if (order.lines.length === 0) return [`${order.title} × ${order.quantity}`]
  return order.lines.map(({ title, spec, quantity }) => `${title} ${spec} × ${quantity}`.replace(/\s+/g, ' '))
}

/** An order in the pipeline as people see it; null when its import was undone. */
export async function shownLines(context: Context, rows: readonly OrderPipeline[], posts: Posts): Promise<Line[]> {
  const orders = await context.db.orders.bulkGet(rows.map(({ id }) => id))
  const names = new Map((await context.db.people.toArray()).map(({ id, name }) => [id, name]))
  return rows.flatMap((row, at) => {
    const order = orders[at]
    if (!order) return []
    const { id, version, platform, orderNo, buyerNick, title, step, courier, trackingNo } = row
    const { exportBatchId, exportedAt, doneAt, enteredAt } = row
    return [
      {
        ...{ id, version, platform, orderNo, buyerNick, title, step, courier, trackingNo },
        ...{ exportBatchId, exportedAt, doneAt, enteredAt },
        stamps: row.stamps.map((stamp) => ({ ...stamp, name: names.get(stamp.by) ?? '' })),
        lines: linesOf(order),
        paidFen: order.paidFen,
        memo: maskPersonal(row.sealed.memo),
        state: order.state,
        mayDo: row.openStep !== undefined && mayDo(row.openStep, posts),
      },
    ]
  })
}
