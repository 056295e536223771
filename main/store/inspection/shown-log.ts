import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import type { Database } from '#store/db/database.ts'

/** A talk's words as people read them: masked with what we know of the buyer and by the look of the text (ux 7), beside its orders. */
export async function shownLog(db: Pick<Database, 'chatTexts' | 'customers' | 'orders'>, log: ChatLog) {
  const { id, customerId, receptionId, orderIds } = log
  const [text, customer, orders] = await Promise.all([
    db.chatTexts.get(id),
    db.customers.get(customerId),
    db.orders.bulkGet([...orderIds]),
  ])
  const name = customer?.sealed.name ?? null
  const mask = (words: string) => maskPersonal(words, name === null ? [] : [name])
  const { messages = [], unknown = [] } = text?.sealed ?? {}
  return {
    receptionId,
    customerId,
    orders: orders.flatMap((order) => (order ? [{ id: order.id, orderNo: order.orderNo, title: order.title }] : [])),
    messages: messages.map((message) => {
      return { ...message, text: mask(message.text), asides: message.asides.map(mask) }
    }),
    unknown: unknown.map((line) => ({ ...line, text: mask(line.text) })),
  }
}
