import { type AlikePair, alikeFinder } from '#shared/customers/alike-pairs.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { walkTable } from '#store/db/walk-table.ts'
import { keysOf } from './compare.ts'

export interface AlikeState {
  readonly state: 'looking' | 'done'
  readonly done: number
  /** Of the shop's records, as many as there were at the beginning. */
  readonly total: number
  readonly lookedAt: number | null
  readonly isOutdated: boolean
  readonly pairs: readonly {
    readonly firstId: string
    readonly secondId: string
    readonly strength: AlikePair['strength']
  }[]
  readonly crowds: number
}

/** Looks through the whole base for records that may be one person; what it found last is kept in memory. */
export interface AlikeSearch {
  follow(frames: readonly PendingFrame[]): void
  /** How far it is. Begins when nothing is there yet, or only from before `since`. */
  state(at: { readonly shopId: string; readonly now: number; readonly since: number }): AlikeState
  /** Resolves when nothing is being looked for. */
  settled(): Promise<void>
}

/** Rows read in one go, and pairs between two breaths: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 200
const sharedPerSlice = 2_000

export function createAlikeSearch(db: Database): AlikeSearch {
  let held: (AlikeState & { readonly shopId: string; readonly began: number }) | null = null
  let running: Promise<void> | null = null

  async function look(shopId: string, now: number): Promise<void> {
    const total = await db.customers.count()
    held = { ...nothing, shopId, began: now, total }
    const finder = alikeFinder()
    const ids: string[] = []
    await walkTable(db.customers, rowsPerSlice, (rows) => {
      for (const row of rows) {
        if (row.shopId !== shopId) continue
        finder.add(keysOf(row))
        ids.push(row.id)
      }
      if (held) held = { ...held, done: ids.length }
    })
    const { pairs, crowds } = await slowly(finder.pairs())
    const named = pairs.map(({ one, other, strength }) => ({
      firstId: ids[one] ?? '',
      secondId: ids[other] ?? '',
      strength,
    }))
    held = { ...held, state: 'done', done: total, lookedAt: now, pairs: named, crowds }
  }

  return {
    follow(frames) {
      const isOther = frames.some(({ frame }) => frame.operations.some(({ t }) => t === 'customers'))
      if (isOther && held && !held.isOutdated) held = { ...held, isOutdated: true }
    },
    state({ shopId, now, since }) {
      const isThere = held !== null && held.shopId === shopId && held.began >= since
      if (!isThere && !running) {
        held = { ...nothing, shopId, began: now }
        running = outside(() => look(shopId, now)).finally(() => {
          running = null
        })
      }
      return held ?? nothing
    },
    settled: async () => {
      await running
    },
  }
}

/** Dexie follows promises: work begun inside a query would read in the query's own transaction. */
function outside<R>(work: () => Promise<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    setTimeout(() => void work().then(resolve, reject), 0)
  })
}

const nothing: AlikeState = {
  state: 'looking',
  done: 0,
  total: 0,
  lookedAt: null,
  isOutdated: false,
  pairs: [],
  crowds: 0,
}

async function slowly<R>(steps: Generator<void, R>): Promise<R> {
  for (let turn = 1; ; turn += 1) {
    const step = steps.next()
    if (step.done) return step.value
    if (turn % sharedPerSlice === 0) await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
