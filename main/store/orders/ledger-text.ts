import Dexie from 'dexie'
import type { Database } from '#store/db/database.ts'
import type { SearchIndex } from '#store/search/search-index.ts'

/** Closest ones that are looked at; a text that meets more is too short to mean anybody. */
export const mostBuyersMet = 100
export const mostNumbersMet = 300

export interface MetByText {
  readonly ids: ReadonlySet<string>
  /** More was met than is shown. */
  readonly isCut: boolean
}

/** Orders whose number, or whose buyer's nick, name or phone is met by a text, as the search of the desk meets them. */
export async function ordersMetBy(
  text: string,
  { db, search }: { readonly db: Database; readonly search: SearchIndex },
): Promise<MetByText> {
  const numbers = search.search(text, { kinds: ['order'], limit: mostNumbersMet })
  const buyers = search.search(text, { kinds: ['customer'], limit: mostBuyersMet })
  const theirs = await Promise.all(
    buyers.map(({ id }) =>
      db.orders.where('[customerId+recency]').between([id, Dexie.minKey], [id, Dexie.maxKey]).primaryKeys(),
    ),
  )
  return {
    ids: new Set([...numbers.map(({ id }) => id), ...theirs.flat()]),
    isCut: numbers.length === mostNumbersMet || buyers.length === mostBuyersMet,
  }
}
