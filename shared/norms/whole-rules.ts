import { type FoldedText, foldWord, originalSpan, type Span } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { findShape } from '#shared/norms/shapes.ts'

interface Found {
  readonly rule: NormRule
  readonly spans: readonly Span[]
}

type Wholes = (text: string, folded: () => FoldedText, isWanted: (rule: NormRule) => boolean) => readonly Found[]

const nothing: readonly Found[] = []

/** The rules that are asked of the text as a whole: nothing but a word, none of the words, a shape. It is folded only when one may fit. */
export function wholeRules(rules: readonly NormRule[]): Wholes {
  const byReply = rulesByReply(rules)
  const beginnings = new Set([...byReply.keys()].map((reply) => reply.charAt(0)))
  const missing = rules.filter(({ match, words }) => match === 'missing' && words.length > 0)
  const wanted = missing.map((rule) => ({ rule, words: rule.words.map(foldWord) }))
  const shaped = rules.filter(({ match }) => isShape(match))
  if (byReply.size + wanted.length + shaped.length === 0) return () => nothing
  return (text, folded, isWanted) => {
    const found: Found[] = []
    if (mayBeReply(text, beginnings))
      found.push(...wholeReplies(byReply, folded()).filter(({ rule }) => isWanted(rule)))
    for (const { rule, words } of wanted) {
      if (isWanted(rule) && lacks(folded().text, words)) found.push({ rule, spans: [] })
    }
    if (shaped.length === 0 || !mayHaveShape.test(text)) return found
    for (const rule of shaped.filter(isWanted)) {
      const spans = shapesOf(rule, folded())
      if (spans.length > 0) found.push({ rule, spans })
    }
    return found
  }
}

/** Four signs that are neither Chinese nor usual punctuation: the shortest link has them, cards and numbers have more. */
const mayHaveShape =
  /(?:[^\u4e00-\u9fff\u3000-\u301f，。！？；：“”…～\n][\u4e00-\u9fff\u3000-\u301f，。！？；：“”…～\n]*){4}/

const firstSign = /[\p{L}\p{N}]/u

/** Nothing but a reply begins with its letter. Invisible marks and punctuation may stand before it, and make a short text long. */
function mayBeReply(text: string, beginnings: ReadonlySet<string>): boolean {
  if (beginnings.size === 0 || text.length > longestReply * 2) return false
  const first = firstSign.exec(text)
  return first !== null && beginnings.has(foldWord(first[0]).charAt(0))
}

function lacks(folded: string, words: readonly string[]): boolean {
  return folded.trim() !== '' && !words.some((word) => folded.includes(word))
}

function isShape(match: NormRule['match']): match is 'link' | 'bankCard' | 'idNumber' {
  return match === 'link' || match === 'bankCard' || match === 'idNumber'
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
  if (folded.text.length > longestReply) return []
  const bare = folded.text.replace(/[^\p{L}\p{N}]+/gu, '')
  const spans = [originalSpan(folded, 0, folded.text.length)]
  return (byReply.get(bare) ?? []).map((rule) => ({ rule, spans }))
}

function shapesOf({ match, exceptions }: NormRule, folded: FoldedText): Span[] {
  return isShape(match) ? findShape(match, folded, exceptions) : []
}
