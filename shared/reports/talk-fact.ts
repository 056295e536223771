import type { ChatLog } from '#shared/inspection/chat-log.ts'
import { readTurns } from '#shared/inspection/turns.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Reception, ReceptionEvent } from '#shared/reception/reception.ts'
import { heard } from '#shared/reception/told-talk.ts'
import { type Wait, waitsOf } from '#shared/response/rate.ts'
import { type DeskFacts, deskFactsOf } from './desk-facts.ts'

/** Nobody spoke for the shop. */
export const nobodyKnown = ''

const accountMark = '?'

/** Stands for a person where nobody has said yet whose account it is. */
function unknownAccount(account: string): string {
  return `${accountMark}${account}`
}

/** The account, where it stands for a person; null for everybody known. */
export function accountOf(agent: string): string | null {
  return agent.startsWith(accountMark) ? agent.slice(accountMark.length) : null
}

/** Who had the talk from then on (epoch ms). */
export interface Turn {
  readonly agent: string
  readonly at: number
}

/** One talk with one buyer as figures see it, from an imported log or from our own reception. */
export interface TalkFact {
  readonly id: string
  readonly from: 'log' | 'reception'
  readonly platform: Platform
  readonly customerId: string
  readonly buyerNick: string
  readonly startAt: number
  readonly turns: readonly Turn[]
  /** The buyer said something. */
  readonly isInbound: boolean
  /** Who spoke when: what the platforms' formulas ask for. */
  readonly events: readonly ReceptionEvent[]
  readonly waits: readonly (Wait & { readonly agent: string })[]
  readonly desk: DeskFacts | null
}

type Head = Pick<ChatLog, 'id' | 'platform' | 'customerId' | 'buyerNick' | 'agents' | 'startAt' | 'facts'>

/** Whoever answered has the talk from then on; before the first answer whoever gave it. */
export function factOfLog(log: Head, desk: DeskFacts | null): TalkFact {
  const { id, platform, customerId, buyerNick, startAt, facts } = log
  const agentOf = (place: number) => {
    const spoke = log.agents[place]
    return spoke ? (spoke.personId ?? unknownAccount(spoke.account)) : nobodyKnown
  }
  const events = readTurns(facts.turns, startAt)
  const answered = facts.replies.map(({ agent }) => agentOf(agent))
  const last = answered.at(-1) ?? agentOf(0)
  const waits = waitsOf(events, plainly).map((wait, at) => ({ ...wait, agent: answered[at] ?? last }))
  const turns = [{ agent: answered[0] ?? last, at: startAt }]
  for (const { agent, answeredAt } of waits) {
    if (answeredAt !== null && agent !== turns.at(-1)?.agent) turns.push({ agent, at: answeredAt })
  }
  return {
    ...{ id, from: 'log', platform, customerId, buyerNick, startAt, desk, turns, events, waits },
    isInbound: events.some(({ kind }) => kind === 'buyerSpoke'),
  }
}

/** Of several messages in a row the first waits, and an automatic reply answers nobody. */
const plainly = { eachMessage: false, countsAuto: false } as const

export function factOfReception(row: Reception): TalkFact {
  const { id, platform, customerId, buyerNick, agentId, takeOvers, openedAt, events } = row
  const turns = [
    { agent: takeOvers[0]?.from ?? agentId, at: openedAt },
    ...takeOvers.map(({ to, at }) => ({ agent: to, at })),
  ]
  const waits = waitsOf(events, plainly)
  return {
    ...{ id, from: 'reception', platform, customerId, buyerNick, startAt: openedAt, turns, events },
    isInbound: heard(events).some(({ kind }) => kind === 'buyerSpoke'),
    waits: waits.map((wait) => ({ ...wait, agent: agentAt(turns, wait.answeredAt ?? wait.from) })),
    desk: deskFactsOf(row),
  }
}

/** Who had the talk at an instant; whoever began it before its beginning. */
export function agentAt(turns: readonly Turn[], at: number): string {
  const begun = turns.filter((turn) => turn.at <= at)
  return (begun.at(-1) ?? turns[0])?.agent ?? nobodyKnown
}

export function agentsOf({ turns }: Pick<TalkFact, 'turns'>): string[] {
  return [...new Set(turns.map(({ agent }) => agent))]
}
