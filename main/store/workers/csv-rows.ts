import type { RawRow } from '#shared/orders/order-draft.ts'

/** Turns text that comes in pieces into rows; a row that is not complete waits for the next piece. */
export interface CsvRows {
  push(text: string): RawRow[]
  /** The rows left at the end of the file. */
  end(): RawRow[]
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13
/** A row that is still open after this many characters has a quote that never closes. */
const longestRow = 1_000_000

/** Reads CSV as in RFC 4180: quoted fields, `""`, line ends inside quotes, CRLF, LF or CR (even mixed). */
export function createCsvRows(delimiter: string): CsvRows {
  const comma = delimiter.charCodeAt(0)
  let text = ''
  let row = 0
  let isLast = false

  /** Index after the closing quote, or -1 when it is not in the text yet. */
  function closeOf(start: number): number {
    for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text.charCodeAt(at + 1) !== quote) return at + 1
    }
    return -1
  }

  function endOfPlain(start: number): number {
    let at = start
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === comma || code === lineFeed || code === carriageReturn) break
      at += 1
    }
    return at
  }

  /** Index after the line end at `at`. */
  function afterLineEnd(at: number): number {
    return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1
  }

  /** The row at `start` and where the next begins; null when it is not complete yet. */
  function readRow(start: number): { raw: RawRow; next: number } | null {
    const cells: string[] = []
    let at = start
    for (;;) {
      let end: number
      if (text.charCodeAt(at) === quote) {
        end = closeOf(at + 1)
        if (end < 0) return isLast || text.length - start > longestRow ? brokenRow(start) : null
        const inner = text.slice(at + 1, end - 1)
        cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner)
      } else {
        end = endOfPlain(at)
        cells.push(text.slice(at, end))
      }
      const code = text.charCodeAt(end)
      // A line end may be the first half of CRLF, a quote the first half of two: wait for what follows.
      if (end + 1 >= text.length && !isLast) return end - start > longestRow ? brokenRow(start) : null
      if (end >= text.length) return { raw: { row, cells, isBroken: false }, next: end }
      if (code === lineFeed || code === carriageReturn) {
        return { raw: { row, cells, isBroken: false }, next: afterLineEnd(end) }
      }
      if (code !== comma) return brokenRow(start)
      at = end + 1
    }
  }

  /** Quotes in a row do not fit: it is given up to its line end, so that the rows after it are read. */
  function brokenRow(start: number): { raw: RawRow; next: number } | null {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== lineFeed && text.charCodeAt(end) !== carriageReturn) end += 1
    if (!isLast && end + 1 >= text.length && end - start <= longestRow) return null
    const cells = [text.slice(start, Math.min(end, start + 200))]
    return { raw: { row, cells, isBroken: true }, next: end < text.length ? afterLineEnd(end) : end }
  }

  function takeRows(): RawRow[] {
    const rows: RawRow[] = []
    let at = 0
    while (at < text.length) {
      row += 1
      const read = readRow(at)
      if (!read) {
        row -= 1
        break
      }
      at = read.next
      if (read.raw.cells.some((cell) => cell !== '')) rows.push(read.raw)
    }
    text = text.slice(at)
    return rows
  }

  return {
    push(more) {
      text += more
      return takeRows()
    },
    end() {
      isLast = true
      return takeRows()
    },
  }
}
