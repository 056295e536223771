import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { chatLayouts, chatMessage, unknownLine } from '#shared/chat/message.ts'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { chatFacts } from './chat-facts.ts'

/** What a log stood in: copied text, the 千牛 web history as a workbook, a JDDC dump, or a table with named columns. */
export const logLayouts = [...chatLayouts, 'historySheet', 'jddc', 'table'] as const
export const logLayout = picklist(logLayouts)
export type LogLayout = (typeof logLayouts)[number]

/** Somebody who spoke for the shop, by the account `店铺:子账号`, and who that is at this desk. */
export const logAgent = object({ account: string(), personId: nullable(string()), messages: count })
export type LogAgent = InferOutput<typeof logAgent>

/**
 * One imported talk with one buyer (R71): what it is about, without its words. A talk ends when it rests (`sittingGapMs`). The words lie in
 * `chatTexts` under the same id, so that lists and figures never read them.
 */
export const chatLog = object({
  ...rowStamps,
  importId: string(),
  layout: logLayout,
  platform,
  buyerNick: string(),
  /** `importedId('customer', …)`, whether or not we know the customer yet. */
  customerId: string(),
  /** Who spoke for the shop, the one who said most first. */
  agents: array(logAgent),
  /** Whose talk it is: who said most of those we know; null when we know none. */
  personId: nullable(string()),
  /** The reception of ours it belongs to, by buyer and time. */
  receptionId: nullable(string()),
  /** Orders of the buyer it is about, by number or by time. */
  orderIds: array(string()),
  startAt: instant,
  endAt: instant,
  messageCount: count,
  facts: chatFacts,
})
export type ChatLog = InferOutput<typeof chatLog>

/** The words of a talk: personal data, in one field and never in an index (architecture 6). */
export const chatText = object({
  ...rowStamps,
  customerId: string(),
  sealed: object({ messages: array(chatMessage), unknown: array(unknownLine) }),
})
export type ChatText = InferOutput<typeof chatText>
