import type { RawRow } from '#shared/orders/order-draft.ts'
import { FileRefused } from './file-refused.ts'
import { findHeader, hasEnoughToLook, type Recognise } from './find-header.ts'
import type { OpenedTable } from './open-table.ts'
import { createSheetRows } from './sheet-rows.ts'
import { decodeXml, joinTexts } from './sheet-text.ts'
import { readZipDirectory, unpack, type ZipEntry } from './zip-file.ts'

/** Shared strings stand in memory while a sheet is read. */
const mostSharedBytes = 100 * 1024 * 1024
const mostPartBytes = 4 * 1024 * 1024

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string
  rows(): AsyncGenerator<RawRow[]>
}

/** All sheets of an XLSX file, in their order. Throws `damaged_xlsx` or `too_large`. */
export async function openWorkbook(file: Blob): Promise<Sheet[]> {
  const entries = await readZipDirectory(file)
  const sharedEntry = entries.get('xl/sharedStrings.xml')
  const shared = sharedEntry ? await readShared(file, sharedEntry) : []
  return (await sheetNames(file, entries)).flatMap(({ name, path }) => {
    const entry = entries.get(path)
    return entry ? [{ name, rows: () => readSheet(file, entry, shared) }] : []
  })
}

/** Opens the first sheet of an XLSX file. Throws `damaged_xlsx`, `too_large` or what is wrong with the header. */
export async function openXlsx<T>(file: Blob, recognise: Recognise<T>): Promise<OpenedTable<T>> {
  const [sheet] = await openWorkbook(file)
  if (!sheet) throw new FileRefused('damaged_xlsx')
  const header = findHeader(await firstRowsOf(sheet), recognise)
  return {
    table: header.table,
    encoding: 'xlsx',
    async *rows() {
      for await (const rows of sheet.rows()) yield rows.filter(({ row }) => row > header.row)
    },
  }
}

/** Rows enough to find the header among. */
export async function firstRowsOf(sheet: Sheet): Promise<RawRow[]> {
  const first: RawRow[] = []
  for await (const rows of sheet.rows()) {
    first.push(...rows)
    if (hasEnoughToLook(first)) break
  }
  return first
}

async function* readSheet(file: Blob, sheet: ZipEntry, shared: readonly string[]): AsyncGenerator<RawRow[]> {
  const decoder = new TextDecoder()
  const rows = createSheetRows(shared)
  for await (const piece of unpack(file, sheet)) yield rows.push(decoder.decode(piece, { stream: true }))
  yield rows.push(decoder.decode())
}

interface SheetPlace {
  readonly name: string
  readonly path: string
}

/** Sheets in the order of the workbook; where it names none, those that lie in its folder. */
async function sheetNames(file: Blob, entries: ReadonlyMap<string, ZipEntry>): Promise<SheetPlace[]> {
  const workbook = await readPart(file, entries.get('xl/workbook.xml'))
  const relations = await readPart(file, entries.get('xl/_rels/workbook.xml.rels'))
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const [id, target] = [/\bId="([^"]*)"/.exec(tag)?.[1], /\bTarget="([^"]*)"/.exec(tag)?.[1]]
    if (id && target) targets.set(id, inWorkbook(decodeXml(target)))
  }
  const named = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const path = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? '')
    return path ? [{ name: decodeXml(/\bname="([^"]*)"/.exec(tag)?.[1] ?? ''), path }] : []
  })
  if (named.length > 0) return named
  const lying = [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort()
  return lying.map((path) => ({ name: '', path }))
}

function inWorkbook(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

async function readPart(file: Blob, entry: ZipEntry | undefined): Promise<string> {
  if (!entry) return ''
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of unpack(file, entry, mostPartBytes)) text += decoder.decode(piece, { stream: true })
  return text
}

async function readShared(file: Blob, entry: ZipEntry): Promise<string[]> {
  const decoder = new TextDecoder()
  const item = /<(?:\w+:)?si(?:\s*\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g
  const strings: string[] = []
  let text = ''
  for await (const piece of unpack(file, entry, mostSharedBytes)) {
    text += decoder.decode(piece, { stream: true })
    let done = 0
    item.lastIndex = 0
    for (let match = item.exec(text); match; match = item.exec(text)) {
      strings.push(joinTexts(match[1] ?? ''))
      done = item.lastIndex
    }
    text = text.slice(done)
  }
  return strings
}
