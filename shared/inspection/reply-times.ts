import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import type { Formula } from '#shared/response/formula.ts'
import { type Rate, rateOf } from '#shared/response/rate.ts'
import type { ChatFacts } from './chat-facts.ts'
import { readTurns } from './turns.ts'

interface TimedTalk {
  readonly platform: Platform
  readonly customerId: string
  readonly startAt: number
  readonly facts: Pick<ChatFacts, 'replies' | 'turns'>
}

export interface ReplyTimes {
  readonly platform: Platform
  /** Every reply of a person to a buyer who waited. */
  readonly replies: number
  readonly medianMs: number | null
  readonly p90Ms: number | null
  /** As the platform counts; null while its limit is not known. */
  readonly rate: Rate | null
  readonly withinSeconds: number | null
}

/** How fast buyers were answered, platform by platform, from every reply (R71; domain 2.6, 2.35). `nowMs`: what is asked just now may still be in time. */
export function replyTimes(
  talks: readonly TimedTalk[],
  formulaOf: (platform: Platform) => Formula,
  nowMs: number,
): ReplyTimes[] {
  return platformNames.flatMap((platform) => {
    const those = talks.filter((talk) => talk.platform === platform)
    if (those.length === 0) return []
    const waits = those.flatMap(({ facts }) => facts.replies.map(({ waitedMs }) => waitedMs)).sort((a, b) => a - b)
    const formula = formulaOf(platform)
    const logs = those.map(({ customerId, facts, startAt }) => {
      return { customerId, events: readTurns(facts.turns, startAt) }
    })
    return [
      {
        ...{ platform, replies: waits.length, medianMs: rankAt(waits, 0.5), p90Ms: rankAt(waits, 0.9) },
        ...{ rate: rateOf(formula, logs, nowMs), withinSeconds: formula.withinSeconds },
      },
    ]
  })
}

/** The wait that this share of all is not longer than (nearest rank); null without any. */
function rankAt(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}
