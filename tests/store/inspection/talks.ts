import { factsOf } from '#shared/inspection/chat-facts.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { importedId, newIdAt } from '#shared/kernel/id.ts'
import type { Talks } from '#store/inspection/talk-book.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { spoken } from '#tests/shared/inspection/spoken.ts'

export interface PutTalk {
  readonly startAt: number
  readonly lines: readonly string[]
  readonly more?: Partial<ChatLog>
}

/** Imported talks as they stand in the view once they are in; put there without an import, which is tried elsewhere. */
export async function putTalks({ db, seat }: Desk, talks: readonly PutTalk[]): Promise<string[]> {
  const shopId = seat.shop?.id ?? ''
  const stamps = { shopId, createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
  const customerId = importedId('customer', 'taobao', shopId, '小鹿')
  const rows = talks.map(({ startAt, lines, more }, at) => {
    const messages = spoken(lines, startAt)
    const account = '青禾家居:小周'
    const log: ChatLog = {
      ...{ ...stamps, id: newIdAt(startAt + at), importId: 'import', layout: 'qianniuStandard', platform: 'taobao' },
      ...{ buyerNick: '小鹿', customerId, agents: [{ account, personId: null, messages: messages.length }] },
      ...{ personId: null, receptionId: null, orderIds: [], startAt, endAt: messages.at(-1)?.at ?? startAt },
      ...{ messageCount: messages.length, facts: factsOf(messages, [account]), ...more },
    }
    return { log, text: { ...stamps, id: log.id, customerId: log.customerId, sealed: { messages, unknown: [] } } }
  })
  await db.chatLogs.bulkPut(rows.map(({ log }) => log))
  await db.chatTexts.bulkPut(rows.map(({ text }) => text))
  return rows.map(({ log }) => log.id)
}

/** The book once all words are looked through, however slow the machine is. */
export async function judgedBook({ talks, seat }: Desk): Promise<Talks> {
  for (;;) {
    const book = await talks.open({ shopId: seat.shop?.id ?? '' })
    if (book.reading.isComplete && book.reading.judged === book.reading.talks) return book
  }
}

/** A shop somebody of this role sits in. */
export async function sitIn(role: 'agent' | 'supervisor' = 'supervisor'): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown(role)
  return desk
}
