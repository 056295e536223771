import { readLetter, special, unknown } from './read-letter.ts'
import { wordTrie } from './word-trie.ts'

/** Finds all of many words in a text. Overlapping words are all told, in the order they begin. */
export interface WordFinder {
  /**
   * Reads a text as it was written, without folding it. Gives how many words were found; `hits` has their number, begin and end by turns.
   * `mustFold`: something in it is not read letter by letter; then fold it and ask `scanFolded`.
   */
  scan(text: string): number
  scanFolded(folded: string): number
  /** Of the last scan; the next one writes over them. */
  readonly hits: readonly number[]
}

export const mustFold = -1

/** Pairs of letters that begin words leave a mark here: 16 KB stay in the fastest memory of the processor. */
const markBits = 14
const markMask = 2 ** markBits - 1

/**
 * `words`: folded, not empty, each once; the number of a word is its place. Built once for a set of rules. Most pairs of letters begin no word:
 * one look at the marks passes them by, the tree of words is asked for the rest only.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const { letters, starts, base, edges, words: ending } = wordTrie(words)
  const marks = new Uint8Array(2 ** markBits)
  for (const word of words) {
    const first = letters[word.charCodeAt(0)] as number
    const second = letters[word.charCodeAt(1)] as number
    if (word.length > 1) marks[markOf(first, second)] = 1
  }
  /** Words of one letter, by letter. */
  const alone = new Uint8Array(starts.length)
  for (const [letter, state] of starts.entries()) if (ending[state] !== 0) alone[letter] = 1
  // A word of one letter is looked at whatever stands before it.
  for (const [letter, is] of alone.entries()) {
    for (let before = 0; is === 1 && before < starts.length; before += 1) marks[markOf(before, letter)] = 1
  }
  const asWritten = new Uint16Array(0x10000).fill(unknown)
  const hits: number[] = []
  let count = 0

  function tell(word: number, start: number, end: number): void {
    hits[count] = word - 1
    hits[count + 1] = start
    hits[count + 2] = end
    count += 3
  }

  function letterAt(text: string, at: number, table: Uint16Array): number {
    const code = text.charCodeAt(at)
    const letter = table[code] as number
    if (letter !== unknown) return letter
    const learned = readLetter(code, letters)
    table[code] = learned
    return learned
  }

  /** All words that begin here. */
  function follow(text: string, start: number, first: number, table: Uint16Array): void {
    let state = starts[first] as number
    for (let at = start + 1; state !== 0; at += 1) {
      const word = ending[state] as number
      if (word !== 0 && at > start + 1) tell(word, start, at)
      if (at === text.length) return
      const letter = letterAt(text, at, table)
      if (letter === special) return
      const slot = ((base[state] as number) + letter) * 2
      state = edges[slot] === state ? (edges[slot + 1] as number) : 0
    }
  }

  function walk(text: string, table: Uint16Array): number {
    count = 0
    for (let at = nextPlace(text, 0, table, marks); at < text.length; at = nextPlace(text, at + 1, table, marks)) {
      const letter = letterAt(text, at, table)
      if (letter === special) return mustFold
      const before = at > 0 ? letterAt(text, at - 1, table) : 0
      if (before !== 0 && marks[markOf(before, letter)] === 1) follow(text, at - 1, before, table)
      if (alone[letter] === 1) tell(ending[starts[letter] as number] as number, at, at + 1)
    }
    return count / 3
  }

  return { hits, scan: (text) => walk(text, asWritten), scanFolded: (folded) => walk(folded, letters) }
}

/**
 * The next place where something is to be done: a pair of letters that may begin a word, or a code nobody has looked at or that is special.
 * Nothing is called in this loop but what reads the text: it is where the time goes.
 */
function nextPlace(text: string, from: number, table: Uint16Array, marks: Uint8Array): number {
  let before = from > 0 ? (table[text.charCodeAt(from - 1)] as number) : 0
  for (let at = from; at < text.length; at += 1) {
    const letter = table[text.charCodeAt(at)] as number
    if (letter >= special || marks[markOf(before, letter)] === 1) return at
    before = letter
  }
  return text.length
}

function markOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) + second) & markMask
}
