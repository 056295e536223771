import { goldenMs } from '#shared/reception/clock.ts'
import type { ChatFacts } from './chat-facts.ts'

export interface Rate {
  readonly personId: string
  /** Talks whose first words were answered within six seconds. */
  readonly met: number
  /** Talks with words of a buyer; unanswered ones too. */
  readonly all: number
}

interface Measured {
  readonly personId: string
  readonly facts: Pick<ChatFacts, 'firstReplyMs' | 'isUnanswered'>
}

/** Each agent's six-second rate (domain 2.6), in the order of the ids. */
export function sixSecondRates(talks: readonly Measured[]): Rate[] {
  const rates = new Map<string, Rate>()
  for (const { personId, facts } of talks) {
    if (facts.firstReplyMs === null && !facts.isUnanswered) continue
    const { met, all } = rates.get(personId) ?? { met: 0, all: 0 }
    const isMet = facts.firstReplyMs !== null && facts.firstReplyMs <= goldenMs
    rates.set(personId, { personId, met: met + (isMet ? 1 : 0), all: all + 1 })
  }
  return [...rates.values()].sort((one, other) => (one.personId < other.personId ? -1 : 1))
}

/** Agents whose share is below that of the team taken together (domain 2.34: agents with poor figures). */
export function belowTeam(rates: readonly Rate[]): Rate[] {
  const met = rates.reduce((sum, rate) => sum + rate.met, 0)
  const all = rates.reduce((sum, rate) => sum + rate.all, 0)
  return rates.filter((rate) => rate.met * all < met * rate.all)
}
