import { array, boolean, type InferOutput, maxValue, object, picklist, pipe } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count } from '#shared/kernel/schema.ts'
import { type DetectorName, detectorNames } from './detector.ts'

/** How bad a find is; the worst comes first. */
export const hitSeverities = ['severe', 'warn', 'hint'] as const
export type HitSeverity = (typeof hitSeverities)[number]

/** What a find counts for. Off: it is neither told nor counted. */
export const detectorRule = object({
  isOn: boolean(),
  severity: picklist(hitSeverities),
  /** What each find takes off; 0: it is told only. */
  points: pipe(count, maxValue(100)),
})
export type DetectorRule = InferOutput<typeof detectorRule>

/** What a shop has set otherwise, the last word for each. Same id as the shop. */
export const detectorRules = object({
  ...rowStamps,
  changes: array(object({ detector: picklist(detectorNames), ...detectorRule.entries })),
})
export type DetectorRules = InferOutput<typeof detectorRules>

const pointsOf: Readonly<Record<HitSeverity, number>> = { severe: 3, warn: 2, hint: 1 }
const severe: readonly DetectorName[] = ['unansweredLast', 'noReturn', 'autoReplyInObjection', 'promiseWithoutMemo']
const hints: readonly DetectorName[] = ['noGreeting', 'noFarewell', 'missedSteps']

/** No source names points or severities: these are ours, for a shop to change. */
export function givenRule(name: DetectorName): DetectorRule {
  const milder = hints.includes(name) ? 'hint' : 'warn'
  const severity = severe.includes(name) ? 'severe' : milder
  return { isOn: true, severity, points: pointsOf[severity] }
}

export type RuleOf = (name: DetectorName) => DetectorRule

export function rulesOfDetectors(changes: DetectorRules['changes'] = []): RuleOf {
  return (name) => {
    const changed = changes.find(({ detector }) => detector === name)
    return changed ? { isOn: changed.isOn, severity: changed.severity, points: changed.points } : givenRule(name)
  }
}
