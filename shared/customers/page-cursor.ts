import { pipe, regex, string } from 'valibot'

/** Where the next page of customers starts: `recency:shown`, `shown` rows of that recency having been seen. */
export const pageCursor = pipe(string(), regex(/^-?\d{1,16}:\d{1,7}$/))

export interface PagePlace {
  /** Epoch ms times -1 of the last row shown. */
  readonly recency: number
  /** Rows with this very recency already shown: an import may give many the same. */
  readonly shown: number
}

export function readCursor(cursor: string): PagePlace {
  const [recency, shown] = cursor.split(':')
  return { recency: Number(recency), shown: Number(shown) }
}

/** The place after these rows; `from` is where they began. */
export function placeAfter(rows: readonly { readonly recency: number }[], from: PagePlace | null): PagePlace | null {
  const last = rows.at(-1)
  if (!last) return from
  const same = rows.filter((row) => row.recency === last.recency).length
  const before = from !== null && from.recency === last.recency ? from.shown : 0
  return { recency: last.recency, shown: before + same }
}

export function writeCursor({ recency, shown }: PagePlace): string {
  return `${recency}:${shown}`
}
