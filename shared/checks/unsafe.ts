import { foldText } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'
import { findShape } from '#shared/norms/shapes.ts'
import { maskedEvidence } from '#shared/norms/verdict.ts'

/**
 * Finds in remarks what trade safety warns of (R22): links off the platform, cards, numbers of identity, other ways to
 * pay. Gives each find masked. `on` is a day of the shop.
 */
export function safetyReader(rules: readonly NormRule[], on: string): (text: string) => string[] {
  const safety = rules.filter(({ category, match }) => category === 'safety' && match !== 'otherBuyer')
  const set = normSet(safety.map((rule) => ({ ...rule, side: 'both', when: 'always' }) as const))
  const moment: Moment = { side: 'agent', isGreeting: false, isDispute: false, on }
  return (text) => set.find(text, moment).map((finding) => maskedEvidence(text, finding))
}

/** Numbers of cards and of identity keep their ends only. */
export function withoutNumbers(text: string): string {
  const folded = foldText(text)
  const spans = [...findShape('bankCard', folded, []), ...findShape('idNumber', folded, [])]
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start + 3)}***${left.slice(end - 2)}`, text)
}
