import { fail, ok } from '#shared/kernel/result.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { ImportLog, RefusedRow } from '#shared/orders/import-log.ts'
import type { Database } from '#store/db/database.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { unpackRows } from '#store/workers/raw-pack.ts'
import { chunkAt, mayUndo } from './undo-import.ts'

/**
 * Refused rows with all their cells. They are personal data of buyers, so they go to whom the whole import is entrusted:
 * who did it, seniors and up.
 */
export const refusedCells: Handlers<typeof ordersContract>['refusedCells'] = async ({ importId }, { db, actor }) => {
  const log = await db.imports.get(importId)
  if (!log) return fail('import_not_found')
  if (!mayUndo(actor, log)) return fail('not_yours')
  if (log.refused.length === 0) return fail('nothing_to_export')
  const found = await rawRows(db, log)
  const rows = log.refused.map((row) => {
    const { line, code, column } = row
    return { line, code, column, cells: [...(found.get(line) ?? onlyBlamed(log.header, row))] }
  })
  return ok({ fileName: log.fileName, header: log.header, rows })
}

/** The rows as they stood in the file, by line. An import that was taken back has none left. */
async function rawRows(db: Database, { id, chunks, refused }: ImportLog): Promise<Map<number, readonly string[]>> {
  const wanted = new Set(refused.map(({ line }) => line))
  const found = new Map<number, readonly string[]>()
  for (let index = 0; index < chunks && found.size < wanted.size; index += 1) {
    const chunk = await chunkAt(db, id, index)
    if (!chunk || chunk.raw === '') continue
    for (const [row, ...cells] of unpackRows(chunk.raw)) if (wanted.has(row)) found.set(row, cells)
  }
  return found
}

/** Of a row that is not known any more, the cell to blame is. */
function onlyBlamed(header: readonly string[], { column, value }: RefusedRow): readonly string[] {
  return header.map((name) => (name === column ? value : ''))
}
