import { array, type InferOutput, object, picklist, string } from 'valibot'
import { count, instant } from '#shared/kernel/schema.ts'

/**
 * How a chat was copied or exported: 千牛 copy in three shapes (name / time / text; `name2025-1-5 9:03:07`;
 * `name 2025-01-05 09:03:07`), 千牛 web history (sender last), 旺旺 message manager, and `[name] time` of clipboard tools.
 */
export const chatLayouts = [
  'qianniuStandard',
  'qianniuCompact',
  'qianniuSpaced',
  'webHistory',
  'wangwang',
  'bracket',
] as const
export type ChatLayout = (typeof chatLayouts)[number]
export const chatLayout = picklist(chatLayouts)

export const chatSide = picklist(['buyer', 'agent', 'system'])
export type ChatSide = InferOutput<typeof chatSide>

/** `blank`: a head without text, as a picture or emoticon leaves it behind, or half a message. */
export const chatKind = picklist(['text', 'blank', 'transfer'])

export const chatMessage = object({
  /** Platforms tell seconds: always a whole second. */
  at: instant,
  side: chatSide,
  sender: string(),
  text: string(),
  kind: chatKind,
  /** Lines under the message that are not its text: 已读, 撤回, where the buyer comes from, a goods card. */
  asides: array(string()),
})
export type ChatMessage = InferOutput<typeof chatMessage>

/** A line nobody could read, with its number from 1. */
export const unknownLine = object({ line: count, text: string() })
export type UnknownLine = InferOutput<typeof unknownLine>

/** A message with the lines it stands on (from 1): every line belongs to one message or is unknown. */
export interface ReadMessage extends ChatMessage {
  readonly line: number
  readonly lines: number
}
