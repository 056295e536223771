import { pipe, regex, string } from 'valibot'
import { pageSize } from './page.ts'

/**
 * Where the next page starts: `at/id`, behind the row of this instant and id. An index lists rows of one instant by id,
 * so none is shown twice or left out when many share it, nor when rows come or go meanwhile.
 */
export const pageCursor = pipe(string(), regex(/^-?\d{1,16}\/[0-9a-f-]{36}$/))

/** Where the next page of a list made anew at each question starts: how many lines were shown. */
export const listCursor = pipe(string(), regex(/^\d{1,7}$/))

/** A place in a list ordered by instant, then by id. */
export interface PagePlace {
  /** Epoch ms; times -1 where the newest lead. */
  readonly at: number
  readonly id: string
}

export function readCursor(cursor: string): PagePlace {
  const [at, id = ''] = cursor.split('/')
  return { at: Number(at), id }
}

export function writeCursor({ at, id }: PagePlace): string {
  return `${at}/${id}`
}

export function isBehind(one: PagePlace, other: PagePlace): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id)
}

/** The first of the rows that were read; `next` is null unless more were read than it takes. */
export function cutPage<R>(read: readonly R[], most: number, placeOf: (row: R) => PagePlace) {
  const rows = read.slice(0, most)
  const last = rows.at(-1)
  return { rows, next: last && read.length > most ? writeCursor(placeOf(last)) : null }
}

/** Lines of a list made anew at each question, from where the page before ended. */
export function listPage<R>(lines: readonly R[], after: string | null) {
  const from = Number(after ?? 0)
  const rows = lines.slice(from, from + pageSize)
  const end = from + rows.length
  return { rows, next: end < lines.length ? String(end) : null, total: lines.length }
}
