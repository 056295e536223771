import { importedId } from '#shared/kernel/id.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import type { Order } from '#shared/orders/order.ts'
import { trackingKeyOf } from '#shared/pipeline/pipeline.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Parcels under way that are looked through: what a large shop sends in ten days. */
const mostSent = 20_000
/** Orders read in one go: about 15 ms, so that commands and queries come in between. */
const ordersPerSlice = 400

/** The order somebody names by its number or by that of its parcel; null when there is none. */
export async function orderByNumber(context: Context, number: string): Promise<string | null> {
  const { db, shopId } = context
  const orderNo = number.replace(/\s/g, '')
  const ids = platformNames.map((platform) => importedId('order', platform, shopId, orderNo))
  const order = (await db.orders.bulkGet(ids)).find((one) => one !== undefined)
  if (order) return order.id
  const key = trackingKeyOf(number)
  const line = await db.orderPipelines.where('[shopId+trackingKey]').equals([shopId, key]).first()
  return line?.id ?? orderOfParcel(context, key)
}

/** Tracking numbers have no index: only parcels under way are asked about. */
async function orderOfParcel({ db, shopId }: Context, key: string): Promise<string | null> {
  const sent = { whose: { shopId, state: 'dispatched' as const }, by: 'recency' as const, most: ordersPerSlice }
  let after: string | null = null
  for (let looked = 0; looked < mostSent; looked += ordersPerSlice) {
    const slice: Slice = await indexPage(db.orders, { ...sent, after })
    const order = slice.rows.find(({ trackingNo }) => trackingNo !== null && trackingKeyOf(trackingNo) === key)
    if (order || slice.next === null) return order?.id ?? null
    after = slice.next
  }
  return null
}

type Slice = Awaited<ReturnType<typeof indexPage<Order>>>
