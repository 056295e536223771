import type { chatContract } from '#shared/chat/contract.ts'
import { messageKey } from '#shared/chat/message-key.ts'
import { importedId } from '#shared/kernel/id.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { openReceptionOf } from '#store/reception/start.ts'
import { chatsOf } from './known-chats.ts'

export const standing: Handlers<typeof chatContract>['standing'] = async ({ platform, buyerNick, from }, context) => {
  const customerId = importedId('customer', platform, context.shopId, buyerNick)
  const chats = await chatsOf(context, customerId, from)
  const messages = chats.flatMap(({ sealed }) => sealed.messages).filter(({ at }) => at >= from)
  const open = await openReceptionOf(context, customerId)
  if (!open) return ok({ keys: messages.map(messageKey), open: null })
  const nameOf = await namesOf(context)
  return ok({
    keys: messages.map(messageKey),
    open: { id: open.id, agentName: nameOf(open.agentId), isMine: open.agentId === context.actor.id },
  })
}
