import { gatherIds, packIds } from './id-words.ts'
import { ownerOf } from './key-text.ts'
import { type DigitPattern, digitPatterns, isMet, packDigits } from './order-digits.ts'
import { noTail } from './phone-key.ts'
import { digitsOf } from './search-text.ts'
import { beginning, exact, inside, type TopHits } from './top-hits.ts'

/** Most orders of one chunk. */
export const mostOrdersInChunk = 4_096

export interface OrderEntry {
  readonly id: string
  /** The order number, packed. */
  readonly packed: string
  readonly tail: number
  /** Seconds since 1970 of the day it was placed. */
  readonly recency: number
}

export interface SearchableOrder {
  readonly id: string
  readonly orderNo: string
  /** Epoch ms times -1. */
  readonly recency: number
}

/** Numbers of up to 4,096 orders, newest first, as they are kept on disk. */
export interface OrderColumns {
  readonly ids: Uint32Array
  readonly recency: Uint32Array
  readonly tails: Uint16Array
  readonly packed: string
  readonly packedAt: Uint32Array
}

export interface OrderChunk {
  readonly columns: OrderColumns
}

export function orderEntry(order: SearchableOrder): OrderEntry {
  const digits = digitsOf(order.orderNo)
  return {
    id: order.id,
    packed: packDigits(digits),
    tail: digits.length < 4 ? noTail : Number(digits.slice(-4)),
    recency: Math.floor(-order.recency / 1_000),
  }
}

export function orderColumns(entries: readonly OrderEntry[]): OrderColumns {
  const sorted = entries.toSorted((a, b) => b.recency - a.recency)
  return {
    ids: packIds(sorted.map((entry) => entry.id)),
    recency: Uint32Array.from(sorted, (entry) => entry.recency),
    tails: Uint16Array.from(sorted, (entry) => entry.tail),
    ...joinNumbers(sorted.map((entry) => entry.packed)),
  }
}

/** Columns of entries of other chunks, in this order. */
export function gatherOrders(places: readonly { readonly chunk: OrderChunk; readonly no: number }[]): OrderColumns {
  const from = places.map(({ chunk, no }) => ({ columns: chunk.columns, no }))
  return {
    ids: gatherIds(from.map(({ columns, no }) => ({ words: columns.ids, no }))),
    recency: Uint32Array.from(from, ({ columns, no }) => columns.recency[no] ?? 0),
    tails: Uint16Array.from(from, ({ columns, no }) => columns.tails[no] ?? noTail),
    ...joinNumbers(from.map(({ columns, no }) => columns.packed.slice(columns.packedAt[no], columns.packedAt[no + 1]))),
  }
}

function joinNumbers(numbers: readonly string[]): Pick<OrderColumns, 'packed' | 'packedAt'> {
  const packedAt = new Uint32Array(numbers.length + 1)
  let end = 0
  numbers.forEach((number, no) => {
    end += number.length
    packedAt[no + 1] = end
  })
  return { packed: numbers.join(''), packedAt }
}

/** Numbers that end with these digits (at least four), or are these digits. */
export function meetEnds(chunk: OrderChunk, digits: string, hits: TopHits<OrderChunk>): void {
  const { tails, packed, packedAt, recency } = chunk.columns
  const tail = Number(digits.slice(-4))
  const whole = packDigits(digits)
  const pattern = digitPatterns(digits)[digits.length % 2]
  for (let no = tails.indexOf(tail); no >= 0; no = tails.indexOf(tail, no + 1)) {
    const place = (packedAt[no + 1] ?? 0) - 1 - (pattern?.pairs.length ?? 0)
    const isEnd = pattern !== undefined && packed.startsWith(pattern.pairs, place) && isMet(packed, place, pattern)
    if (!isEnd) continue
    const isWhole =
      packed.length > 0 &&
      (packedAt[no + 1] ?? 0) - (packedAt[no] ?? 0) === whole.length &&
      packed.startsWith(whole, packedAt[no])
    hits.offer({ source: chunk, no, recency: recency[no] ?? 0, closeness: isWhole ? exact : beginning, place })
  }
}

/**
 * Five digits all numbers begin with are met everywhere without fitting (a pair more or less): after this many
 * tries a chunk gives what it has.
 */
const mostTries = 4_000

/** Numbers that hold these digits anywhere (at least five). */
export function meetDigits(chunk: OrderChunk, digits: string, hits: TopHits<OrderChunk>): void {
  for (const pattern of digitPatterns(digits)) meetPattern(chunk, pattern, hits)
}

/** Later digits differ more from number to number than the first ones do, so the last two pairs are looked for. */
const anchorPairs = 2

function meetPattern(chunk: OrderChunk, pattern: DigitPattern, hits: TopHits<OrderChunk>): void {
  const { packed, packedAt, recency } = chunk.columns
  const anchor = pattern.pairs.slice(-anchorPairs)
  const lead = pattern.pairs.length - anchor.length
  let found = packed.indexOf(anchor)
  for (let tries = 0; found >= 0 && tries < mostTries; tries += 1) {
    let next = found + 1
    if (packed.startsWith(pattern.pairs, found - lead) && isMet(packed, found - lead, pattern)) {
      const no = ownerOf(packedAt, found)
      const age = recency[no] ?? 0
      if (hits.isClosed(inside, age)) return
      hits.offer({ source: chunk, no, recency: age, closeness: inside, place: found - lead })
      next = packedAt[no + 1] ?? packed.length
    }
    found = packed.indexOf(anchor, next)
  }
}
