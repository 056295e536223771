import { Dexie } from 'dexie'
import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { ImportLog } from '#shared/orders/import-log.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { activeImportId } from './import-desk.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

export const imports: OrdersHandlers['imports'] = async ({ after }, { db, host, shopId }) => {
  const from = after === null ? null : readCursor(after)
  const found = await db.imports
    .where('[shopId+recency]')
    .between([shopId, from?.recency ?? Dexie.minKey], [shopId, Dexie.maxKey], true, true)
    .limit(pageSize + (from?.shown ?? 0))
    .toArray()
  const logs = found.slice(from?.shown ?? 0)
  const next = logs.length < pageSize ? null : placeAfter(logs, from)
  return ok({ rows: logs.map((log) => shownImport(host, log)), next: next && writeCursor(next), total: null })
}

export const oneImport: OrdersHandlers['oneImport'] = async ({ importId }, { db, host }) => {
  const log = await db.imports.get(importId)
  return log ? ok(shownImport(host, log)) : fail('import_not_found')
}

export const refusedOf: OrdersHandlers['refusedOf'] = async ({ importId, after }, { db }) => {
  const log = await db.imports.get(importId)
  if (!log) return fail('import_not_found')
  const from = Number(after ?? 0)
  const rows = log.refused.slice(from, from + pageSize)
  const next = from + rows.length < log.refused.length ? String(from + rows.length) : null
  return ok({ rows, next, total: log.refusedCount })
}

/** An import in the middle of which the program was closed or died reads as stopped: what it had taken is there. */
function shownImport(host: Host, { refused: _refused, ...log }: ImportLog) {
  const isUnfinished = log.state === 'running' || log.state === 'undoing'
  return isUnfinished && activeImportId(host) !== log.id ? { ...log, state: 'stopped' as const } : log
}
