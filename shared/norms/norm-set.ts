import { type FoldedText, foldText, type Span } from '#shared/norms/fold-text.ts'
import { type NormRule, severities } from '#shared/norms/norm-rule.ts'
import { numbersIn, type PersonalNumber } from '#shared/norms/shapes.ts'
import { wholeRules } from '#shared/norms/whole-rules.ts'
import { findWordRules, wordRules } from '#shared/norms/word-rules.ts'

/** In which moment something is said. */
export interface Moment {
  readonly side: 'agent' | 'buyer'
  /** It is the first word to the buyer. */
  readonly isGreeting: boolean
  /** An objection or an after-sales matter is open. */
  readonly isDispute: boolean
  /** Day of the shop, `YYYY-MM-DD`. */
  readonly on: string
}

/** What a rule found; spans are places in the text as it was given, in reading order. A missing word has none. */
export interface Finding {
  readonly rule: NormRule
  readonly spans: readonly Span[]
}

/** Rules made ready for texts (R12, R22). Built once for a set of rules. */
export interface NormSet {
  /** What stands in the way of a text, the worst first. */
  find(text: string, moment: Moment): readonly Finding[]
  /** Numbers that may be another buyer's, and the rule that asks for them; null when it is off or there are none. */
  numbers(text: string, moment: Moment): { readonly rule: NormRule; readonly numbers: PersonalNumber[] } | null
}

export function normSet(rules: readonly NormRule[]): NormSet {
  const enabled = rules.filter((rule) => rule.enabled)
  const words = wordRules(enabled)
  const wholes = wholeRules(enabled)
  const numberRule = enabled.find(({ match }) => match === 'otherBuyer')
  return {
    find(text, moment) {
      let known: FoldedText | null = null
      const folded = () => {
        known ??= foldText(text)
        return known
      }
      const isWanted = (rule: NormRule) => isFor(rule, moment)
      const byWords = findWordRules(words, text, folded, isWanted)
      const byWhole = wholes(text, folded, isWanted)
      if (byWhole.length === 0 && byWords.length < 2) return byWords
      return [...byWords, ...byWhole].sort(worstFirst)
    },
    numbers(text, moment) {
      if (!numberRule || !isFor(numberRule, moment) || !/\d|[０-９]/.test(text)) return null
      const numbers = numbersIn(foldText(text)).filter(({ digits }) => !numberRule.exceptions.includes(digits))
      return numbers.length > 0 ? { rule: numberRule, numbers } : null
    },
  }
}

export function worstFirst(a: Finding, b: Finding): number {
  const bySeverity = severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity)
  return bySeverity || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
}

function isFor({ side, when, from, until }: NormRule, moment: Moment): boolean {
  if (side !== 'both' && side !== moment.side) return false
  if (when === 'greeting' && !moment.isGreeting) return false
  if (when === 'dispute' && !moment.isDispute) return false
  return (from === null || from <= moment.on) && (until === null || moment.on <= until)
}
