import type { InputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { reviewsContract } from '#shared/reviews/contract.ts'
import { newReview } from '#shared/reviews/new-review.ts'
import { insert } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Add = (typeof reviewsContract)['add']
type Asked = InputOf<Add>
type Given = Asked['reviews'][number]

/** All of them or none: `no` of a failure is the place in what was given, from 1. */
export const add: Handlers<typeof reviewsContract>['add'] = async ({ platform, reviews }, context) => {
  const rows = new Map<string, ReturnType<typeof newReview>>()
  const ids: string[] = []
  for (const [index, given] of reviews.entries()) {
    const row = await rowOf({ platform, given, no: index + 1 }, context)
    if (!row.ok) return row
    ids.push(row.value.id)
    if (!rows.has(row.value.id)) rows.set(row.value.id, row.value)
  }
  const known = new Set(
    await context.db.reviews
      .where('id')
      .anyOf([...rows.keys()])
      .primaryKeys(),
  )
  const fresh = [...rows.values()].filter(({ id }) => !known.has(id))
  const output = { id: ids[0] ?? '', added: fresh.length, known: reviews.length - fresh.length }
  return decided(
    output,
    fresh.map((row) => insert('reviews', row)),
  )
}

interface Place {
  readonly platform: Asked['platform']
  readonly given: Given
  readonly no: number
}

/** Platforms show a buyer's nick with stars beside a review: then the order tells whose it is. */
async function rowOf({ platform, given, no }: Place, { db, shopId, now }: Context) {
  const { orderNo, rating, at, text } = given
  if (at > now) return fail('in_future', { no })
  const order = orderNo === null ? undefined : await db.orders.get(importedId('order', platform, shopId, orderNo))
  const typed = given.buyerNick ?? ''
  const buyerNick = typed === '' || typed.includes('*') ? order?.buyerNick || typed : typed
  if (buyerNick === '') return fail('buyer_missing', { no })
  if (order && order.buyerNick !== '' && order.buyerNick !== buyerNick) {
    return fail('other_buyers_order', { no, nick: order.buyerNick })
  }
  return ok(
    newReview({
      ...{ id: importedId('review', platform, shopId, `${orderNo ?? buyerNick} ${at}`), platform, orderNo, buyerNick },
      ...{ orderId: order?.id ?? null, rating, at, text },
      customerId: order?.customerId || importedId('customer', platform, shopId, buyerNick),
    }),
  )
}
