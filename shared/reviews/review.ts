import { array, boolean, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'

/** 好评, 中评, 差评. */
export const ratings = ['good', 'neutral', 'bad'] as const
export type Rating = (typeof ratings)[number]

/** What became of it: 已改评, 未改评, 联系不上. */
export const outcomes = ['amended', 'unchanged', 'noContact'] as const

/** 旺旺, 电话, 短信 (domain 2.22): ways a buyer is contacted about a review. */
export const contactWays = ['chat', 'phone', 'sms'] as const

/** What makes contact malicious harassment: going on after it was enough, or threats (domain 2.22). */
export const harassmentKinds = ['repeated', 'threat'] as const

const contact = object({
  at: instant,
  by: string(),
  did: picklist(['contacted', 'askedToAmend', 'agreed', 'refused', 'approved', 'harassed', ...outcomes]),
  way: nullable(picklist(contactWays)),
  words: string(),
})
export type Contact = InferOutput<typeof contact>

/** 评价 (R44, R45): what a buyer wrote in public, our answer to it, and how the buyer was contacted about it. */
export const review = object({
  ...rowStamps,
  platform,
  orderNo: nullable(string()),
  /** Null where the order is not known here. */
  orderId: nullable(string()),
  customerId: string(),
  buyerNick: string(),
  rating: picklist(ratings),
  /** When the buyer published it. */
  at: instant,
  replyPublishedAt: nullable(instant),
  repliedBy: nullable(string()),
  /** Null while nobody can say yet. */
  outcome: nullable(picklist(outcomes)),
  /** The buyer was bothered: the case that was opened for it. */
  harassment: nullable(object({ kind: picklist(harassmentKinds), ticketId: string() })),
  /** The buyer said no, or was bothered: nobody contacts the buyer about it any more. */
  isLocked: boolean(),
  recency: negativeInstant,
  /** `at` of a neutral or bad one while no reply is published; absent otherwise. */
  toReplySince: optional(instant),
  /** `at` of a neutral or bad one while its outcome is open; absent otherwise. */
  rescueSince: optional(instant),
  /** What was written, drafted and said: personal data (architecture 6). Lines of the log are only ever added. */
  sealed: object({ text: string(), replyDraft: string(), contactLog: array(contact) }),
})
export type Review = InferOutput<typeof review>
