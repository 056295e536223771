import { importedId } from '#shared/kernel/id.ts'
import type { Order } from '#shared/orders/order.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { anOrder } from '#tests/shared/reception/builders.ts'

/** Somebody else than the receiver of every order that says nothing of it. */
export const stranger = {
  receiver: '李四',
  phone: '13900139000',
  address: '办公路8号',
  buyerMessage: null,
  sellerMemo: null,
}

/** A desk with an agent and orders of the shop, laid into the view directly. */
export async function openChecks(...changes: readonly Partial<Order>[]): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown('agent', '小周')
  await desk.db.orders.bulkPut(changes.map((change) => shopOrder(desk, change)))
  return desk
}

/** An order of the desk's shop with the ids an import would give. */
export function shopOrder(desk: Desk, change: Partial<Order>): Order {
  const shopId = desk.seat.shop?.id ?? ''
  const order = anOrder(change)
  const { platform, orderNo, buyerNick } = order
  return {
    ...order,
    shopId,
    id: importedId('order', platform, shopId, orderNo),
    customerId: importedId('customer', platform, shopId, buyerNick),
  }
}

/** A product somebody has counted; its id. */
export async function countProduct(desk: Desk, count: number, code = 'QH001'): Promise<string> {
  const person = desk.seat
  desk.sitDown('supervisor')
  const { id } = await desk.ask('products.save', {
    ...{ id: null, expected: null, code, name: '保温杯', platformIds: [], priceFen: null, traits: [], uses: [] },
    ...{ points: [], goesWith: [], isOnSale: true },
  })
  await desk.ask('products.recordStock', { id, count, source: '盘点' })
  desk.seat = person
  return id
}
