import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { chatLayout, chatMessage, unknownLine } from './message.ts'

/** From the clipboard, or from a file. */
export const chatOrigin = picklist(['pasted', 'import'])

/** A piece of a chat with one buyer, as it was pasted or imported: all its messages in one row. */
export const chat = object({
  ...rowStamps,
  platform,
  buyerNick: string(),
  /** `importedId('customer', …)`, whether or not we know the customer yet. */
  customerId: string(),
  /** The reception it was pasted into; null for an imported log. */
  receptionId: nullable(string()),
  origin: chatOrigin,
  layout: chatLayout,
  startAt: instant,
  endAt: instant,
  messageCount: count,
  /** Chat text is personal data, in one field and never in an index (architecture 6). */
  sealed: object({ messages: array(chatMessage), unknown: array(unknownLine) }),
})
export type Chat = InferOutput<typeof chat>
