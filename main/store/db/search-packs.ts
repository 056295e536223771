import type { CustomerColumns } from '#shared/search/customer-chunk.ts'
import type { OrderColumns } from '#shared/search/order-chunk.ts'
import type { Database } from './database.ts'

/** Keys of one chunk as the search index keeps them, so that a start need not spell 100,000 names again. */
export type KeyPack = {
  readonly n?: number
  readonly changed: readonly string[]
  readonly removed: readonly string[]
} & (
  | { readonly kind: 'customers'; readonly columns: CustomerColumns }
  | { readonly kind: 'orders'; readonly columns: OrderColumns }
)

/** What the packs stand for. A head that does not fit its packs means: build anew from the rows. */
export interface PackHead {
  readonly n: 0
  readonly kind: 'head'
  readonly format: typeof packFormat
  /** Journal position. */
  readonly upTo: number
  readonly packs: number
  /** The rules of what looks alike that the keys are made by: Unicode's version and the shop's own groups. */
  readonly looks: string
}

export type SearchPack = KeyPack | PackHead

/** Raised when keys are made in another way: older packs are then thrown away. */
export const packFormat = 2

const headNumber = 0
/** Enough to keep the database busy, few enough for queries to come in between. */
const packsPerRead = 16

/** Packs in the order they were written, or null when there are none that can be trusted. */
export async function readPacks(
  db: Database,
  take: (pack: KeyPack, n: number) => void,
): Promise<Pick<PackHead, 'upTo' | 'looks'> | null> {
  const head = await db.searchPacks.get(headNumber)
  if (head?.kind !== 'head' || head.format !== packFormat) return null
  const numbers = (await db.searchPacks.toCollection().primaryKeys()).filter((n) => n !== headNumber)
  if (numbers.length !== head.packs) return null
  for (let from = 0; from < numbers.length; from += packsPerRead) {
    const some = numbers.slice(from, from + packsPerRead)
    const packs = await db.searchPacks.bulkGet(some)
    for (const [at, n] of some.entries()) {
      const pack = packs[at]
      if (!pack || pack.kind === 'head' || !isWhole(pack)) return null
      take(pack, n)
    }
  }
  return { upTo: head.upTo, looks: head.looks }
}

/** One transaction: packs that are new, packs they replace, and what all of them stand for. Gives the new numbers. */
export async function writePacks(
  db: Database,
  added: readonly KeyPack[],
  dropped: readonly number[],
  about: Pick<PackHead, 'upTo' | 'packs' | 'looks'>,
): Promise<number[]> {
  return db.transaction('rw!', db.searchPacks, async () => {
    await db.searchPacks.bulkDelete([...dropped])
    const numbers = await db.searchPacks.bulkAdd([...added], { allKeys: true })
    await db.searchPacks.put({ n: headNumber, kind: 'head', format: packFormat, ...about })
    return numbers
  })
}

export async function clearPacks(db: Database): Promise<void> {
  await db.searchPacks.clear()
}

function isWhole(pack: KeyPack): boolean {
  const { recency, ids } = pack.columns
  const [text, at] =
    pack.kind === 'customers'
      ? [pack.columns.latin.length - 1, pack.columns.latinAt]
      : [pack.columns.packed.length, pack.columns.packedAt]
  return ids.length === recency.length * 4 && at.length === recency.length + 1 && at.at(-1) === text
}
