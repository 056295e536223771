import { parseInstant } from '#shared/kernel/time.ts'
import type { Rating } from './review.ts'

export interface ReadReview {
  readonly orderNo: string | null
  readonly buyerNick: string | null
  readonly rating: Rating
  /** Epoch ms. */
  readonly at: number
  readonly text: string
}

const ratingWords: Readonly<Record<string, Rating>> = { 好评: 'good', 中评: 'neutral', 差评: 'bad' }
const orderNoShape = /^['=]?"?(\d[\d-]{9,21})"?$/

/**
 * Lines copied out of a table of reviews, cells parted by tabs in any order: 好评 / 中评 / 差评, a time, what was written
 * (the longest cell), the order's number and the nick (one of them at least). `unread`: numbers of other lines, from 1.
 */
export function readReviews(pasted: string): { readonly read: ReadReview[]; readonly unread: number[] } {
  const all: ReadReview[] = []
  const unread: number[] = []
  for (const [index, line] of pasted.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line.split('\t').map((cell) => cell.trim()))
    if (read) all.push(read)
    else unread.push(index + 1)
  }
  return { read: all, unread }
}

function readLine(cells: readonly string[]): ReadReview | null {
  const rating = cells.map((cell) => ratingWords[cell]).find((one) => one !== undefined)
  const at = cells.map(parseInstant).find((one) => one !== null)
  const orderNo = cells.map((cell) => orderNoShape.exec(cell)?.[1]).find((one) => one !== undefined) ?? null
  const isOther = (cell: string) =>
    cell !== '' && !(cell in ratingWords) && parseInstant(cell) === null && !orderNoShape.test(cell)
  const words = cells.filter(isOther)
  const text = words.toSorted((one, other) => other.length - one.length)[0]
  const buyerNick = words.find((cell) => cell !== text) ?? null
  if (!rating || at === undefined || text === undefined || (orderNo === null && buyerNick === null)) return null
  return { orderNo, buyerNick, rating, at, text }
}
