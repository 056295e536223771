import { sidesOf } from '#shared/chat/conversations.ts'
import { isAgentAccount } from '#shared/chat/heading.ts'
import type { ChatSide } from '#shared/chat/message.ts'
import type { LineReader, Spoken } from '#shared/chat/read-headed.ts'

export interface LogSides {
  readonly agents: ReadonlySet<string>
  readonly isGuessed: boolean
  sideOf(spoken: Spoken): ChatSide
}

/** Who is on our side, by the first lines: those a person named, accounts of a shop, else the guess of a pasted chat. */
export function sidesIn(head: readonly string[], reader: LineReader, ours: readonly string[]): LogSides | null {
  for (const line of head) reader.push(line)
  const { spoken } = reader.end()
  if (spoken.length === 0) return null
  const named = new Set(ours)
  const isNamed = spoken.some(({ sender }) => named.has(sender))
  const { agents, isGuessed } = isNamed ? { agents: named, isGuessed: false } : sidesOf(spoken)
  // Further accounts of the shop come later in a long log; where buyers have accounts too, only the known ones are ours.
  const accountsTell = !isGuessed
  return {
    agents: isNamed ? new Set(spoken.map(({ sender }) => sender).filter((sender) => named.has(sender))) : agents,
    isGuessed,
    sideOf({ kind, sender }) {
      if (kind === 'transfer') return 'system'
      return agents.has(sender) || (accountsTell && isAgentAccount(sender)) ? 'agent' : 'buyer'
    },
  }
}
