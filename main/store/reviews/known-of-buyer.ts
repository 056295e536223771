import Dexie from 'dexie'
import type { KnownOfBuyer } from '#shared/reviews/reply-privacy.ts'
import type { Review } from '#shared/reviews/review.ts'
import type { Database } from '#store/db/database.ts'

/** Chats older than these are quoted by nobody. */
const mostChats = 20

/** What the shop knows of a review's buyer: the order, the record and what was written in chats. Stays in the store. */
export async function knownOfBuyer(
  db: Pick<Database, 'orders' | 'customers' | 'chats'>,
  { orderId, orderNo, customerId, sealed }: Review,
): Promise<KnownOfBuyer> {
  const [order, customer, chats] = await Promise.all([
    orderId === null ? undefined : db.orders.get(orderId),
    db.customers.get(customerId),
    db.chats
      .where('[customerId+endAt]')
      .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
      .reverse()
      .limit(mostChats)
      .toArray(),
  ])
  const messages = chats.flatMap((chat) => chat.sealed.messages)
  return {
    names: withoutGaps(order?.sealed.receiver, customer?.sealed.name),
    phones: withoutGaps(order?.sealed.phone, customer?.sealed.phone),
    addresses: withoutGaps(order?.sealed.address, customer?.sealed.address),
    orderNos: withoutGaps(orderNo),
    said: messages.filter(({ side }) => side === 'buyer').map(({ text }) => text),
    reviewText: sealed.text,
  }
}

function withoutGaps(...values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value) => value !== null && value !== undefined)
}
