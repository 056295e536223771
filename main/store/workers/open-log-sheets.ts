import type { UnknownTable } from '#shared/inspection/log-columns.ts'
import type { LogJob } from '#shared/inspection/log-draft.ts'
import { openRowLog } from '#shared/inspection/log-rows.ts'
import type { KnownLogTable } from '#shared/inspection/log-table.ts'
import { FileRefused } from './file-refused.ts'
import { findHeader, type Recognise } from './find-header.ts'
import { LogRefused } from './log-refused.ts'
import type { OpenedLog, ReadPart } from './open-log.ts'
import { headerLike, knownIn, unnamedTable } from './open-log-csv.ts'
import { firstRowsOf, openWorkbook, type Sheet } from './read-xlsx.ts'

interface KnownSheet {
  readonly sheet: Sheet
  readonly table: KnownLogTable
  /** Data begins after this row. */
  readonly row: number
}

/**
 * A workbook of messages: the 千牛 web history has one sheet for each customer, and one that sums up, which has other
 * columns and is passed over (data/README.md, chat logs). Throws `LogRefused`.
 */
export async function openLogSheets(file: Blob, job: LogJob): Promise<OpenedLog | UnknownTable> {
  try {
    const sheets = await openWorkbook(file)
    const known = await knownSheets(sheets, knownIn(job))
    const [first] = known
    if (!first) return await unknownSheet(sheets)
    const parts = () => readSheets(known, job, file.size)
    return { layout: first.table.layout, encoding: 'xlsx', agents: [], areSidesGuessed: false, parts }
  } catch (error) {
    if (error instanceof FileRefused) throw new LogRefused(isDamaged(error) ? 'damaged_xlsx' : 'too_large')
    throw error
  }
}

function isDamaged({ failure }: FileRefused): boolean {
  return failure.code !== 'too_large'
}

async function knownSheets(sheets: readonly Sheet[], recognise: Recognise<KnownLogTable>): Promise<KnownSheet[]> {
  const known: KnownSheet[] = []
  for (const sheet of sheets) {
    const found = headerIn(await firstRowsOf(sheet), recognise)
    if (found) known.push({ sheet, ...found })
  }
  return known
}

/** The first sheet that has a header, for a person to name its columns. */
async function unknownSheet(sheets: readonly Sheet[]): Promise<UnknownTable> {
  for (const sheet of sheets) {
    const first = await firstRowsOf(sheet)
    const found = headerIn(first, headerLike)
    const rows = first.filter(({ row }) => row > (found?.row ?? 0)).slice(0, 5)
    if (found && rows.length > 0) return unnamedTable(found.table, rows).table
  }
  throw new LogRefused('no_messages')
}

function headerIn<T>(rows: Parameters<typeof findHeader<T>>[0], recognise: Recognise<T>) {
  try {
    return findHeader(rows, recognise)
  } catch (error) {
    if (error instanceof FileRefused) return null
    throw error
  }
}

async function* readSheets(sheets: readonly KnownSheet[], job: LogJob, size: number): AsyncGenerator<ReadPart> {
  for (const [at, { sheet, table, row: headerRow }] of sheets.entries()) {
    const log = openRowLog(table, job)
    const bytes = Math.floor((size * (at + 1)) / sheets.length)
    for await (const raws of sheet.rows()) {
      for (const raw of raws) if (raw.row > headerRow) log.push(raw)
      yield { ...log.take(), bytes }
    }
    yield { ...log.end(), bytes }
  }
}
