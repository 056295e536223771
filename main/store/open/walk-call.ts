import type { Applied } from '#store/db/bookkeeping.ts'
import { walkView } from '#store/db/checkpoint-walk.ts'
import type { Database } from '#store/db/database.ts'
import { schemaVersion } from '#store/db/migrations/steps.ts'
import type { Position } from '#store/host.ts'

/** A walk over the view as main asks for it, piece by piece over the system port. One at a time. */
export interface WalkCalls {
  walkBegin(): { readonly from: Position; readonly dataVersion: number }
  walkNext(): Promise<Uint8Array | null>
  walkEnd(): { readonly to: Position; readonly counts: Readonly<Record<string, number>> }
}

export function walkCalls(db: Database, applied: () => Applied): WalkCalls {
  let walk: AsyncGenerator<Uint8Array> | null = null
  const position = () => ({ seq: applied().seq, chain: applied().chain })
  return {
    walkBegin() {
      walk = walkView(db)
      return { from: position(), dataVersion: schemaVersion }
    },
    async walkNext() {
      const { done, value } = (await walk?.next()) ?? { done: true }
      return done ? null : (value ?? null)
    },
    walkEnd() {
      walk = null
      return { to: position(), counts: applied().counts }
    },
  }
}
