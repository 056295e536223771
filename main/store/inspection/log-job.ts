import type { LogJob } from '#shared/inspection/log-draft.ts'
import { mostKeptFiles } from '#shared/inspection/log-import.ts'
import type { Database } from '#store/db/database.ts'
import type { LogUpload } from './log-desk.ts'

/** What reading these files needs to know: what people said now, and what was remembered. */
export async function jobOf(db: Pick<Database, 'logTables' | 'logAccounts'>, upload: LogUpload): Promise<LogJob> {
  const { shopId, platform, day, ours, tables } = upload
  const remembered = await db.logTables.filter((row) => row.shopId === shopId).toArray()
  const accounts = await db.logAccounts.where('shopId').equals(shopId).toArray()
  const known = accounts.map(({ account }) => account)
  return { shopId, platform, day, ours: [...ours, ...known], tables: [...tables].reverse().concat(remembered) }
}

/** Files nothing can be taken of, as their import keeps them. */
export function unfitFiles({ unfit }: LogUpload): LogUpload['unfit'] {
  return unfit.slice(0, mostKeptFiles)
}
