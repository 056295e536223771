import { isMark, nickMark } from './search-text.ts'

/**
 * Keys of many customers in one string, newest customer first; each key stands behind its mark and the text ends
 * with a mark. `starts` lists where keys begin, sorted into buckets by what they begin with (inside a bucket: newest
 * first), so that the keys with a given beginning are found without a scan; anything else is one `indexOf`.
 */
export interface KeyText {
  readonly text: string
  /** Where the keys of each customer begin; one more entry for the end. */
  readonly at: Uint32Array
  readonly starts: Uint32Array
  /** Where each bucket begins in `starts`; one more entry for the end. */
  readonly buckets: Uint32Array
  readonly bucketing: Bucketing
}

export interface Bucketing {
  readonly count: number
  /** Bucket of the key that begins at `at`. */
  readonly of: (text: string, at: number) => number
  /** The buckets, from and up to without, that hold keys beginning with these letters. */
  readonly range: (query: string) => readonly [number, number]
}

const letterClasses = 38

/** Letters and digits: 38 x 38 buckets by the first two signs. */
export const latinBucketing: Bucketing = {
  count: letterClasses * letterClasses,
  of: (text, at) => classOf(text.charCodeAt(at)) * letterClasses + classOf(text.charCodeAt(at + 1)),
  range: (query) => {
    const first = classOf(query.charCodeAt(0)) * letterClasses
    if (query.length === 1) return [first, first + letterClasses]
    const both = first + classOf(query.charCodeAt(1))
    return [both, both + 1]
  },
}

const hanBuckets = 1_024

/** Chinese: by the first sign alone, thousands of them folded into 1,024 buckets. */
export const hanBucketing: Bucketing = {
  count: hanBuckets,
  of: (text, at) => text.charCodeAt(at) % hanBuckets,
  range: (query) => [query.charCodeAt(0) % hanBuckets, (query.charCodeAt(0) % hanBuckets) + 1],
}

/** 0 a mark, 1 to 26 letters, 27 to 36 digits, 37 other signs. */
function classOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 27
  return isMark(code) ? 0 : 37
}

/** Joins the keys of each customer. */
export function joinKeys(keys: readonly string[]): { text: string; at: Uint32Array } {
  const at = new Uint32Array(keys.length + 1)
  let end = 0
  keys.forEach((key, no) => {
    at[no] = end
    end += key.length
  })
  at[keys.length] = end
  return { text: keys.join('') + nickMark, at }
}

export function keyText(text: string, at: Uint32Array, bucketing: Bucketing): KeyText {
  const buckets = new Uint32Array(bucketing.count + 1)
  let keys = 0
  for (let mark = 0; mark < text.length - 1; mark += 1) {
    if (!isMark(text.charCodeAt(mark))) continue
    const bucket = bucketing.of(text, mark + 1) + 1
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
    keys += 1
  }
  for (let bucket = 1; bucket <= bucketing.count; bucket += 1) {
    buckets[bucket] = (buckets[bucket] ?? 0) + (buckets[bucket - 1] ?? 0)
  }
  return { text, at, starts: sortStarts(text, keys, buckets, bucketing), buckets, bucketing }
}

function sortStarts(text: string, keys: number, buckets: Uint32Array, bucketing: Bucketing): Uint32Array {
  const starts = new Uint32Array(keys)
  const next = buckets.slice()
  for (let mark = 0; mark < text.length - 1; mark += 1) {
    if (!isMark(text.charCodeAt(mark))) continue
    const bucket = bucketing.of(text, mark + 1)
    const place = next[bucket] ?? 0
    starts[place] = mark + 1
    next[bucket] = place + 1
  }
  return starts
}

/** The customer whose keys hold this place of the text. */
export function ownerOf(at: Uint32Array, place: number): number {
  let low = 0
  let high = at.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((at[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}
