import { array, boolean, nullable, object, string } from 'valibot'
import { chatMessage, unknownLine } from '#shared/chat/message.ts'
import { query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, day, id, instant, nick, text } from '#shared/kernel/schema.ts'
import { logLayout } from './chat-log.ts'

const agent = object({ account: string(), name: nullable(string()), messages: count })

const logLineOf = object({
  id: string(),
  layout: logLayout,
  platform,
  buyerNick: string(),
  agents: array(agent),
  startAt: instant,
  endAt: instant,
  messageCount: count,
  firstReplyMs: nullable(count),
  isUnanswered: boolean(),
})

const shownLog = object({
  ...logLineOf.entries,
  receptionId: nullable(string()),
  customerId: string(),
  orders: array(object({ id: string(), orderNo: string(), title: string() })),
  /** In the order they were said, masked (ux 7). */
  messages: array(chatMessage),
  unknown: array(unknownLine),
})

/** Imported talks (R71): for who leads. */
export const logEntries = {
  /** Talks of a day in order of time, or of one buyer over all days. Without a day: the last one there are talks of. */
  logs: query({
    input: object({
      day: nullable(day),
      buyerNick: nullable(nick),
      platform: nullable(platform),
      account: nullable(text(200)),
      after: nullable(pageCursor),
    }),
    output: object({ ...pageOf(logLineOf).entries, day: nullable(string()) }),
    roles: leads,
    failures: [],
    reads: ['chatLogs', 'people', 'logAccounts'],
  }),
  /** One talk with its words. */
  log: query({
    input: object({ id }),
    output: shownLog,
    roles: leads,
    failures: ['log_not_found'],
    reads: ['chatLogs', 'chatTexts', 'people', 'logAccounts', 'customers', 'orders'],
  }),
}
