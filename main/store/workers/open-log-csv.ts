import { neededLogFields, type UnknownTable } from '#shared/inspection/log-columns.ts'
import type { LogJob } from '#shared/inspection/log-draft.ts'
import { openRowLog, type RowLog } from '#shared/inspection/log-rows.ts'
import { guessLogColumns, type KnownLogTable, logTableOf } from '#shared/inspection/log-table.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { cleanCell } from '#shared/orders/cells.ts'
import type { RawRow } from '#shared/orders/order-draft.ts'
import { headerNames } from '#shared/orders/recognise-table.ts'
import { FileRefused } from './file-refused.ts'
import type { Recognise } from './find-header.ts'
import type { OpenedLog, ReadPart } from './open-log.ts'
import type { OpenedTable } from './open-table.ts'
import { openCsv } from './read-csv.ts'

const mostSamples = 5
/** A time, a buyer, a sender and words. */
const leastColumns = 4

interface Unnamed {
  readonly table: UnknownTable
  /** Its names say what the columns are; a line of talk with commas in it has none. */
  readonly isSure: boolean
}

/** A text file as a table of messages; null when it is none. */
export async function openLogCsv(file: Blob, job: LogJob): Promise<OpenedLog | Unnamed | null> {
  const known = await tryOpen(file, knownIn(job))
  if (known) {
    const { table, encoding } = known
    const parts = () => readTable(known, openRowLog(table, job), file.size)
    return { layout: table.layout, encoding, agents: [], areSidesGuessed: false, parts }
  }
  const unnamed = await tryOpen(file, headerLike)
  if (!unnamed) return null
  const samples: RawRow[] = []
  for await (const rows of unnamed.rows(() => undefined)) {
    samples.push(...rows.slice(0, mostSamples - samples.length))
    if (samples.length >= mostSamples) break
  }
  return samples.length === 0 ? null : unnamedTable(unnamed.table, samples)
}

/** What a person needs to say what the columns of a table are. */
export function unnamedTable(header: readonly string[], rows: readonly RawRow[]): Unnamed {
  const guess = guessLogColumns(header)
  const samples = rows.map(({ cells }) => header.map((_name, at) => cleanCell(cells[at] ?? '').slice(0, 60)))
  return {
    table: { header: [...header], samples, guess },
    isSure: neededLogFields.every((field) => guess[field] !== undefined),
  }
}

export function knownIn({ tables }: LogJob): Recognise<KnownLogTable> {
  return (cells) => {
    const table = logTableOf(cells, tables)
    return table ? ok(table) : fail('unknown_table')
  }
}

/** Names enough for a message, each once; none of them looks like what is said. */
export const headerLike: Recognise<readonly string[]> = (cells) => {
  const header = headerNames(cells)
  const named = header.filter((name) => name !== '' && name.length <= 20 && !name.includes('\ufffd'))
  return named.length >= leastColumns && new Set(named).size === named.length ? ok(header) : fail('not_a_table')
}

async function tryOpen<T>(file: Blob, recognise: Recognise<T>): Promise<OpenedTable<T> | null> {
  try {
    return await openCsv(file, recognise)
  } catch (error) {
    if (error instanceof FileRefused) return null
    throw error
  }
}

async function* readTable({ rows }: OpenedTable<KnownLogTable>, log: RowLog, size: number): AsyncGenerator<ReadPart> {
  let bytes = 0
  for await (const raws of rows((read) => (bytes = read))) {
    for (const raw of raws) log.push(raw)
    yield { ...log.take(), bytes }
  }
  yield { ...log.end(), bytes: size }
}
