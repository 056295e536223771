import { type BoardItem, byUrgency, itemsOf } from '#shared/checks/board-items.ts'
import type { Verdict } from '#shared/checks/check.ts'
import type { CheckBook } from '#shared/checks/check-book.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { readAtOnce, readInSlices } from './read-book.ts'
import { concernsChecks, type KeptBook, takeFrame } from './take-row.ts'

interface At {
  readonly shopId: string
  readonly now: number
}

/** All unshipped orders by verdict, the most urgent first. */
export interface Board {
  readonly items: Readonly<Record<Verdict, readonly BoardItem[]>>
  readonly orders: number
}

/** The checks of all unshipped orders in memory (R17 to R22). Derived from rows, never a second truth. */
export interface ShopChecks {
  /** Takes over what frames changed, after they were applied. */
  follow(frames: readonly PendingFrame[]): void
  /** Reads at the first call, a slice at a time: others act in between. Answers at once from then on. */
  board(at: At): Promise<Board>
  /** The book itself, read as for `board`. */
  book(at: At): Promise<CheckBook>
  /** For who stands in a transaction over `checkTables` and cannot wait outside it. */
  ready(db: Database, at: At): Promise<CheckBook>
}

/** Buyers checked in one go: a few milliseconds. */
const buyersPerSlice = 400

export function createShopChecks(db: Database): ShopChecks {
  let held: KeptBook | null = null
  let loading: Promise<KeptBook> | null = null
  /** While the tables are read: frames that came meanwhile. */
  let late: PendingFrame[] = []
  let board: Board | null = null
  let changes = 0

  async function load(at: At): Promise<KeptBook> {
    late = []
    const read = await readInSlices(db, at)
    if (!late.every((frame) => takeFrame(read, frame))) return load(at)
    held = read
    board = null
    return read
  }

  async function loaded(at: At): Promise<KeptBook> {
    if (held?.shopId === at.shopId) return held
    loading ??= load(at).finally(() => {
      loading = null
    })
    const read = await loading
    return read.shopId === at.shopId ? read : loaded(at)
  }

  return {
    follow(frames) {
      const known = frames.filter(concernsChecks)
      if (known.length === 0) return
      if (loading) late.push(...known)
      for (const frame of known) {
        if (held && !takeFrame(held, frame)) held = null
      }
      board = null
      changes += 1
    },
    async board(at) {
      const { book } = await loaded(at)
      if (board) return board
      const before = changes
      const made = await checkAll(book)
      // What changed meanwhile is told to the page, which asks again.
      if (changes === before) board = made
      return made
    },
    async book(at) {
      return (await loaded(at)).book
    },
    async ready(bound, at) {
      if (held?.shopId === at.shopId) return held.book
      // Not kept: what is written meanwhile would be missed.
      return (await readAtOnce(bound, at)).book
    },
  }
}

/** Every buyer's orders, a slice at a time. */
async function checkAll(book: CheckBook): Promise<Board> {
  const items: BoardItem[] = []
  const buyers = book.buyers()
  for (let from = 0; from < buyers.length; from += buyersPerSlice) {
    for (const buyer of buyers.slice(from, from + buyersPerSlice)) items.push(...itemsOf(book, buyer))
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  items.sort(byUrgency)
  const of = (verdict: Verdict) => items.filter((item) => item.verdict === verdict)
  return {
    items: { blocked: of('blocked'), confirm: of('confirm'), passed: of('passed') },
    orders: book.size,
  }
}
