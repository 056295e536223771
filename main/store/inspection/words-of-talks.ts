import type { ChatMessage } from '#shared/chat/message.ts'
import type { WordsOfTalk } from '#shared/inspection/judge-talk.ts'
import type { Database } from '#store/db/database.ts'
import type { BookTalk } from './book-talk.ts'

type WordTables = Pick<Database, 'chatTexts' | 'chats' | 'promises'>
type Meant = Pick<BookTalk, 'id' | 'kind' | 'customerId' | 'orderIds' | 'facts'>

/** The words of talks, and the memos written for their buyers. A reception without a pasted chat has no words. */
export async function wordsOfTalks(db: WordTables, talks: readonly Meant[]): Promise<WordsOfTalk[]> {
  const logs = talks.filter(({ kind }) => kind === 'log').map(({ id }) => id)
  const receptions = talks.filter(({ kind }) => kind === 'reception').map(({ id }) => id)
  const buyers = [...new Set(talks.map(({ customerId }) => customerId))]
  const [texts, chats, memos] = await Promise.all([
    db.chatTexts.bulkGet(logs),
    receptions.length === 0 ? [] : db.chats.where('receptionId').anyOf(receptions).toArray(),
    db.promises.where('customerId').anyOf(buyers).toArray(),
  ])
  const said = new Map<string, ChatMessage[]>()
  for (const text of texts) if (text) said.set(text.id, text.sealed.messages)
  for (const { receptionId, sealed } of chats) {
    if (receptionId) said.set(receptionId, [...(said.get(receptionId) ?? []), ...sealed.messages])
  }
  const memosAt = new Map<string, number[]>()
  for (const { customerId, createdAt } of memos) {
    memosAt.set(customerId, [...(memosAt.get(customerId) ?? []), createdAt])
  }
  return talks.map(({ id, customerId, orderIds, facts }) => ({
    id,
    messages: (said.get(id) ?? []).toSorted((a, b) => a.at - b.at),
    memosAt: memosAt.get(customerId) ?? [],
    hasOrder: orderIds.length > 0,
    firstReplyMs: facts.firstReplyMs,
  }))
}
