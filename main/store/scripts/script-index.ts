import { is } from 'valibot'
import { type Script, script } from '#shared/scripts/script.ts'
import { createScriptIndex, type ScriptIndex } from '#shared/scripts/script-index.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { Database } from '#store/db/database.ts'
import { walkTable } from '#store/db/walk-table.ts'

/** All scripts of the shop in memory, and the index over the approved ones. Derived from rows, never a second truth. */
export interface ShopScripts {
  /** Takes over what frames changed, after they were applied. */
  follow(frames: readonly PendingFrame[]): void
  /** Reads the table at the first call, a slice at a time: others act in between. Answers at once from then on. */
  loaded(): Promise<ReadyScripts>
  /** For who reads inside a transaction of its own, and cannot wait outside it: the whole table in one go. */
  ready(db: Database): Promise<ReadyScripts>
}

export interface ReadyScripts {
  readonly rows: ReadonlyMap<string, Script>
  readonly index: Pick<ScriptIndex, 'search' | 'near'>
}

interface Held {
  readonly rows: Map<string, Script>
  readonly index: ScriptIndex
}

/** Rows read and indexed in one go: about 10 ms. */
const rowsPerSlice = 200

export function createShopScripts(db: Database): ShopScripts {
  let held: Held | null = null
  let loading: Promise<Held> | null = null
  /** While the table is read: frames that came meanwhile. */
  let late: PendingFrame[] = []

  async function load(): Promise<Held> {
    late = []
    const read = await readInSlices(db)
    if (!held && late.every((frame) => takeOver(read, frame))) held = read
    return held ?? load()
  }

  return {
    follow(frames) {
      if (loading) late.push(...frames)
      for (const frame of frames) {
        if (held && !takeOver(held, frame)) held = null
      }
    },
    async loaded() {
      if (held) return held
      loading ??= load().finally(() => {
        loading = null
      })
      return loading
    },
    async ready(bound) {
      if (held) return held
      // Two first callers both read: one must not wait inside its transaction for the other's.
      const rows = await bound.scripts.toArray()
      held ??= { rows: new Map(rows.map((row) => [row.id, row])), index: createScriptIndex(rows, rows.length) }
      return held
    },
  }
}

async function readInSlices(db: Database): Promise<Held> {
  const read: Held = { rows: new Map(), index: createScriptIndex([], await db.scripts.count()) }
  await walkTable(db.scripts, rowsPerSlice, (rows) => {
    for (const row of rows) {
      read.rows.set(row.id, row)
      read.index.put(row)
    }
  })
  return read
}

/** False when the frame does not carry whole rows (replay): then the table is read again. */
function takeOver({ rows, index }: Held, { frame, after }: PendingFrame): boolean {
  for (const [at, operation] of frame.operations.entries()) {
    if (operation.t !== 'scripts') continue
    if (operation.k === 'remove') {
      rows.delete(operation.id)
      index.remove(operation.id)
      continue
    }
    const row = after?.[at]
    if (!is(script, row)) return false
    rows.set(row.id, row)
    index.put(row)
  }
  return true
}
