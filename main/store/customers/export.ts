import type { customersContract } from '#shared/customers/contract.ts'
import { exportHeader, exportLine } from '#shared/customers/export-table.ts'
import { accountsOf, asOneRow } from '#shared/customers/person.ts'
import { memberOf } from '#shared/customers/tie.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { csvOf } from '#shared/kernel/table-file.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Database } from '#store/db/database.ts'
import { walkTable } from '#store/db/walk-table.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { notePrivacy } from '#store/privacy/note.ts'
import { xlsxOf } from '#store/workers/write-xlsx.ts'
import { personUnder } from './person-tree.ts'

/** Rows read in one go: about 10 ms, so that commands and queries come in between. */
const rowsPerSlice = 400

/** Everybody as a file, each person once; that it was taken out stands in the book with the reason. */
export const exportCustomers: Handlers<typeof customersContract>['export'] = {
  prepare: async ({ format, reason }, { db, shopId, now }) => {
    const lines = await linesOf(db, shopId)
    if (lines.length === 0) return fail('nothing_to_export')
    const table = [[...exportHeader], ...lines]
    const bytes = format === 'csv' ? new TextEncoder().encode(csvOf(table)) : xlsxOf('客户', table)
    const output = { fileName: `客户-${dayOf(now)}.${format}`, bytes, count: lines.length }
    return ok(async (context) => {
      return decided(output, [notePrivacy(context, reason, { kind: 'exported', format, rows: lines.length })])
    })
  },
}

async function linesOf(db: Database, shopId: string): Promise<string[][]> {
  const ties = await db.customerTies.toArray()
  const members = new Set(ties.map(memberOf))
  const heads = new Set(ties.flatMap(({ standing }) => (standing.as === 'merged' ? [standing.headId] : [])))
  const lines: string[][] = []
  await walkTable(db.customers, rowsPerSlice, async (rows) => {
    for (const row of rows) {
      if (row.shopId !== shopId || members.has(row.id)) continue
      const person = heads.has(row.id) ? await personUnder(db, row.id) : null
      lines.push(exportLine(person ? asOneRow(person) : row, person ? accountsOf(person).length : 1))
    }
  })
  return lines
}
