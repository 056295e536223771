import type { RawRow } from '#shared/orders/order-draft.ts'
import { createCsvRows } from './csv-rows.ts'
import { decodeHead, type Encoding, likelyEncodings } from './encoding.ts'
import { FileRefused } from './file-refused.ts'
import { type FoundHeader, findHeader, type Recognise } from './find-header.ts'
import type { OpenedTable } from './open-table.ts'

const headBytes = 256 * 1024
const sliceBytes = 1024 * 1024
/** Comma as exported; tab and semicolon after some spreadsheets. */
const delimiters = [',', '\t', ';']

/** Opens a CSV file: encoding and delimiter are those with which the header is one we know (R27). */
export async function openCsv<T>(file: Blob, recognise: Recognise<T>): Promise<OpenedTable<T>> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const isWhole = file.size <= headBytes
  const found = tryAll(head, isWhole, recognise)
  return {
    table: found.header.table,
    encoding: found.encoding,
    rows: (onBytes) => readRows(file, found, onBytes),
  }
}

interface Found<T> {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly header: FoundHeader<T>
}

function tryAll<T>(head: Uint8Array, isWhole: boolean, recognise: Recognise<T>): Found<T> {
  const refusals: FileRefused[] = []
  for (const encoding of likelyEncodings(head, isWhole)) {
    const text = decodeHead(head, encoding)
    for (const delimiter of delimiters) {
      try {
        return { encoding, delimiter, header: findHeader(firstRows(text, delimiter), recognise) }
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error
        refusals.push(error)
      }
    }
    if (firstLine(text).includes('\ufffd')) refusals.push(new FileRefused('wrong_encoding'))
  }
  throw worst(refusals)
}

/** What tells people most comes first. */
function worst(refusals: readonly FileRefused[]): FileRefused {
  const order = ['wrong_encoding', 'duplicate_header', 'missing_columns', 'unknown_table', 'empty_file', 'not_a_table']
  const rank = (refused: FileRefused) => order.indexOf(refused.failure.code)
  return [...refusals].sort((one, other) => rank(one) - rank(other))[0] ?? new FileRefused('not_a_table')
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? ''
}

function firstRows(text: string, delimiter: string): RawRow[] {
  const csv = createCsvRows(delimiter)
  const rows = csv.push(text)
  return rows.length > 0 ? rows : csv.end()
}

async function* readRows(
  file: Blob,
  found: Found<unknown>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<RawRow[]> {
  const decoder = new TextDecoder(found.encoding)
  const csv = createCsvRows(found.delimiter)
  const isData = ({ row }: RawRow) => row > found.header.row
  for (let at = 0; at < file.size; at += sliceBytes) {
    const bytes = await file.slice(at, at + sliceBytes).arrayBuffer()
    onBytes(Math.min(file.size, at + sliceBytes))
    yield csv.push(decoder.decode(bytes, { stream: true })).filter(isData)
  }
  yield [...csv.push(decoder.decode()), ...csv.end()].filter(isData)
}
