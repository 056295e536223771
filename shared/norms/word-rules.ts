import { type FoldedText, foldWord, originalSpan, type Span } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { mustFold, type WordFinder, wordFinder } from '#shared/norms/word-finder.ts'

/** A word of a rule: which place of `all` and `near` it fills, or that it excuses what it shares letters with. */
interface Use {
  readonly rule: number
  readonly slot: number
}

const excuse = -1

export interface WordRules {
  readonly rules: readonly NormRule[]
  readonly finder: WordFinder
  /** By word: the one rule it alone breaks, wherever it stands; null where more is to be asked. */
  readonly only: readonly (NormRule | null)[]
  /** By word: it begins or ends with a Latin letter or a digit, and is found as a whole only. */
  readonly hasLatinEnd: readonly boolean[]
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
  const hasLatinEnd = words.map((word) => /^[a-z0-9]|[a-z0-9]$/.test(word))
  const only = [...uses.values()].map((all, word) => (hasLatinEnd[word] ? null : onlyRule(all, rules)))
  return { rules, finder: wordFinder(words), only, hasLatinEnd, uses: [...uses.values()], slots }
}

function onlyRule(uses: readonly Use[], rules: readonly NormRule[]): NormRule | null {
  const [use, ...others] = uses
  const rule = use && use.slot !== excuse ? rules[use.rule] : undefined
  return rule?.match === 'any' && others.length === 0 ? rule : null
}

interface Hits {
  /** Where each place of the rule is filled, in reading order. */
  readonly filled: Span[][]
  readonly excused: Span[]
}

export interface RuleSpans {
  readonly rule: NormRule
  readonly spans: readonly Span[]
}

const nothing: readonly RuleSpans[] = []

/**
 * Which rules a text breaks, and where in the text as it was written. `folded` is asked for only when something in it is not read letter by
 * letter: most texts are never folded.
 */
export function findWordRules(
  set: WordRules,
  text: string,
  folded: () => FoldedText,
  isWanted: (rule: NormRule) => boolean,
): readonly RuleSpans[] {
  const count = set.finder.scan(text)
  if (count === 0) return nothing
  if (count !== mustFold) return broken(set, text, count, isWanted)
  const read = folded()
  return broken(set, read.text, set.finder.scanFolded(read.text), isWanted).map(({ rule, spans }) => {
    return { rule, spans: spans.map(({ start, end }) => originalSpan(read, start, end)) }
  })
}

/** Of the finder's last scan over `text`, folded or such that each letter stands for itself. */
function broken(set: WordRules, text: string, count: number, isWanted: (rule: NormRule) => boolean): RuleSpans[] {
  const { rules, finder, uses, slots } = set
  const [first = 0, start = 0, end = 0] = count === 1 ? finder.hits : []
  const only = count === 1 ? set.only[first] : null
  if (only) return isWanted(only) ? [{ rule: only, spans: [{ start, end }] }] : []
  const found = new Map<number, Hits | null>()
  for (let at = 0; at < count * 3; at += 3) {
    const span = { start: finder.hits[at + 1] as number, end: finder.hits[at + 2] as number }
    const word = finder.hits[at] as number
    if (set.hasLatinEnd[word] && !isWholeWord(text, span)) continue
    for (const { rule, slot } of uses[word] ?? []) {
      let hits = found.get(rule)
      if (hits === undefined) {
        const one = rules[rule]
        hits = one && isWanted(one) ? noHits(slots[rule] ?? 0) : null
        found.set(rule, hits)
      }
      if (hits) (slot === excuse ? hits.excused : hits.filled[slot])?.push(span)
    }
  }
  const told: RuleSpans[] = []
  for (const [at, hits] of found) {
    const rule = rules[at]
    const spans = rule && hits ? brokenAt(rule, hits, text) : []
    if (rule && spans.length > 0) told.push({ rule, spans })
  }
  return told
}

function noHits(slots: number): Hits {
  return { filled: Array.from({ length: slots }, () => []), excused: [] }
}

/** `qq` is not found in `qqs`, nor `vx` in `vx200`: Latin words and numbers are found as a whole. */
function isWholeWord(text: string, { start, end }: Span): boolean {
  return !(isLatinAt(text, start - 1) && isLatinAt(text, start)) && !(isLatinAt(text, end - 1) && isLatinAt(text, end))
}

function isLatinAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /^[a-z0-9]/.test(foldWord(text.charAt(at)))
}

function brokenAt({ match, within }: NormRule, { filled, excused }: Hits, text: string): Span[] {
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
      if (!next || clauseEnd.test(foldWord(text.slice(last, next.start)))) return []
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
