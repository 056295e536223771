import type { chatContract } from '#shared/chat/contract.ts'
import { freshMessages, messageKey } from '#shared/chat/message-key.ts'
import { sittingOf } from '#shared/chat/sitting.ts'
import { importedId } from '#shared/kernel/id.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { receptionFromChat } from '#store/reception/from-chat.ts'
import { chatsOf } from './known-chats.ts'

export const take: Handlers<typeof chatContract>['take'] = async (input, context) => {
  const { platform, buyerNick, layout, origin, messages, unknown } = input
  const customerId = importedId('customer', platform, context.shopId, buyerNick)
  const times = messages.map(({ at }) => at)
  const startAt = times.reduce((a, b) => Math.min(a, b))
  const chats = await chatsOf(context, customerId, startAt)
  const known = chats.flatMap(({ sealed }) => sealed.messages)
  const fresh = freshMessages(messages, known.map(messageKey))
  const isFresh = new Set<unknown>(fresh)
  const told = sittingOf([...known, ...fresh], context.now).filter((message) => isFresh.has(message))
  const reception = await receptionFromChat(
    context,
    { platform, buyerNick, customerId },
    { messages: told, source: origin },
  )
  if (!reception.ok) return reception
  const { id: receptionId, joined, operations } = reception.value
  const output = { receptionId, joined, taken: fresh.length, known: messages.length - fresh.length }
  if (fresh.length === 0) return decided(output, operations)
  const keptLines = new Set(chats.flatMap(({ sealed }) => sealed.unknown.map(({ text }) => text)))
  const freshTimes = fresh.map(({ at }) => at)
  const row = {
    id: context.newId(),
    ...{ platform, buyerNick, customerId, receptionId, layout, origin },
    startAt: freshTimes.reduce((a, b) => Math.min(a, b)),
    endAt: freshTimes.reduce((a, b) => Math.max(a, b)),
    messageCount: fresh.length,
    sealed: { messages: fresh, unknown: unknown.filter(({ text }) => !keptLines.has(text)) },
  }
  return decided(output, [...operations, insert('chats', row)])
}
