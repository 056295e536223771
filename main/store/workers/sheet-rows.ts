import type { RawRow } from '#shared/orders/order-draft.ts'
import { FileRefused } from './file-refused.ts'
import { columnOf, decodeXml, joinTexts } from './sheet-text.ts'

/** Turns the XML of a sheet, which comes in pieces, into rows. `<dimension>` is not looked at: exports lie in it. */
export interface SheetRows {
  push(xml: string): RawRow[]
}

const rowStart = /<(?:\w+:)?row(?=[\s>/])/g
const rowEnd = /<\/(?:\w+:)?row>/g
const cellShape = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
const valueShape = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/
/** More columns than any platform exports; a spreadsheet has 16,384. */
const mostColumns = 1_000
const longestRow = 5_000_000

export function createSheetRows(shared: readonly string[]): SheetRows {
  let text = ''
  let row = 0

  function readRow(xml: string): RawRow {
    const tag = xml.slice(0, xml.indexOf('>') + 1)
    row = Number(attributeOf(tag, 'r')) || row + 1
    const cells: string[] = []
    let column = -1
    for (const [, attributes = '', inner = ''] of xml.slice(tag.length).matchAll(cellShape)) {
      const reference = attributeOf(attributes, 'r')
      column = reference ? columnOf(reference) : column + 1
      if (column < 0 || column >= mostColumns) continue
      while (cells.length < column) cells.push('')
      cells[column] = cellText(attributeOf(attributes, 't'), inner, shared)
    }
    return { row, cells, isBroken: false }
  }

  return {
    push(xml) {
      text += xml
      const rows: RawRow[] = []
      let done = 0
      let openFrom: number | null = null
      rowStart.lastIndex = 0
      for (let start = rowStart.exec(text); start; start = rowStart.exec(text)) {
        const tagEnd = text.indexOf('>', start.index)
        const isEmpty = tagEnd > 0 && text[tagEnd - 1] === '/'
        rowEnd.lastIndex = start.index
        const end = isEmpty ? null : rowEnd.exec(text)
        if (tagEnd < 0 || (!isEmpty && !end)) {
          if (text.length - start.index > longestRow) throw new FileRefused('damaged_xlsx')
          openFrom = start.index
          break
        }
        done = isEmpty ? tagEnd + 1 : rowEnd.lastIndex
        const raw = readRow(text.slice(start.index, done))
        if (raw.cells.some((cell) => cell !== '')) rows.push(raw)
        rowStart.lastIndex = done
      }
      // After the last row the beginning of another tag may stand.
      text = text.slice(openFrom ?? Math.max(done, text.length - 64))
      return rows
    },
  }
}

function attributeOf(tag: string, name: string): string {
  const start = tag.indexOf(` ${name}="`)
  return start < 0 ? '' : tag.slice(start + name.length + 3, tag.indexOf('"', start + name.length + 3))
}

function cellText(kind: string, inner: string, shared: readonly string[]): string {
  if (inner === '') return ''
  if (kind === 'inlineStr') return joinTexts(inner)
  const value = decodeXml(valueShape.exec(inner)?.[1] ?? '')
  if (kind === 's') return shared[Number(value)] ?? ''
  if (kind === 'e') return ''
  return kind === '' || kind === 'n' ? plainNumber(value) : value
}

/** `128.30000000000001` is how a spreadsheet stores 128.3; 15 digits are what it means. */
function plainNumber(value: string): string {
  return value.length > 16 && /^-?\d+\.\d+$/.test(value) ? String(Number(Number(value).toPrecision(15))) : value
}
