import type { Failure } from '#shared/kernel/result.ts'
import { foldWord } from '#shared/norms/fold-text.ts'
import { type RuleContent, wordMatches } from '#shared/norms/norm-rule.ts'

export const ruleFailures = [
  'rule_without_name',
  'rule_without_words',
  'near_needs_two',
  'dates_reversed',
  'rule_shape_fixed',
] as const

/** Why a rule may not be saved as it is; null when it may. `builtIn`: what it was before, for a rule built in. */
export function ruleRefusal(
  content: RuleContent,
  builtIn: RuleContent | null,
): Failure<(typeof ruleFailures)[number]> | null {
  const isOfWords = wordMatches.some((match) => match === content.match)
  if (builtIn ? fixed.some((field) => content[field] !== builtIn[field]) : !isOfWords) {
    return { code: 'rule_shape_fixed' }
  }
  if (!builtIn && content.name.trim() === '') return { code: 'rule_without_name' }
  const words = content.words.filter((word) => foldWord(word) !== '')
  if (isOfWords && words.length === 0) return { code: 'rule_without_words' }
  if (content.match === 'near' && words.length < 2) return { code: 'near_needs_two' }
  const { from, until } = content
  return from !== null && until !== null && until < from ? { code: 'dates_reversed' } : null
}

/** What makes a rule built in what it is. */
const fixed = ['name', 'category', 'side', 'match', 'when', 'replaceBy'] as const
