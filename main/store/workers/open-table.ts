import { mostFileBytes } from '#shared/orders/file-codes.ts'
import type { RawRow } from '#shared/orders/order-draft.ts'
import { shapeOf } from './encoding.ts'
import { FileRefused } from './file-refused.ts'
import type { Recognise } from './find-header.ts'
import { openCsv } from './read-csv.ts'
import { openXlsx } from './read-xlsx.ts'

/** A file whose table is known and whose rows can be read, as often as wanted, in bounded memory. */
export interface OpenedTable<T> {
  readonly table: T
  readonly encoding: 'utf-8' | 'gb18030' | 'xlsx'
  /** Data rows in pieces. `onBytes` hears how far a CSV file is read. Throws `FileRefused`. */
  rows(onBytes: (bytes: number) => void): AsyncGenerator<RawRow[]>
}

/** Tells by its content what a file is: names and endings lie. Throws `FileRefused`. */
export async function openTable<T>(file: Blob, recognise: Recognise<T>): Promise<OpenedTable<T>> {
  if (file.size > mostFileBytes) throw new FileRefused('too_large')
  const shape = shapeOf(new Uint8Array(await file.slice(0, 4_096).arrayBuffer()))
  switch (shape) {
    case 'empty':
      throw new FileRefused('empty_file')
    case 'oldExcel':
      throw new FileRefused('old_excel')
    case 'utf16':
      throw new FileRefused('wrong_encoding')
    case 'binary':
      throw new FileRefused('not_a_table')
    case 'zip':
      return openXlsx(file, recognise)
    case 'text':
      return openCsv(file, recognise)
  }
}
