import type { ChatFacts } from '#shared/inspection/chat-facts.ts'
import { factsOfReception } from '#shared/inspection/chat-facts.ts'
import type { ChatLog } from '#shared/inspection/chat-log.ts'
import type { TalkHits } from '#shared/inspection/talk-hits.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Reception } from '#shared/reception/reception.ts'

/** One talk as everybody who inspects or counts sees it: an imported log, or a reception of ours that is closed. Without its words. */
export interface BookTalk {
  readonly id: string
  readonly kind: 'log' | 'reception'
  readonly startAt: number
  readonly endAt: number
  /** Whose talk it is; null: an account nobody here is known by. */
  readonly personId: string | null
  /** Who spoke for the shop; `facts.replies[].agent` are places in it. */
  readonly agents: readonly { readonly account: string; readonly personId: string | null }[]
  readonly platform: Platform
  readonly buyerNick: string
  readonly customerId: string
  /** Of a log: the reception it belongs to. Of a reception: itself. */
  readonly receptionId: string | null
  readonly orderIds: readonly string[]
  /** Messages of a log; of a reception what its clock heard. */
  readonly messageCount: number
  readonly facts: ChatFacts
  /** Null until its words were read under the rules that hold. */
  readonly hits: TalkHits | null
}

export function talkOfLog(log: ChatLog): BookTalk {
  const { id, startAt, endAt, personId, agents, platform, buyerNick, customerId } = log
  const { receptionId, orderIds, messageCount, facts } = log
  return {
    ...{ id, kind: 'log', startAt, endAt, personId, agents, platform, buyerNick, customerId },
    ...{ receptionId, orderIds, messageCount, facts, hits: null },
  }
}

/** Null while it goes on: what is not over is nobody's to judge. */
export function talkOfReception(reception: Reception): BookTalk | null {
  const { id, openedAt, closedAt, agentId, platform, buyerNick, customerId, events } = reception
  if (closedAt === null) return null
  const times = events.map(({ at }) => at)
  const startAt = times.reduce((a, b) => Math.min(a, b), openedAt)
  const endAt = times.reduce((a, b) => Math.max(a, b), openedAt)
  return {
    ...{ id, kind: 'reception', startAt, endAt, personId: agentId, agents: [{ account: '', personId: agentId }] },
    ...{ platform, buyerNick, customerId, receptionId: id, orderIds: [], messageCount: events.length },
    ...{ facts: factsOfReception(events), hits: null },
  }
}
