import type { Applied } from '#store/db/bookkeeping.ts'
import { countRows, differenceOf } from '#store/db/checkpoint-walk.ts'
import type { Database } from '#store/db/database.ts'
import type { ViewHost } from '#store/host.ts'

/**
 * Counts the rows that are really there. Resolves when they are as many as the view says; never otherwise: the store
 * is then replaced. Nothing may be written meanwhile.
 */
export async function verifyCounts(db: Database, applied: () => Applied, host: ViewHost): Promise<void> {
  const because = await countRows(db, applied().counts).then(
    (counts) => differenceOf(counts, applied().counts),
    (error: unknown) => String(error),
  )
  if (because === null) return host.viewVerified()
  host.viewFailed(`counts: ${because}`)
  return new Promise<never>(() => undefined)
}
