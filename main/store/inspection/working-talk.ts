import type { ChatMessage, UnknownLine } from '#shared/chat/message.ts'
import { messageKey } from '#shared/chat/message-key.ts'
import type { ChatLog, ChatText } from '#shared/inspection/chat-log.ts'
import { measured } from '#shared/inspection/draft-talk.ts'
import type { TalkDraft } from '#shared/inspection/log-draft.ts'
import { spanOf } from '#shared/inspection/talk-span.ts'

/** A talk as it is after this chunk. */
export interface WorkingTalk
  extends Pick<TalkDraft, 'id' | 'layout' | 'platform' | 'buyerNick' | 'customerId' | 'agents' | 'facts'> {
  startAt: number
  endAt: number
  readonly before: { readonly log: ChatLog; readonly text: ChatText } | null
  messages: readonly ChatMessage[]
  unknown: readonly UnknownLine[]
  /** `messageKey` of what was added to a talk that was there. */
  addedKeys: string[]
  toldOrderIds: readonly string[]
  isChanged: boolean
}

export function workingOf(log: ChatLog, text: ChatText): WorkingTalk {
  const { id, layout, platform, buyerNick, customerId, agents, startAt, endAt, facts } = log
  return {
    ...{ id, layout, platform, buyerNick, customerId, agents, facts, startAt, endAt },
    ...{ before: { log, text }, messages: text.sealed.messages, unknown: text.sealed.unknown },
    ...{ addedKeys: [], toldOrderIds: [], isChanged: false },
  }
}

const mostUnknown = 200

export function extend(talk: WorkingTalk, fresh: readonly ChatMessage[], { unknown, toldOrderIds }: TalkDraft): void {
  const isLater = (talk.messages.at(-1)?.at ?? 0) <= (fresh[0]?.at ?? 0)
  const all = [...talk.messages, ...fresh]
  // What a log told in this order stays so; only what comes in between has to find its place.
  talk.messages = isLater ? all : all.sort((a, b) => a.at - b.at)
  const seen = new Set(talk.unknown.map(({ text }) => text))
  talk.unknown = [...talk.unknown, ...unknown.filter(({ text }) => !seen.has(text))].slice(0, mostUnknown)
  talk.toldOrderIds = [...talk.toldOrderIds, ...toldOrderIds]
  if (talk.before) for (const message of fresh) talk.addedKeys.push(messageKey(message))
  talk.isChanged = true
  Object.assign(talk, spanOf(talk.messages))
}

export function newTalk(draft: TalkDraft, fresh: readonly ChatMessage[], id: string): WorkingTalk {
  const { layout, platform, buyerNick, customerId, agents, facts, unknown, toldOrderIds } = draft
  return {
    ...{ id, layout, platform, buyerNick, customerId, agents, facts, unknown, toldOrderIds },
    ...{ before: null, messages: fresh, addedKeys: [], isChanged: true, ...spanOf(fresh) },
  }
}

export function measuredAnew(talk: WorkingTalk): WorkingTalk {
  return { ...talk, ...measured(talk.messages, talk.layout) }
}
