import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { ImportLog } from '#shared/orders/import-log.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { activeImportId } from './import-desk.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

export const imports: OrdersHandlers['imports'] = async ({ after }, { db, host, shopId }) => {
  const { rows, next } = await indexPage(db.imports, { whose: { shopId }, by: 'recency', after })
  return ok({ rows: rows.map((log) => shownImport(host, log)), next, total: null })
}

export const oneImport: OrdersHandlers['oneImport'] = async ({ importId }, { db, host }) => {
  const log = await db.imports.get(importId)
  return log ? ok(shownImport(host, log)) : fail('import_not_found')
}

export const refusedOf: OrdersHandlers['refusedOf'] = async ({ importId, after }, { db }) => {
  const log = await db.imports.get(importId)
  if (!log) return fail('import_not_found')
  return ok({ ...listPage(log.refused, after), total: log.refusedCount })
}

/** An import in the middle of which the program was closed or died reads as stopped: what it had taken is there. */
function shownImport(host: Host, { refused: _refused, ...log }: ImportLog) {
  const isUnfinished = log.state === 'running' || log.state === 'undoing'
  return isUnfinished && activeImportId(host) !== log.id ? { ...log, state: 'stopped' as const } : log
}
