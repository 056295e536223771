import { type FoldedText, foldWord, originalSpan, type Span } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { findShape } from '#shared/norms/shapes.ts'

interface Found {
  readonly rule: NormRule
  readonly spans: readonly Span[]
}

/** The rules that are asked of the text as a whole: nothing but a word, none of the words, a shape. */
export function wholeRules(rules: readonly NormRule[]): (folded: FoldedText) => Found[] {
  const byReply = rulesByReply(rules)
  const missing = rules.filter(({ match, words }) => match === 'missing' && words.length > 0)
  const wanted = missing.map((rule) => ({ rule, words: rule.words.map(foldWord) }))
  return (folded) => [
    ...wholeReplies(byReply, folded),
    ...wanted
      .filter(({ words }) => folded.text.trim() !== '' && !words.some((word) => folded.text.includes(word)))
      .map(({ rule }) => ({ rule, spans: [] })),
    ...rules.flatMap((rule) => {
      const spans = shapesOf(rule, folded)
      return spans.length > 0 ? [{ rule, spans }] : []
    }),
  ]
}

function rulesByReply(rules: readonly NormRule[]): ReadonlyMap<string, NormRule[]> {
  const byReply = new Map<string, NormRule[]>()
  for (const rule of rules.filter(({ match }) => match === 'whole')) {
    for (const reply of new Set(rule.words.map(foldWord))) byReply.set(reply, [...(byReply.get(reply) ?? []), rule])
  }
  return byReply
}

/** Longer replies are more than a word: they are not looked at closely. */
const longestReply = 80

function wholeReplies(byReply: ReadonlyMap<string, readonly NormRule[]>, folded: FoldedText): Found[] {
  if (byReply.size === 0 || folded.text.length > longestReply) return []
  const bare = folded.text.replace(/[^\p{L}\p{N}]+/gu, '')
  const spans = [originalSpan(folded, 0, folded.text.length)]
  return (byReply.get(bare) ?? []).map((rule) => ({ rule, spans }))
}

function shapesOf({ match, exceptions }: NormRule, folded: FoldedText): Span[] {
  return match === 'link' || match === 'bankCard' || match === 'idNumber' ? findShape(match, folded, exceptions) : []
}
