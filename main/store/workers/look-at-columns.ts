import { cleanCell } from '#shared/orders/cells.ts'
import { guessColumns } from '#shared/orders/guess-columns.ts'
import { headerNames } from '#shared/orders/recognise-table.ts'
import type { ColumnField } from '#shared/orders/table-shape.ts'
import { FileRefused } from './file-refused.ts'
import { openTable } from './open-table.ts'

/** What a table nobody knows shows of itself. */
export interface FoundColumns {
  readonly header: readonly string[]
  /** The first rows, each as long as the header. */
  readonly samples: readonly (readonly string[])[]
  readonly guess: Readonly<Partial<Record<ColumnField, number>>>
}

const mostSamples = 5
/** An order needs a number, a day and an amount. */
const leastColumns = 3

/** Reads the header, whatever it says, and some rows. Throws `FileRefused`. */
export async function lookAtColumns(file: Blob): Promise<FoundColumns> {
  const opened = await openTable(file, (cells) => {
    const header = headerNames(cells)
    const isHeader = header.filter((name) => name !== '' && !name.includes('\ufffd')).length >= leastColumns
    return isHeader ? { ok: true, value: header } : { ok: false, failure: { code: 'not_a_table' } }
  })
  const header = opened.table
  const samples: string[][] = []
  for await (const rows of opened.rows(() => undefined)) {
    for (const { cells } of rows.slice(0, mostSamples - samples.length)) {
      samples.push(header.map((_name, at) => cleanCell(cells[at] ?? '').slice(0, 60)))
    }
    if (samples.length >= mostSamples) break
  }
  if (samples.length === 0) throw new FileRefused('empty_file')
  return { header, samples, guess: guessColumns(header) }
}
