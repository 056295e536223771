import type { ChatMessage, UnknownLine } from '#shared/chat/message.ts'
import { sittingGapMs } from '#shared/chat/sitting.ts'
import { dayMs } from '#shared/kernel/time.ts'
import type { CutTalk } from './log-draft.ts'

/** A talk that goes on for longer goes on as the next one: a row stays small enough to be written at once. */
export const mostTalkMessages = 2_000
const mostTalkLetters = 500_000
/** Unknown lines kept with a talk; all are counted. */
const mostTalkUnknown = 200
/** Messages of talks that are not over yet, kept in memory; beyond, those that rested longest are given. */
const mostOpen = 20_000

/** Cuts what is said into talks by rest, buyer by buyer, in bounded memory. A talk given early is joined again by the store. */
export interface TalkCutter {
  add(buyerNick: string, message: ChatMessage, session?: string | null): void
  /** A line that stands with what was said last. */
  unknown(line: UnknownLine): void
  /** Talks that are over by now. */
  take(): CutTalk[]
  end(): CutTalk[]
}

interface Open extends CutTalk {
  letters: number
  lastAt: number
  isAnswered: boolean
}

export function createTalkCutter(): TalkCutter {
  const open = new Map<string, Open>()
  let over: CutTalk[] = []
  let last: Open | null = null
  let above: UnknownLine[] = []
  let waiting = 0

  function close(key: string, { buyerNick, session, messages, unknown }: Open): void {
    open.delete(key)
    waiting -= messages.length
    over.push({ buyerNick, session, messages, unknown })
  }

  function closeOldest(): void {
    for (const [key, talk] of open) {
      if (waiting <= mostOpen / 2) return
      close(key, talk)
    }
  }

  return {
    add(buyerNick, message, session = null) {
      const key = session ?? buyerNick
      const known = open.get(key)
      if (known && isOver(known, message)) close(key, known)
      const talk = open.get(key) ?? newTalk(buyerNick, session, above.splice(0))
      // What was touched last stands last.
      open.delete(key)
      open.set(key, talk)
      put(talk, message)
      last = talk
      waiting += 1
      if (waiting > mostOpen) closeOldest()
    },
    unknown(line) {
      const kept = last?.unknown ?? above
      if (kept.length < mostTalkUnknown) kept.push(line)
    },
    take() {
      const talks = over
      over = []
      return talks
    },
    end() {
      for (const [key, talk] of open) close(key, talk)
      above = []
      return this.take()
    },
  }
}

function newTalk(buyerNick: string, session: string | null, unknown: UnknownLine[]): Open {
  return { buyerNick, session, messages: [], unknown, letters: 0, lastAt: 0, isAnswered: false }
}

/**
 * Answered and rested for longer than a sitting, or rested for a whole day whatever was left open (our own figure), or
 * longer than any row. A session the file itself tells of ends only with it.
 */
function isOver({ session, messages, letters, lastAt, isAnswered }: Open, { at }: ChatMessage): boolean {
  if (messages.length >= mostTalkMessages || letters >= mostTalkLetters) return true
  const restMs = at - lastAt
  return session === null && (restMs > dayMs || (isAnswered && restMs > sittingGapMs))
}

function put(talk: Open, message: ChatMessage): void {
  talk.messages.push(message)
  talk.letters += message.text.length
  talk.lastAt = message.at
  if (message.side !== 'system') talk.isAnswered = message.side === 'agent'
}
