/**
 * Order numbers packed two digits to a character, aligned at the number's end, so that a text of one byte a character
 * is half as long and a pair of digits is met in 1 of 100 places instead of 1 of 10: five times faster to scan.
 * 0 ends a number, 1 to 100 are the pairs 00 to 99, 101 to 110 a first digit that stands alone.
 */
export const endOfNumber = 0
const aloneFrom = 101

export function packDigits(digits: string): string {
  const codes: number[] = []
  let at = digits.length % 2
  if (at === 1) codes.push(aloneFrom + Number(digits.charAt(0)))
  for (; at < digits.length; at += 2) codes.push(1 + Number(digits.slice(at, at + 2)))
  codes.push(endOfNumber)
  return String.fromCharCode(...codes)
}

/** What to look for when the query's first digit begins a pair, and when it ends one. */
export interface DigitPattern {
  readonly pairs: string
  /** The digit that ends the pair before `pairs`, if any. */
  readonly before: number | null
  /** The digit that begins the pair behind `pairs`, if any. */
  readonly behind: number | null
}

/** Both ways a row of digits may lie in packed numbers. Wants at least three digits. */
export function digitPatterns(digits: string): readonly DigitPattern[] {
  return [patternFrom(digits, 0), patternFrom(digits, 1)]
}

function patternFrom(digits: string, from: number): DigitPattern {
  const isOdd = (digits.length - from) % 2 === 1
  const end = isOdd ? digits.length - 1 : digits.length
  let pairs = ''
  for (let at = from; at < end; at += 2) pairs += String.fromCharCode(1 + Number(digits.slice(at, at + 2)))
  return {
    pairs,
    before: from === 1 ? Number(digits.charAt(0)) : null,
    behind: isOdd ? Number(digits.at(-1)) : null,
  }
}

/** The digits around a place where `pairs` was found are the pattern's too. */
export function isMet(text: string, place: number, { pairs, before, behind }: DigitPattern): boolean {
  if (before !== null && lastDigitOf(text.charCodeAt(place - 1)) !== before) return false
  return behind === null || firstDigitOf(text.charCodeAt(place + pairs.length)) === behind
}

function lastDigitOf(code: number): number {
  if (code >= aloneFrom) return code - aloneFrom
  return code >= 1 ? (code - 1) % 10 : -1
}

function firstDigitOf(code: number): number {
  return code >= 1 && code < aloneFrom ? Math.floor((code - 1) / 10) : -1
}
