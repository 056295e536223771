import Dexie, { type Table } from 'dexie'
import { pageSize } from '#shared/kernel/page.ts'
import { cutPage, type PagePlace, readCursor, writeCursor } from '#shared/kernel/page-cursor.ts'

interface Listed<R> {
  /** The fields in front of the index, with what they are: `{ shopId, state }` of `[shopId+state+recency]`. */
  readonly whose: Partial<R>
  /** The last field of the index: an instant, the order of the list. */
  readonly by: keyof R & string
  /** The first and the last instant that are listed; all when left out. */
  readonly from?: number
  readonly until?: number
  /** Rows of a page. */
  readonly most?: number
}

/** A page of an index in its order: rows behind `after`, and where the next page starts (null at the end). */
export async function indexPage<R extends { readonly id: string }>(
  table: Table<R, string>,
  { whose, by, from, until, most = pageSize, after }: Listed<R> & { readonly after: string | null },
): Promise<{ rows: R[]; next: string | null }> {
  const place = after === null ? null : readCursor(after)
  const first = [...Object.values(whose), place?.at ?? from ?? Dexie.minKey]
  const last = [...Object.values(whose), until ?? Dexie.maxKey]
  const [same, later] = await Promise.all([
    place ? behindInSameInstant(table, { whose, by, most }, place) : [],
    table
      .where(indexOf(whose, by))
      .between(first, last, place === null, true)
      .limit(most + 1)
      .toArray(),
  ])
  return cutPage([...same, ...later], most, (row) => placeBy(row, by))
}

/** One more than a page takes, so that what follows is known. */
async function behindInSameInstant<R extends { readonly id: string }>(
  table: Table<R, string>,
  { whose, by, most }: Listed<R> & { readonly most: number },
  { at, id }: PagePlace,
): Promise<R[]> {
  const ids = await table
    .where(indexOf(whose, by))
    .equals([...Object.values(whose), at])
    .primaryKeys()
  const behind = ids.filter((one) => one > id).slice(0, most + 1)
  return (await table.bulkGet(behind)).filter((row) => row !== undefined)
}

function indexOf(whose: object, by: string): string {
  return `[${[...Object.keys(whose), by].join('+')}]`
}

/** Where a row stands in the index that ends with `by`. */
export function placeBy<R extends { readonly id: string }>(row: R, by: keyof R): PagePlace {
  return { at: Number(row[by]), id: row.id }
}

/**
 * What is wanted of the rows a page has looked at, as a page of the usual length; what follows begins behind the last
 * one shown, or where looking ended.
 */
export function wantedOf<R extends { readonly id: string }>(
  looked: { readonly rows: readonly R[]; readonly next: string | null },
  by: keyof R,
  isWanted: (row: R) => boolean,
): { rows: R[]; next: string | null } {
  const wanted = looked.rows.filter(isWanted)
  const rows = wanted.slice(0, pageSize)
  const last = rows.at(-1)
  return { rows, next: last && wanted.length > pageSize ? writeCursor(placeBy(last, by)) : looked.next }
}

/** Rows of an index in its order, a slice at a time, so that commands and queries come in between; `visit` is waited for. */
export async function walkIndex<R extends { readonly id: string }>(
  table: Table<R, string>,
  listed: Listed<R> & { readonly most: number },
  visit: (rows: readonly R[]) => Promise<void> | void,
): Promise<void> {
  const sliceBehind = (after: string | null) =>
    table.db.transaction('r', table, () => indexPage(table, { ...listed, after }))
  let slice = await sliceBehind(null)
  await visit(slice.rows)
  while (slice.next !== null) {
    slice = await sliceBehind(slice.next)
    await visit(slice.rows)
  }
}
