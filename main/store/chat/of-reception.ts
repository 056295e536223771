import { type chatContract, mostShown } from '#shared/chat/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#store/dispatch/handler.ts'

/** What was pasted into a reception, masked: with what we know of the buyer, and by the look of the text. */
export const ofReception: Handlers<typeof chatContract>['ofReception'] = async ({ receptionId }, { db, shopId }) => {
  const reception = await db.receptions.get(receptionId)
  if (reception?.shopId !== shopId) return fail('reception_not_found')
  const chats = await db.chats.where('receptionId').equals(receptionId).toArray()
  const all = chats.flatMap(({ sealed }) => sealed.messages).sort((a, b) => a.at - b.at)
  const { name } = (await db.customers.get(reception.customerId))?.sealed ?? { name: null }
  const names = name === null ? [] : [name]
  const mask = (text: string) => maskPersonal(text, names)
  return ok({
    messages: all.slice(-mostShown).map((message) => {
      return { ...message, text: mask(message.text), asides: message.asides.map(mask) }
    }),
    total: all.length,
    unknown: chats.flatMap(({ sealed }) => sealed.unknown.map(({ line, text }) => ({ line, text: mask(text) }))),
  })
}
