import { type CustomerChunk, meetBeginnings, meetInside, meetPhones } from './customer-chunk.ts'
import { idAt } from './id-words.ts'
import { meetDigits, meetEnds, type OrderChunk } from './order-chunk.ts'
import type { SearchQuery } from './query.ts'
import { isMark, nameMark } from './search-text.ts'
import { type Closeness, inside, type TopHit, TopHits } from './top-hits.ts'

/** What was met by which of its sides. */
export interface Hit {
  readonly kind: 'customer' | 'order'
  readonly id: string
  readonly why: 'nick' | 'name' | 'phone' | 'orderNo'
  readonly closeness: Closeness
}

/** Fewer digits of an order number are met at its end only. */
const fewestInnerDigits = 5

type IsCurrent<C> = (chunk: C, no: number) => boolean

/** Customers: closest first, then newest. `chunks` come newest first; `isCurrent` knows entries a later chunk replaced. */
export function findCustomers(
  chunks: readonly CustomerChunk[],
  query: SearchQuery,
  limit: number,
  isCurrent: IsCurrent<CustomerChunk>,
): Hit[] {
  const hits = new TopHits<CustomerChunk>(limit, isCurrent)
  for (const chunk of chunks) meetBeginnings(chunk, query.script, query.text, hits)
  if (query.digits !== null) for (const chunk of chunks) meetPhones(chunk, query.digits, hits)
  for (const chunk of chunks) {
    if (!hits.isClosed(inside, chunk.columns.recency[0] ?? 0)) meetInside(chunk, query.script, query.text, hits)
  }
  return hits.best().map((hit) => ({
    kind: 'customer',
    id: idAt(hit.source.columns.ids, hit.no),
    why: sideOf(hit, query.script),
    closeness: hit.closeness,
  }))
}

/** Orders by number: the whole (then nothing else is looked for), the end (four digits or more), or any five digits. */
export function findOrders(
  chunks: readonly OrderChunk[],
  digits: string,
  limit: number,
  isCurrent: IsCurrent<OrderChunk>,
): Hit[] {
  const hits = new TopHits<OrderChunk>(limit, isCurrent)
  for (const chunk of chunks) meetEnds(chunk, digits, hits)
  if (digits.length >= fewestInnerDigits && !hits.hasExact()) {
    for (const chunk of chunks) {
      if (!hits.isClosed(inside, chunk.columns.recency[0] ?? 0)) meetDigits(chunk, digits, hits)
    }
  }
  return hits.best().map((hit) => ({
    kind: 'order',
    id: idAt(hit.source.columns.ids, hit.no),
    why: 'orderNo',
    closeness: hit.closeness,
  }))
}

/** The mark before the key that was met says whose key it is. */
function sideOf({ source, place }: TopHit<CustomerChunk>, script: 'latin' | 'han'): Hit['why'] {
  if (place < 0) return 'phone'
  const { text } = source[script]
  let mark = place
  while (mark > 0 && !isMark(text.charCodeAt(mark))) mark -= 1
  return text.charAt(mark) === nameMark ? 'name' : 'nick'
}
