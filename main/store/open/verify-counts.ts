import { countRows, differenceOf } from '#store/db/checkpoint-walk.ts'
import type { Database } from '#store/db/database.ts'
import type { Applied } from '#store/db/tables.ts'
import type { ViewHost } from '#store/host.ts'

/** What windows ask first is answered before the counting begins: it must not delay the first paint. */
const pauseMs = 150

/**
 * Counts the rows that are really there. Resolves when they are as many as the view says; never otherwise: the store
 * is then replaced. Nothing may be written meanwhile.
 */
export async function verifyCounts(db: Database, applied: () => Applied, host: ViewHost): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  const because = await countRows(db).then(
    (counts) => differenceOf(counts, applied().counts),
    (error: unknown) => String(error),
  )
  if (because === null) return host.viewVerified()
  host.viewFailed(`counts: ${because}`)
  return new Promise<never>(() => undefined)
}
