import Dexie from 'dexie'
import type { Chat } from '#shared/chat/chat.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Pieces of a buyer's chats that reach `from` (epoch ms) or later. */
export function chatsOf({ db }: Context, customerId: string, from: number): Promise<Chat[]> {
  return db.chats.where('[customerId+endAt]').between([customerId, from], [customerId, Dexie.maxKey]).toArray()
}
