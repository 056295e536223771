import { array, type InferOutput, object, partial, string } from 'valibot'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count } from '#shared/kernel/schema.ts'

/** What the columns of a table of messages may be; a message cannot do without the first four. */
export const logFields = ['at', 'buyer', 'sender', 'text', 'side', 'session'] as const
export type LogField = (typeof logFields)[number]
export const neededLogFields = ['at', 'buyer', 'sender', 'text'] as const satisfies readonly LogField[]

const places = Object.fromEntries(logFields.map((field) => [field, count])) as Record<LogField, typeof count>

/** Which column of a table is what: places from 0. */
export const logColumns = partial(object(places))
export type LogColumns = InferOutput<typeof logColumns>

/** What a person said of a table's columns, remembered for the next file with the same header. */
export const logTable = object({ ...rowStamps, header: array(string()), columns: logColumns })
export type LogTable = InferOutput<typeof logTable>
export type NamedColumns = Pick<LogTable, 'header' | 'columns'>

/** A table nobody knows, as a person needs it to say what is what. */
export const unknownTable = object({ header: array(string()), samples: array(array(string())), guess: logColumns })
export type UnknownTable = InferOutput<typeof unknownTable>

type ColumnsCode = 'incomplete_columns' | 'column_taken_twice'

/** Columns exist, each means one thing, and what a message needs is said. */
export function checkLogColumns(columns: LogColumns, header: readonly string[]): Result<null, { code: ColumnsCode }> {
  const said = Object.values(columns).filter((at) => at !== undefined)
  if (new Set(said).size < said.length) return fail('column_taken_twice')
  const isComplete = neededLogFields.every((field) => columns[field] !== undefined)
  return isComplete && said.every((at) => at < header.length) ? ok(null) : fail('incomplete_columns')
}
