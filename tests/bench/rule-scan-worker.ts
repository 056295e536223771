import { parentPort, workerData } from 'node:worker_threads'
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { Mint } from 'mint-filter'
import { emptyContent } from '#shared/norms/built-in-rules.ts'
import { normSet } from '#shared/norms/norm-set.ts'

/** What the bench gives: sentences of real length to cut messages from, and how many of each. */
export interface ScanTask {
  readonly source: string
  readonly rules: number
  readonly messages: number
}

/** Messages a second of one way, and how many words it found in them. */
export interface ScanSpeed {
  readonly name: 'ours' | 'mintFilter' | 'ahoCorasick' | 'regExp'
  readonly perSecond: number
  readonly found: number
}

/** Messages that slower ones are asked: their speed does not depend on how many there are. */
const askedOfOthers = 40_000
const rounds = 3
const moment = { side: 'agent', isGreeting: false, isDispute: false, on: '2025-11-05' } as const

function createNumbers(): (most: number) => number {
  let seed = 7
  return (most) => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

/** Words of two to four letters from two places of the source: they begin often and end seldom, as words of rules do. */
function inventWords(source: string, count: number, next: (most: number) => number): string[] {
  const words = new Set<string>()
  const piece = () => {
    const at = next(source.length - 2)
    return source.slice(at, at + 1 + next(2))
  }
  while (words.size < count) {
    const word = piece() + piece()
    if (/^[\u4e00-\u9fff]+$/.test(word)) words.add(word)
  }
  return [...words]
}

function measure(name: ScanSpeed['name'], texts: readonly string[], find: (text: string) => number): ScanSpeed {
  let [best, found] = [Number.POSITIVE_INFINITY, 0]
  for (let round = 0; round < rounds; round += 1) {
    found = 0
    const began = performance.now()
    for (const text of texts) found += find(text)
    best = Math.min(best, performance.now() - began)
  }
  return { name, perSecond: (texts.length / best) * 1_000, found }
}

function run({ source, rules, messages }: ScanTask): ScanSpeed[] {
  const next = createNumbers()
  const words = inventWords(source, rules, next)
  const texts = Array.from({ length: messages }, () => {
    const at = next(source.length - 40)
    // A text as it comes from the database: a string of its own, not a piece of another one.
    return Buffer.from(source.slice(at, at + 20 + next(21))).toString()
  })
  const few = texts.slice(0, askedOfOthers)
  const set = normSet(
    words.map((word, at) => ({ ...emptyContent, words: [word], ruleId: `rule-${at}`, builtIn: null, source: null })),
  )
  const expression = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g')
  const mint = new Mint(words)
  const aho = new AhoCorasick(words)
  return [
    measure('ours', texts, (text) => set.find(text, moment).reduce((sum, { spans }) => sum + spans.length, 0)),
    measure('mintFilter', few, (text) => mint.filter(text, { replace: false }).words.length),
    measure('ahoCorasick', few, (text) => aho.matchInText(text).length),
    measure('regExp', few, (text) => [...text.matchAll(expression)].length),
  ]
}

parentPort?.postMessage(run(workerData as ScanTask))
