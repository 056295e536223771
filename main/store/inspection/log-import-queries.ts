import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { LogImport } from '#shared/inspection/log-import.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import type { Host } from '#store/host.ts'
import { activeLogImportId } from './log-desk.ts'

type Inspection = Handlers<typeof inspectionContract>

export const imports: Inspection['imports'] = async ({ after }, { db, host, shopId }) => {
  const { rows, next } = await indexPage(db.logImports, { whose: { shopId }, by: 'recency', after })
  return ok({ rows: rows.map((row) => shownImport(host, row)), next, total: null })
}

export const oneImport: Inspection['oneImport'] = async ({ importId }, { db, host }) => {
  const row = await db.logImports.get(importId)
  return row ? ok(shownImport(host, row)) : fail('import_not_found')
}

/** An import in the middle of which the program was closed or died reads as stopped: what it had taken is there. */
function shownImport(host: Host, { sealed: _sealed, ...row }: LogImport) {
  const isUnfinished = row.state === 'running' || row.state === 'undoing'
  return isUnfinished && activeLogImportId(host) !== row.id ? { ...row, state: 'stopped' as const } : row
}

export const linesOf: Inspection['linesOf'] = async ({ importId, after }, { db }) => {
  const row = await db.logImports.get(importId)
  if (!row) return fail('import_not_found')
  const { rows, next } = listPage(row.sealed.lines, after)
  return ok({ rows: rows.map((line) => ({ ...line, text: maskPersonal(line.text) })), next, total: row.lineCount })
}

export const linesFile: Inspection['linesFile'] = async ({ importId }, { db }) => {
  const row = await db.logImports.get(importId)
  if (!row) return fail('import_not_found')
  return row.sealed.lines.length === 0 ? fail('nothing_to_export') : ok({ name: row.name, lines: row.sealed.lines })
}
