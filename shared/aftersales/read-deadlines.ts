import { type InferOutput, object } from 'valibot'
import { instant, text } from '#shared/kernel/schema.ts'
import { parseInstant } from '#shared/kernel/time.ts'

/** A deadline as the platform's own list tells it. */
export const toldDeadline = object({ orderNo: text(40), what: text(60), dueAt: instant })
export type ToldDeadline = InferOutput<typeof toldDeadline>

export const mostDeadlinesAtOnce = 200
const mostLetters = 60
const orderNoShape = /^['=]?"?(\d[\d-]{9,21})"?$/

/**
 * Lines copied out of a table or a CSV file, cells in any order: the order's number, the time it is due (the latest one
 * where there are several), and what for (the longest of the others). `unread`: numbers of other lines, from 1.
 */
export function readDeadlines(pasted: string): { readonly read: ToldDeadline[]; readonly unread: number[] } {
  const read: ToldDeadline[] = []
  const unread: number[] = []
  for (const [index, line] of pasted.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue
    const cells = line.split(line.includes('\t') ? '\t' : ',').map((cell) => cell.trim().replaceAll(/^"|"$/g, ''))
    const one = readLine(cells)
    if (one) read.push(one)
    else unread.push(index + 1)
  }
  return { read, unread }
}

function readLine(cells: readonly string[]): ToldDeadline | null {
  const orderNo = cells.map((cell) => orderNoShape.exec(cell)?.[1]).find((one) => one !== undefined)
  const dueAt = Math.max(...cells.map((cell) => parseInstant(cell) ?? 0))
  const words = cells.filter((cell) => !orderNoShape.test(cell) && parseInstant(cell) === null)
  const what = words.toSorted((one, other) => other.length - one.length)[0]?.slice(0, mostLetters) ?? ''
  return orderNo === undefined || dueAt === 0 || what === '' ? null : { orderNo, what, dueAt }
}
