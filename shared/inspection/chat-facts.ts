import { array, boolean, type InferOutput, nullable, object, string } from 'valibot'
import type { ChatMessage } from '#shared/chat/message.ts'
import { count } from '#shared/kernel/schema.ts'
import type { ReceptionEvent } from '#shared/reception/reception.ts'
import { heard } from '#shared/reception/told-talk.ts'
import { isAutoReply } from './auto-reply.ts'
import { type Turn, writeTurns } from './turns.ts'

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
  /** Who spoke when (`readTurns`): what a platform's formula asks for. */
  turns: string(),
})
export type ChatFacts = InferOutput<typeof chatFacts>

type Said = Pick<ChatMessage, 'at' | 'side' | 'sender' | 'text' | 'kind'>

/** `messages` in the order they were said; `accounts` as in the log's `agents`. A clock that went backwards waits 0 ms. */
export function factsOf(messages: readonly Said[], accounts: readonly string[]): ChatFacts {
  const turns = messages.flatMap((message): SpokenTurn[] => {
    const { at, side, sender } = message
    if (side === 'system') return []
    if (side === 'buyer') return [{ at, who: 'buyer', agent: 0 }]
    return [{ at, who: isAutoReply(message) ? 'auto' : 'person', agent: Math.max(accounts.indexOf(sender), 0) }]
  })
  return measured(turns)
}

const speakers = { buyerSpoke: 'buyer', autoReplied: 'auto', noAnswerNeeded: 'settled' } as const

/** The same of a reception of ours, from its clock; its one agent stands at place 0. */
export function factsOfReception(events: readonly ReceptionEvent[]): ChatFacts {
  const who = (kind: ReceptionEvent['kind']) => (kind in speakers ? speakers[kind as keyof typeof speakers] : 'person')
  return measured(heard(events).map(({ at, kind }) => ({ at, who: who(kind), agent: 0 })))
}

interface SpokenTurn extends Turn {
  readonly agent: number
}

function measured(turns: readonly SpokenTurn[]): ChatFacts {
  const replies: { agent: number; waitedMs: number }[] = []
  let waitingSince: number | null = null
  for (const { at, who, agent } of turns) {
    if (who === 'buyer') waitingSince ??= at
    else if (who === 'person' && waitingSince !== null) {
      replies.push({ agent, waitedMs: Math.max(at - waitingSince, 0) })
      waitingSince = null
    } else if (who === 'settled') waitingSince = null
  }
  return {
    firstReplyMs: replies[0]?.waitedMs ?? null,
    replies,
    isUnanswered: waitingSince !== null,
    turns: writeTurns(turns, turns[0]?.at ?? 0),
  }
}
