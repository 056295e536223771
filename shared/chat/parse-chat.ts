import { type Conversation, conversationsOf, sidesOf } from './conversations.ts'
import { clockLine, dayLine } from './heading.ts'
import { surveyLayout } from './layout.ts'
import type { ChatLayout, UnknownLine } from './message.ts'
import { readHeaded, type Spoken } from './read-headed.ts'
import { readWebHistory } from './read-web-history.ts'

export interface ParsedChat {
  /** Null when no line begins a message. */
  readonly layout: ChatLayout | null
  readonly conversations: readonly Conversation[]
  readonly unknown: readonly UnknownLine[]
  /** Senders on our side; `withAgents` reads the same messages with other ones. */
  readonly agents: ReadonlySet<string>
  readonly areSidesGuessed: boolean
  /** A web history that began below its day: `today` was taken for it. */
  readonly isDayTaken: boolean
  readonly spoken: readonly Spoken[]
}

/**
 * Reads a copied chat or a log. Every line that is not empty stands in exactly one message or among the unknown ones.
 * `today` (`YYYY-MM-DD`) is the day of a web history that names none; without it such lines are unknown. `buyers`:
 * nicks of those being received. Linear in the text's length.
 */
export function parseChat(
  text: string,
  { today = null, buyers }: { today?: string | null; buyers?: ReadonlySet<string> } = {},
): ParsedChat {
  const lines = text.split(/\r\n|\n|\r/)
  const { layout, hasGaps } = surveyLayout(lines, today !== null)
  const reader = layout === 'webHistory' ? readWebHistory(today) : readHeaded(layout ?? 'bracket', hasGaps)
  for (const line of lines) reader.push(line)
  const { spoken, unknown } = reader.end()
  const { agents, isGuessed } = sidesOf(spoken, buyers)
  return {
    layout: spoken.length > 0 ? layout : null,
    conversations: conversationsOf(spoken, agents),
    unknown,
    agents,
    areSidesGuessed: isGuessed,
    isDayTaken: layout === 'webHistory' && beginsBelowDay(lines),
    spoken,
  }
}

/** The same messages with the two sides the other way round. */
export function swapSides(chat: ParsedChat): ParsedChat {
  const names = new Set(chat.spoken.filter(({ kind }) => kind !== 'transfer').map(({ sender }) => sender))
  const agents = new Set([...names].filter((name) => !chat.agents.has(name)))
  return { ...chat, agents, areSidesGuessed: false, conversations: conversationsOf(chat.spoken, agents) }
}

function beginsBelowDay(lines: readonly string[]): boolean {
  const first = lines.find((line) => dayLine(line) !== null || clockLine(line) !== null)
  return first !== undefined && clockLine(first) !== null
}
