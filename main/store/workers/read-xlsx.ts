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

/** Opens the first sheet of an XLSX file. Throws `damaged_xlsx`, `too_large` or what is wrong with the header. */
export async function openXlsx<T>(file: Blob, recognise: Recognise<T>): Promise<OpenedTable<T>> {
  const entries = await readZipDirectory(file)
  const sheet = entries.get(await firstSheetName(file, entries))
  if (!sheet) throw new FileRefused('damaged_xlsx')
  const sharedEntry = entries.get('xl/sharedStrings.xml')
  const shared = sharedEntry ? await readShared(file, sharedEntry) : []
  const first: RawRow[] = []
  for await (const rows of readSheet(file, sheet, shared)) {
    first.push(...rows)
    if (hasEnoughToLook(first)) break
  }
  const header = findHeader(first, recognise)
  return {
    table: header.table,
    encoding: 'xlsx',
    async *rows() {
      for await (const rows of readSheet(file, sheet, shared)) yield rows.filter(({ row }) => row > header.row)
    },
  }
}

async function* readSheet(file: Blob, sheet: ZipEntry, shared: readonly string[]): AsyncGenerator<RawRow[]> {
  const decoder = new TextDecoder()
  const rows = createSheetRows(shared)
  for await (const piece of unpack(file, sheet)) yield rows.push(decoder.decode(piece, { stream: true }))
  yield rows.push(decoder.decode())
}

async function firstSheetName(file: Blob, entries: ReadonlyMap<string, ZipEntry>): Promise<string> {
  const workbook = await readPart(file, entries.get('xl/workbook.xml'))
  const relations = await readPart(file, entries.get('xl/_rels/workbook.xml.rels'))
  const relationId = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]*)"/.exec(workbook)?.[1]
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1]
    if (target && relationId && tag.includes(`Id="${relationId}"`)) return inWorkbook(decodeXml(target))
  }
  return [...entries.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort()[0] ?? ''
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
