import type { Table } from 'dexie'

/**
 * Reads a whole table in the order of its ids, a slice at a time, so that commands and queries come in between: rows
 * are as each slice found them. Outside a transaction, which would hold up everybody.
 */
export async function walkTable<R extends { readonly id: string }>(
  table: Table<R, string>,
  rowsPerSlice: number,
  visit: (rows: R[]) => void | Promise<void>,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(rowsPerSlice).toArray()
    await visit(rows)
    const end = rows.at(-1)
    if (!end || rows.length < rowsPerSlice) return
    last = end.id
  }
}
