import Dexie from 'dexie'
import type { ChatMessage } from '#shared/chat/message.ts'
import type { Context } from '#store/dispatch/handler.ts'

/** Talks a dry run looks through (domain 2.34: the last 500 logs). */
const mostTalks = 500

/** A talk with its words. */
export interface NewTalk {
  readonly id: string
  readonly title: string
  readonly startAt: number
  readonly messages: readonly ChatMessage[]
}

/** The newest talks: imported ones, and pieces that were taken over from the clipboard. */
export async function newestTalks({ db, shopId }: Pick<Context, 'db' | 'shopId'>): Promise<NewTalk[]> {
  const logs = await db.chatLogs
    .where('[shopId+startAt]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .reverse()
    .limit(mostTalks)
    .toArray()
  const pieces = await db.chats
    .reverse()
    .filter((chat) => chat.shopId === shopId)
    .limit(mostTalks)
    .toArray()
  const heads = [...logs, ...pieces].sort((a, b) => b.startAt - a.startAt).slice(0, mostTalks)
  const texts = await db.chatTexts.bulkGet(heads.map(({ id }) => id))
  return heads.map((head, at) => {
    const { id, buyerNick, startAt } = head
    const messages = 'sealed' in head ? head.sealed.messages : (texts[at]?.sealed.messages ?? [])
    return { id, title: buyerNick, startAt, messages }
  })
}
