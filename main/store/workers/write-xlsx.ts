import { strToU8, zipSync } from 'fflate'
import { guarded } from '#shared/kernel/table-file.ts'

/** Before any file of ours: the same table gives the same bytes. */
const writtenAt = '1980-01-01T00:00:00'

/**
 * A workbook with one sheet of texts; no cell is a number or a formula, so order numbers and `=` stay what they are, and
 * guarded as in a CSV file, which people may save it as.
 */
export function xlsxOf(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': workbook(sheetName),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet(rows),
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: writtenAt }) as Uint8Array<ArrayBuffer>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const types =
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`

function relations(type: string, target: string): string {
  return (
    `<Relationships xmlns="${packages}/relationships">` +
    `<Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  )
}

function workbook(sheetName: string): string {
  const named = `<sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets>`
  return `<workbook xmlns="${main}" xmlns:r="${office}">${named}</workbook>`
}

function sheet(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cell).join('')}</row>`)
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(guarded(text))}</t></is></c>`
}

/** `_x0041_` is how spreadsheets write a character by its number: a text that looks so is told apart. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
