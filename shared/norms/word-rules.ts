import { foldWord, type Span } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { type WordFinder, wordFinder } from '#shared/norms/word-finder.ts'

/** A word of a rule: which place of `all` and `near` it fills, or that it excuses what it shares letters with. */
interface Use {
  readonly rule: number
  readonly slot: number
}

const excuse = -1

export interface WordRules {
  readonly rules: readonly NormRule[]
  readonly finder: WordFinder
  readonly words: readonly string[]
  readonly uses: readonly (readonly Use[])[]
  /** How many places each rule has. */
  readonly slots: readonly number[]
}

/** The rules that are found by words, with one finder for all their words. */
export function wordRules(all: readonly NormRule[]): WordRules {
  const rules = all.filter(({ match }) => match === 'any' || match === 'all' || match === 'near')
  const uses = new Map<string, Use[]>()
  const use = (word: string, one: Use) => {
    const folded = foldWord(word)
    if (folded === '') return
    const known = uses.get(folded)
    if (known) known.push(one)
    else uses.set(folded, [one])
  }
  for (const [rule, { match, words, exceptions }] of rules.entries()) {
    for (const [slot, word] of words.entries()) {
      if (match === 'any') use(word, { rule, slot: 0 })
      else for (const choice of word.split('|')) use(choice, { rule, slot })
    }
    for (const word of exceptions) use(word, { rule, slot: excuse })
  }
  const slots = rules.map(({ match, words }) => (match === 'any' ? 1 : words.length))
  const words = [...uses.keys()]
  return { rules, finder: wordFinder(words), words, uses: [...uses.values()], slots }
}

interface Hits {
  /** Where each place of the rule is filled, in reading order. */
  readonly filled: Span[][]
  readonly excused: Span[]
}

/** Which rules a folded text breaks, and where. */
export function findWordRules(
  { rules, finder, words, uses, slots }: WordRules,
  text: string,
  isWanted: (rule: NormRule) => boolean,
): { rule: NormRule; spans: Span[] }[] {
  const found = new Map<number, Hits | null>()
  const hitsOf = (rule: number) => {
    const known = found.get(rule)
    if (known !== undefined) return known
    const one = rules[rule]
    const fresh =
      one && isWanted(one) ? { filled: Array.from({ length: slots[rule] ?? 0 }, () => []), excused: [] } : null
    found.set(rule, fresh)
    return fresh
  }
  finder.find(text, (word, end) => {
    const span = { start: end - (words[word]?.length ?? 0), end }
    if (!isWholeWord(text, span)) return
    for (const { rule, slot } of uses[word] ?? []) {
      const hits = hitsOf(rule)
      if (hits) (slot === excuse ? hits.excused : hits.filled[slot])?.push(span)
    }
  })
  return [...found].flatMap(([at, hits]) => {
    const rule = rules[at]
    const spans = rule && hits ? broken(rule, hits, text) : []
    return rule && spans.length > 0 ? [{ rule, spans }] : []
  })
}

/** `qq` is not found in `qqs`, nor `vx` in `vx200`: Latin words and numbers are found as a whole. */
function isWholeWord(text: string, { start, end }: Span): boolean {
  return !(isLatinAt(text, start - 1) && isLatinAt(text, start)) && !(isLatinAt(text, end - 1) && isLatinAt(text, end))
}

function isLatinAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function broken({ match, within }: NormRule, { filled, excused }: Hits, text: string): Span[] {
  const left = filled.map((spans) => spans.filter((span) => !excused.some((one) => doOverlap(one, span))))
  if (left.some((spans) => spans.length === 0)) return []
  if (match === 'near') return withoutOverlaps(chains(left, within, text))
  return withoutOverlaps(match === 'any' ? (left[0] ?? []) : left.flatMap((spans) => spans.slice(0, 1)))
}

function doOverlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

const clauseEnd = /[,，.。;；?？!！\n]/

/** From each first word over the nearest next ones, each at most `within` characters on, in the same clause. */
function chains([first = [], ...rest]: readonly Span[][], within: number, text: string): Span[] {
  return first.flatMap(({ start, end }) => {
    let last = end
    for (const spans of rest) {
      const next = spans.find((span) => span.start >= last && span.start - last <= within)
      if (!next || clauseEnd.test(text.slice(last, next.start))) return []
      last = next.end
    }
    return [{ start, end: last }]
  })
}

/** In reading order; of words that overlap the first, and of those the longest, is told. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const told: Span[] = []
  let last = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < last) continue
    told.push(span)
    last = span.end
  }
  return told
}
