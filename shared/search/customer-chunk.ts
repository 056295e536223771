import type { CustomerEntry } from './customer-keys.ts'
import { gatherIds, packIds } from './id-words.ts'
import { hanBucketing, joinKeys, type KeyText, keyText, latinBucketing, ownerOf } from './key-text.ts'
import { frontOf, unknownFront } from './phone-key.ts'
import { isMark } from './search-text.ts'
import { beginning, exact, inside, type TopHits } from './top-hits.ts'

/** Most customers of one chunk: what is read or built in one go without holding up the desk. */
export const mostCustomersInChunk = 2_048

/** Keys of up to 2,048 customers, newest first, as they are kept on disk. */
export interface CustomerColumns {
  readonly ids: Uint32Array
  readonly recency: Uint32Array
  readonly fronts: Uint32Array
  readonly tails: Uint16Array
  readonly looks: Uint32Array
  readonly latin: string
  readonly latinAt: Uint32Array
  readonly han: string
  readonly hanAt: Uint32Array
}

export interface CustomerChunk {
  readonly columns: CustomerColumns
  readonly latin: KeyText
  readonly han: KeyText
}

export function customerColumns(entries: readonly CustomerEntry[]): CustomerColumns {
  const sorted = entries.toSorted((a, b) => b.recency - a.recency)
  const latin = joinKeys(sorted.map((entry) => entry.latin))
  const han = joinKeys(sorted.map((entry) => entry.han))
  return {
    ids: packIds(sorted.map((entry) => entry.id)),
    recency: Uint32Array.from(sorted, (entry) => entry.recency),
    fronts: Uint32Array.from(sorted, (entry) => entry.front),
    tails: Uint16Array.from(sorted, (entry) => entry.tail),
    looks: Uint32Array.from(sorted, (entry) => entry.look),
    latin: latin.text,
    latinAt: latin.at,
    han: han.text,
    hanAt: han.at,
  }
}

export function customerChunk(columns: CustomerColumns): CustomerChunk {
  return {
    columns,
    latin: keyText(columns.latin, columns.latinAt, latinBucketing),
    han: keyText(columns.han, columns.hanAt, hanBucketing),
  }
}

/** Columns of entries of other chunks, in this order. */
export function gatherCustomers(
  places: readonly { readonly chunk: CustomerChunk; readonly no: number }[],
): CustomerColumns {
  const from = places.map(({ chunk, no }) => ({ columns: chunk.columns, no }))
  const latin = joinKeys(
    from.map(({ columns, no }) => columns.latin.slice(columns.latinAt[no], columns.latinAt[no + 1])),
  )
  const han = joinKeys(from.map(({ columns, no }) => columns.han.slice(columns.hanAt[no], columns.hanAt[no + 1])))
  return {
    ids: gatherIds(from.map(({ columns, no }) => ({ words: columns.ids, no }))),
    recency: Uint32Array.from(from, ({ columns, no }) => columns.recency[no] ?? 0),
    fronts: Uint32Array.from(from, ({ columns, no }) => columns.fronts[no] ?? 0),
    tails: Uint16Array.from(from, ({ columns, no }) => columns.tails[no] ?? 0),
    looks: Uint32Array.from(from, ({ columns, no }) => columns.looks[no] ?? 0),
    latin: latin.text,
    latinAt: latin.at,
    han: han.text,
    hanAt: han.at,
  }
}

/** Keys that begin with the query, or are the query. */
export function meetBeginnings(
  chunk: CustomerChunk,
  kind: 'latin' | 'han',
  query: string,
  hits: TopHits<CustomerChunk>,
): void {
  const { text, at, starts, buckets, bucketing } = chunk[kind]
  const { recency } = chunk.columns
  const [from, to] = bucketing.range(query)
  for (let bucket = from; bucket < to; bucket += 1) {
    const end = buckets[bucket + 1] ?? 0
    let seeksLonger = true
    for (let one = buckets[bucket] ?? 0; one < end; one += 1) {
      const place = starts[one] ?? 0
      const isWhole = isMark(text.charCodeAt(place + query.length))
      if ((!isWhole && !seeksLonger) || !text.startsWith(query, place)) continue
      const no = ownerOf(at, place)
      const age = recency[no] ?? 0
      if (isWhole) hits.offer({ source: chunk, no, recency: age, closeness: exact, place })
      else if (hits.isClosed(beginning, age)) seeksLonger = false
      else hits.offer({ source: chunk, no, recency: age, closeness: beginning, place })
    }
  }
}

/** The query anywhere inside a key. Ends as soon as no newer hit can follow. */
export function meetInside(
  chunk: CustomerChunk,
  kind: 'latin' | 'han',
  query: string,
  hits: TopHits<CustomerChunk>,
): void {
  const { text, at } = chunk[kind]
  const { recency } = chunk.columns
  for (let place = text.indexOf(query); place >= 0; ) {
    const no = ownerOf(at, place)
    const age = recency[no] ?? 0
    if (hits.isClosed(inside, age)) return
    hits.offer({ source: chunk, no, recency: age, closeness: inside, place })
    place = text.indexOf(query, at[no + 1] ?? text.length)
  }
}

/** Phones that end with these digits (at least four). */
export function meetPhones(chunk: CustomerChunk, digits: string, hits: TopHits<CustomerChunk>): void {
  const { tails, fronts, recency } = chunk.columns
  const tail = Number(digits.slice(-4))
  const front = frontOf(digits)
  const shift = 10 ** Math.min(digits.length - 4, 9)
  for (let no = tails.indexOf(tail); no >= 0; no = tails.indexOf(tail, no + 1)) {
    const known = fronts[no] ?? 0
    if (digits.length > 4 && (known === unknownFront || known % shift !== front)) continue
    const closeness = digits.length > 4 && known === front ? exact : beginning
    hits.offer({ source: chunk, no, recency: recency[no] ?? 0, closeness, place: -1 })
  }
}
