import { parseFen } from '#shared/kernel/money.ts'
import { dayMs, parseInstant } from '#shared/kernel/time.ts'

/** Cells as platforms write them (R27; quirks listed in docs/order-import.md). */

const spreadsheetQuoted = /^="([\s\S]*)"$/
const edges = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g
const plainAmount = /^\d{1,8}\.\d\d$/
/** Words for "nothing": 抖店 writes `-`, Taobao `null`. */
const nothing = new Set(['null', 'NULL', '-', '--'])

/** The text of a cell without `="…"`, the apostrophe that marks text, outer blanks and words for nothing. */
export function cleanCell(cell: string): string {
  if (cell === '' || isClean(cell)) return cell
  let text = cell.replace(edges, '')
  if (text.startsWith('="')) text = spreadsheetQuoted.exec(text)?.[1] ?? text
  if (text.startsWith("'")) text = text.slice(1).replace(edges, '')
  if (text.startsWith('="')) text = spreadsheetQuoted.exec(text)?.[1] ?? text
  return nothing.has(text) ? '' : text
}

/** Most cells are clean: looking at both ends is enough to see it. */
function isClean(cell: string): boolean {
  const first = cell.charCodeAt(0)
  const last = cell.charCodeAt(cell.length - 1)
  const isLetter = first > 0x3d && first < 0x80
  const isDigit = first >= 0x30 && first <= 0x39
  const isHan = first >= 0x4e00 && first <= 0x9fff
  const endsClean = last > 0x20 && (last < 0x80 || (last >= 0x4e00 && last <= 0x9fff))
  return endsClean && (isLetter || isDigit || isHan) && cell.length !== 4
}

/** Full-width digits and signs as ASCII. Most cells have none. */
export function halfWidth(text: string): string {
  return /[\uff00-\uffef\u3000]/.test(text) ? text.normalize('NFKC') : text
}

/** Fen of `59.90`, `1,299.00`, `¥59.90`, `118.50元`; 0 for an empty cell or words such as 无退款申请; null otherwise. */
export function readFen(text: string): number | null {
  if (text === '' || text === '无退款申请') return 0
  if (plainAmount.test(text)) return Number(text.slice(0, -3)) * 100 + Number(text.slice(-2))
  return parseFen(text)
}

/** A whole number of pieces; `3.0` of a spreadsheet is 3; null when it is none. */
export function readCount(text: string): number | null {
  const match = /^(\d{1,7})(?:\.0+)?$/.exec(halfWidth(text).replace(/,/g, ''))
  return match ? Number(match[1]) : null
}

const serialShape = /^\d{5}(?:\.\d+)?$/
/** Days from 1899-12-30, day 0 of spreadsheets, to 1970-01-01. */
const serialOfEpoch = 25_569
const shanghaiOffsetMs = 8 * 3_600_000

/** Epoch ms of a date as text or as the day number of a spreadsheet (XLSX date cells); null when it is none. */
export function readInstant(text: string): number | null {
  const plain = halfWidth(text)
  if (!serialShape.test(plain)) return parseInstant(plain)
  const seconds = Math.round(((Number(plain) - serialOfEpoch) * dayMs) / 1_000)
  return seconds * 1_000 - shanghaiOffsetMs
}

/** A long number that a spreadsheet turned into `1.2E+18`: its last digits are lost for good. */
export function isRoundedNumber(text: string): boolean {
  return /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/.test(text)
}
