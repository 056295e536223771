import type { LogAgent } from '#shared/inspection/chat-log.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import type { Context } from '#store/dispatch/handler.ts'
import type { JoinedTalks } from './join-talks.ts'
import type { TalkLinks } from './link-talks.ts'
import type { WorkingTalk } from './working-talk.ts'

interface ToWrite {
  readonly joined: JoinedTalks
  readonly importId: string
  readonly links: ReadonlyMap<string, TalkLinks>
  /** Who accounts are. */
  readonly people: ReadonlyMap<string, { readonly personId: string | null }>
}

/** The rows of talks a chunk made or told more of; what is added to another import's talk is noted, so that it can be taken back. */
export function writeTalks(
  { newId }: Pick<Context, 'newId'>,
  { joined, importId, links, people }: ToWrite,
): Operation[] {
  return joined.changed.flatMap((talk): Operation[] => {
    const { id, before, customerId, addedKeys } = talk
    const agents = talk.agents.map((agent) => ({ ...agent, personId: people.get(agent.account)?.personId ?? null }))
    const { receptionId = null, orderIds = [] } = links.get(id) ?? {}
    const head = { ...headOf(talk, agents), receptionId, orderIds: [...orderIds] }
    const sealed = { messages: [...talk.messages], unknown: [...talk.unknown] }
    if (!before) {
      const { layout, platform, buyerNick } = talk
      const log = { id, importId, layout, platform, buyerNick, customerId, ...head }
      return [insert('chatLogs', log), insert('chatTexts', { id, customerId, sealed })]
    }
    const rows = [patch('chatLogs', before.log, head), patch('chatTexts', before.text, { sealed })]
    if (before.log.importId === importId) return rows
    return [...rows, insert('logChanges', { id: newId(), importId, logId: id, customerId, keys: addedKeys })]
  })
}

type Measured = Pick<WorkingTalk, 'startAt' | 'endAt' | 'facts' | 'messages'>

export function headOf({ startAt, endAt, facts, messages }: Measured, agents: LogAgent[]) {
  return { agents, personId: whoseOf(agents), startAt, endAt, messageCount: messages.length, facts }
}

/** Who said most of those we know. */
export function whoseOf(agents: readonly LogAgent[]): string | null {
  const said = new Map<string, number>()
  for (const { personId, messages } of agents) {
    if (personId !== null) said.set(personId, (said.get(personId) ?? 0) + messages)
  }
  return [...said].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
