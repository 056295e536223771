import { array, boolean, type InferOutput, nullable, object } from 'valibot'
import type { ChatMessage } from '#shared/chat/message.ts'
import { count } from '#shared/kernel/schema.ts'
import { isAutoReply } from './auto-reply.ts'

/** A person's answer to a buyer who waited: which of the talk's agents (place in `agents`), and after how long (ms). */
export const logReply = object({ agent: count, waitedMs: count })

/**
 * What is measured of a talk once and for ever (R71, R74): no limit, point or severity is in it, those are settings and applied when it is
 * looked at. Automatic replies answer nobody.
 */
export const chatFacts = object({
  /** From the buyer's first words to a person's first answer, ms; null: nobody answered. */
  firstReplyMs: nullable(count),
  replies: array(logReply),
  /** The buyer had the last word, and no person answered it. */
  isUnanswered: boolean(),
})
export type ChatFacts = InferOutput<typeof chatFacts>

type Said = Pick<ChatMessage, 'at' | 'side' | 'sender' | 'text' | 'kind'>

/** `messages` in the order they were said; `accounts` as in the log's `agents`. A clock that went backwards waits 0 ms. */
export function factsOf(messages: readonly Said[], accounts: readonly string[]): ChatFacts {
  const replies: { agent: number; waitedMs: number }[] = []
  let waitingSince: number | null = null
  for (const message of messages) {
    if (message.side === 'buyer') waitingSince ??= message.at
    else if (message.side === 'agent' && !isAutoReply(message) && waitingSince !== null) {
      const agent = Math.max(accounts.indexOf(message.sender), 0)
      replies.push({ agent, waitedMs: Math.max(message.at - waitingSince, 0) })
      waitingSince = null
    }
  }
  return { firstReplyMs: replies[0]?.waitedMs ?? null, replies, isUnanswered: waitingSince !== null }
}
