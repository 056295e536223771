import Dexie from 'dexie'
import type { Database } from '#store/db/database.ts'
import { type Operation, remove } from '#store/db/operation.ts'

/** Pasted chats are nothing but personal data: they go. */
export async function forgetChats({ chats }: Pick<Database, 'chats'>, customerId: string): Promise<Operation[]> {
  const range = chats.where('[customerId+endAt]').between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
  return (await range.primaryKeys()).map((id) => remove('chats', id))
}
