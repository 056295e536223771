import { minuteMs } from '#shared/kernel/time.ts'
import type { ChatFacts } from './chat-facts.ts'
import { type DetectorName, detectorNames } from './detector.ts'
import type { DetectorRule, RuleOf } from './detector-rules.ts'
import type { TalkHits } from './talk-hits.ts'

/** A buyer who waited longer than this wants an apology (domain 2.6); the talk is worth reading. */
export const longWaitMs = 3 * minuteMs

/** Told by reasons of their own, from what was measured. */
const measured: readonly DetectorName[] = ['unansweredLast', 'slowFirstReply', 'noApology']

/** Why a talk is worth reading (R73). */
export type BadReason =
  | { readonly why: 'unanswered' }
  | { readonly why: 'upset'; readonly count: number }
  | { readonly why: 'longWait'; readonly ms: number }
  | { readonly why: 'hits'; readonly detectors: DetectorName[]; readonly rules: number }

interface Read {
  readonly facts: Pick<ChatFacts, 'isUnanswered' | 'replies'>
  readonly hits: TalkHits | null
  /** Lines of the buyer that sound upset. */
  readonly upset: number
  /** What finds count for in this shop. */
  readonly ruleOf: RuleOf
}

function isGrave({ isOn, severity }: DetectorRule): boolean {
  return isOn && severity === 'severe'
}

/** The reasons, the gravest first; none: a talk like others. */
export function badReasons({ facts, hits, upset, ruleOf }: Read): BadReason[] {
  const ms = facts.replies.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
  const detectors = detectorNames.filter(
    (name) => isGrave(ruleOf(name)) && !measured.includes(name) && (hits?.detectors[name] ?? 0) > 0,
  )
  const rules = Object.values(hits?.rules ?? {}).reduce((sum, many) => sum + many, 0)
  return [
    ...(facts.isUnanswered ? [{ why: 'unanswered' as const }] : []),
    ...(upset > 0 ? [{ why: 'upset' as const, count: upset }] : []),
    ...(ms > longWaitMs ? [{ why: 'longWait' as const, ms }] : []),
    ...(detectors.length + rules > 0 ? [{ why: 'hits' as const, detectors, rules }] : []),
  ]
}

/** Nobody answered, or the buyer was upset: read before the rest. Of hits each counts one, up to three. */
const weightOf: Readonly<Record<BadReason['why'], number>> = { unanswered: 4, upset: 4, longWait: 2, hits: 0 }

export function badWeight(reasons: readonly BadReason[]): number {
  return reasons.reduce((sum, reason) => {
    const more = reason.why === 'hits' ? Math.min(3, reason.detectors.length + reason.rules) : 0
    return sum + weightOf[reason.why] + more
  }, 0)
}
