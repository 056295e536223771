import { fold } from '#shared/kernel/text.ts'
import type { Script } from './script.ts'
import { variableMarks } from './variables.ts'

/** Two scripts that say nearly the same; `share` 1: word for word, but for blanks, signs and variables. */
export interface Duplicate<S> {
  readonly one: S
  readonly other: S
  readonly share: number
}

type Said = Pick<Script, 'id'> & { readonly messages: readonly string[] }

/**
 * From this share of common pairs of characters (Jaccard) two texts say nearly the same: two or three characters of
 * twenty differ. Our own figure, tried on the starter library.
 */
export const nearlySame = 0.7

/** What is said, without what does not matter: width, case, blanks, signs, and how a variable is called. */
export function plainWords(messages: readonly string[]): string {
  return fold(messages.join('\n').replace(variableMarks, '#')).replace(/[^\p{L}\p{N}#]/gu, '')
}

/** Pairs that nearly say the same which one look finds at most: work for an afternoon. */
export const mostNear = 200

/**
 * Pairs, the most alike first. Of several that say exactly the same, each stands with the first. Works on thousands:
 * only texts that share one of their rarest pairs of characters are compared.
 */
export function duplicatesOf<S extends Said>(scripts: readonly S[]): Duplicate<S>[] {
  const firsts = new Map<string, S>()
  const exact: Duplicate<S>[] = []
  for (const script of scripts) {
    const words = plainWords(script.messages)
    const one = firsts.get(words)
    if (one) exact.push({ one, other: script, share: 1 })
    else if (words !== '') firsts.set(words, script)
  }
  const texts = ranked([...firsts].map(([words, script]) => ({ script, grams: gramsOf(words) })))
  return [...exact, ...nearPairs(texts).sort((a, b) => b.share - a.share)]
}

interface Text<S> {
  readonly script: S
  /** Pairs of characters by how rare they are among all texts, the rarest first. */
  readonly ranks: Uint32Array
}

/** Shortest first. Numbers instead of strings: ten thousand texts hold half a million pairs. */
function ranked<S>(texts: readonly { readonly script: S; readonly grams: ReadonlySet<string> }[]): Text<S>[] {
  const counts = new Map<string, number>()
  for (const { grams } of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const rarestFirst = [...counts].sort(([, one], [, other]) => one - other)
  const rankOf = new Map(rarestFirst.map(([gram], rank) => [gram, rank]))
  return texts
    .map(({ script, grams }) => ({ script, ranks: Uint32Array.from(grams, (gram) => rankOf.get(gram) ?? 0).sort() }))
    .sort((one, other) => one.ranks.length - other.ranks.length)
}

/** Texts alike enough share one of their few rarest pairs (prefix filter), and are of like length. */
function nearPairs<S>(texts: readonly Text<S>[]): Duplicate<S>[] {
  const holders = new Map<number, Text<S>[]>()
  const found: Duplicate<S>[] = []
  for (const text of texts) {
    for (const other of candidatesFor(text, holders)) {
      if (other.ranks.length < nearlySame * text.ranks.length) continue
      const share = shareOf(other.ranks, text.ranks)
      if (share >= nearlySame) found.push({ one: other.script, other: text.script, share })
      if (found.length >= mostNear) return found
    }
  }
  return found
}

/** Earlier texts that hold one of the rarest pairs of this one, which joins their holders. */
function candidatesFor<S>(text: Text<S>, holders: Map<number, Text<S>[]>): Set<Text<S>> {
  const candidates = new Set<Text<S>>()
  const { ranks } = text
  for (const rank of ranks.subarray(0, ranks.length - Math.ceil(nearlySame * ranks.length) + 1)) {
    const before = holders.get(rank) ?? []
    for (const other of before) candidates.add(other)
    before.push(text)
    holders.set(rank, before)
  }
  return candidates
}

/** Jaccard of two ascending lists. */
function shareOf(one: Uint32Array, other: Uint32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i] ?? 0
    const b = other[j] ?? 0
    if (a === b) both += 1
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return both / (one.length + other.length - both)
}

/** Pairs of characters; a text of one character is its own pair. */
function gramsOf(text: string): Set<string> {
  const letters = [...text]
  if (letters.length === 1) return new Set(letters)
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))
}
