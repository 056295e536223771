import { foldText, foldWord } from '#shared/norms/fold-text.ts'
import { mustFold, wordFinder } from '#shared/norms/word-finder.ts'
import lists from './cue-words.json' with { type: 'json' }

/**
 * What the words of a message tell of: a greeting, a promise, a doubt. The lists are our own, from domain 2.5, 2.6, 2.8, 2.9 and 2.11; they
 * point at lines for a person to read and decide nothing.
 */
export type Cue = keyof typeof lists
const names = Object.keys(lists) as Cue[]

const byWord = new Map<string, number>()
for (const [at, name] of names.entries()) {
  for (const word of lists[name].map(foldWord)) byWord.set(word, (byWord.get(word) ?? 0) | (1 << at))
}
const finder = wordFinder([...byWord.keys()])
const cuesOfWord = [...byWord.values()]

/** The cues of a message, as bits. */
export function cuesOf(text: string): number {
  let count = finder.scan(text)
  if (count === mustFold) count = finder.scanFolded(foldText(text).text)
  let cues = 0
  for (let at = 0; at < count; at += 1) cues |= cuesOfWord[finder.hits[at * 3] as number] as number
  return cues
}

export function has(cues: number, cue: Cue): boolean {
  return (cues & (1 << names.indexOf(cue))) !== 0
}

const closers = new Set(lists.closer.map(foldWord))
/** Sounds at the end that change nothing: 好的呀, 谢谢啦. */
const sounds = /[哈啊呀哦呢吧啦了]+$/u

/** Nothing but thanks, yes or goodbye, or a picture alone: it asks for nothing. */
export function isCloser(text: string): boolean {
  if (text.length > 24 || /[?？]/.test(text)) return false
  const parts = foldText(text).text.split(/[^\p{L}\p{N}]+/u)
  return parts.every((part) => part === '' || closers.has(part) || closers.has(part.replace(sounds, '')))
}
