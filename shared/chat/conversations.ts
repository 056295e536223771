import { isAgentAccount } from './heading.ts'
import type { ChatSide, ReadMessage, UnknownLine } from './message.ts'
import type { Spoken } from './read-headed.ts'

/** Everything one buyer and the shop wrote in a text. */
export interface Conversation {
  /** Null when no buyer speaks in it. */
  readonly buyerNick: string | null
  readonly messages: readonly ReadMessage[]
}

export interface Sides {
  /** Senders on our side. */
  readonly agents: ReadonlySet<string>
  /** Nobody's account told the sides: who spoke first is taken for the buyer. */
  readonly isGuessed: boolean
}

/**
 * Who is on our side: accounts `店铺:子账号` are, and who talks with one of the `buyers` being received; where neither
 * tells it, it is guessed and said.
 */
export function sidesOf(spoken: readonly Spoken[], buyers: ReadonlySet<string> = new Set()): Sides {
  const people = spoken.filter(({ kind }) => kind !== 'transfer').map(({ sender }) => sender)
  const names = [...new Set(people)]
  const agents = names.filter(isAgentAccount)
  const [first] = names
  if (first === undefined) return { agents: new Set(), isGuessed: false }
  if (agents.length > 0 && agents.length < names.length) return { agents: new Set(agents), isGuessed: false }
  const shops = new Set(agents.map(shopOf))
  if (agents.length > 0 && shops.size < 2) return { agents: new Set(agents), isGuessed: false }
  if (agents.length > 0)
    return { agents: new Set(names.filter((name) => shopOf(name) !== shopOf(first))), isGuessed: true }
  const others = names.filter((name) => !buyers.has(name))
  if (others.length < names.length && (others.length > 0 || names.length === 1)) {
    return { agents: new Set(others), isGuessed: others.length > 1 }
  }
  if (names.length <= 2) return { agents: new Set(names.slice(1)), isGuessed: true }
  return { agents: new Set([mostOften(people)]), isGuessed: true }
}

function shopOf(sender: string): string {
  return sender.split(/[:：]/u)[0] ?? ''
}

/** In a text of several buyers the one who speaks most answers them. */
function mostOften(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** A log that goes back in time by more than this (ms) has come to another conversation. */
const backwardMs = 60_000

/**
 * One conversation for each buyer, in the order they appear. Messages before a buyer's first words, and 转接 lines,
 * belong to the buyer who speaks next.
 */
export function conversationsOf(spoken: readonly Spoken[], agents: ReadonlySet<string>): Conversation[] {
  const found = new Map<string, ReadMessage[]>()
  let current: ReadMessage[] | null = null
  let waiting: ReadMessage[] = []
  let lastAt = 0
  const join = (to: ReadMessage[], message: ReadMessage) => {
    for (const one of [...waiting, message]) to.push(one)
    waiting = []
    current = to
  }
  for (const one of spoken) {
    const message: ReadMessage = { ...one, side: sideOf(one, agents) }
    if (one.at < lastAt - backwardMs) current = null
    lastAt = one.at
    if (message.side === 'buyer') {
      const own: ReadMessage[] = found.get(one.sender) ?? []
      found.set(one.sender, own)
      join(own, message)
    } else if (message.side === 'agent' && current !== null) join(current, message)
    else waiting.push(message)
  }
  return gathered(found, current, waiting)
}

/** What waited for a buyer who never spoke stays with the conversation before it, else it is one of its own. */
function gathered(found: ReadonlyMap<string, ReadMessage[]>, current: ReadMessage[] | null, waiting: ReadMessage[]) {
  if (current !== null) for (const one of waiting) current.push(one)
  const all: Conversation[] = [...found].map(([buyerNick, messages]) => ({ buyerNick, messages }))
  return current === null && waiting.length > 0 ? [...all, { buyerNick: null, messages: waiting }] : all
}

function sideOf({ kind, sender }: Spoken, agents: ReadonlySet<string>): ChatSide {
  if (kind === 'transfer') return 'system'
  return agents.has(sender) ? 'agent' : 'buyer'
}

interface Read {
  readonly conversations: readonly Conversation[]
  readonly unknown: readonly UnknownLine[]
}

/**
 * Unknown lines that stand with a conversation: below one of its messages, or above the first message of the text. A
 * line near one buyer's words never gets to another buyer.
 */
export function unknownOf({ conversations, unknown }: Read, place: number): UnknownLine[] {
  const begins = conversations
    .flatMap(({ messages }, at) => messages.map(({ line }) => ({ line, at })))
    .sort((a, b) => a.line - b.line)
  let next = 0
  return unknown.filter(({ line }) => {
    while ((begins[next]?.line ?? Number.POSITIVE_INFINITY) < line) next += 1
    return (begins[next - 1] ?? begins[0])?.at === place
  })
}
