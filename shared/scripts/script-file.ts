import type { Failure, Result } from '#shared/kernel/result.ts'
import { unguarded } from '#shared/kernel/table-file.ts'
import { fileCodes } from '#shared/orders/file-codes.ts'
import { columnWords, contentWords, type FileColumn, fileColumns } from './file-words.ts'
import type { RefusedScript } from './script-import.ts'

/** Why a whole file of scripts is not taken; words under `failure.<code>`. */
export const scriptFileCodes = [...fileCodes, 'bad_json', 'too_many_scripts'] as const

/** Why a row is not taken; words under `refused.<code>`. */
export const refusedCodes = [
  'broken_quotes',
  'no_content',
  'too_long',
  'too_many_messages',
  'bad_variable',
  'unknown_word',
  'bad_date',
  'bad_entry',
  'repeated',
] as const
export type RefusedCode = (typeof refusedCodes)[number]

export function refuseScript(line: number, code: RefusedCode, column = '', value = ''): RefusedScript {
  return { line, code, column, value: value.length > 80 ? `${value.slice(0, 80)}…` : value }
}

/** One script as a file has it: words as they stand there. A column the file does not have is absent. */
export interface RawScript {
  /** Row of the table from 1 (the header is row 1), or place in the JSON list from 1. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<FileColumn, string>>>
  readonly messages: readonly string[]
}

/** Where each column of a table stands. */
export interface ScriptTable {
  readonly columns: Readonly<Partial<Record<FileColumn, number>>>
  /** Columns of messages, in their order. */
  readonly contents: readonly number[]
}

type HeaderCode = 'unknown_table' | 'duplicate_header' | 'missing_columns'

/** Tells by its column names whether a row is the header of a table of scripts: only the content must be there. */
export function recogniseScripts(cells: readonly string[]): Result<ScriptTable, Failure<HeaderCode>> {
  const names = cells.map(plainName)
  const places = (words: readonly string[]) => names.flatMap((name, at) => (words.includes(name) ? [at] : []))
  const found = fileColumns.map((column) => [column, places(columnWords[column])] as const)
  const contents = contentPlaces(names)
  const twice = found.filter(([, at]) => at.length > 1).map(([column]) => columnWords[column][0])
  if (contents.length === 0)
    return headerFailure(
      found.every(([, at]) => at.length === 0),
      cells,
    )
  if (twice.length > 0)
    return { ok: false, failure: { code: 'duplicate_header', details: { columns: twice.join('、') } } }
  const columns = Object.fromEntries(found.flatMap(([column, [at]]) => (at === undefined ? [] : [[column, at]])))
  return { ok: true, value: { columns, contents } }
}

function headerFailure(isForeign: boolean, cells: readonly string[]): Result<never, Failure<HeaderCode>> {
  if (!isForeign) return { ok: false, failure: { code: 'missing_columns', details: { columns: contentWords[0] } } }
  const header = cells.filter((cell) => cell.trim() !== '').join('、')
  return { ok: false, failure: { code: 'unknown_table', details: { header: header.slice(0, 300) } } }
}

/** `内容`, `内容1` and `内容2` in the order of their numbers. */
function contentPlaces(names: readonly string[]): number[] {
  const numbered = names.flatMap((name, at) => {
    const [, word = '', number = ''] = /^(.*?)(\d{0,2})$/.exec(name) ?? []
    return contentWords.some((one) => one === word) ? [{ at, number: Number(number || 1) }] : []
  })
  return numbered.sort((one, other) => one.number - other.number || one.at - other.at).map(({ at }) => at)
}

function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '')
}

export function scriptOfRow({ columns, contents }: ScriptTable, line: number, row: readonly string[]): RawScript {
  const cells = Object.fromEntries(Object.entries(columns).map(([column, at]) => [column, cleaned(row[at] ?? '')]))
  return { line, cells, messages: contents.map((at) => cleaned(row[at] ?? '')).filter((text) => text !== '') }
}

/** Without control characters and marks that turn the direction of writing: nobody sees them, and they can mislead. */
export function cleaned(text: string): string {
  const plain = text.replace(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
  return unguarded(plain.replace(/\r\n?/g, '\n').trim())
}
