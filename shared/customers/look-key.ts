/** One character of a nick as it was typed, and what it counts as. */
interface LookUnit {
  readonly typed: string
  readonly folded: string
  readonly position: number
}

/** The table of R20 (domain 2.10): characters that agents take for each other, after lower-casing. */
const twins: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', '|': '1' }

/** Blanks and characters without width (zero-width, joiners, soft hyphen, direction marks, variation selectors). */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu

const plainNick = /^[0-9a-z_\u4e00-\u9fff]*$/
const plainTwins = /[oli]/g

/** The nick folded by the look-alike rules (R20): twins share it. For comparing, never for showing. */
export function lookKey(nick: string): string {
  const lower = nick.toLowerCase()
  if (plainNick.test(lower)) return lower.replace(plainTwins, (letter) => twins[letter] ?? letter)
  return unitsOf(nick)
    .map((unit) => unit.folded)
    .join('')
}

/**
 * Tells whether two nicks look alike without being the same (R20). `positions` are the characters of `a`, counted
 * from 0 in Unicode characters, that differ as typed; a character that only `b` has is reported where it would stand.
 * Null for equal nicks and for nicks that do not look alike.
 */
export function lookalikeOf(a: string, b: string): { positions: number[] } | null {
  if (a.normalize('NFC') === b.normalize('NFC') || lookKey(a) !== lookKey(b)) return null
  const left = unitsOf(a)
  const right = unitsOf(b)
  const positions = new Set<number>()
  let at = 0
  let beside = 0
  while (at < left.length || beside < right.length) {
    const mine = left[at]
    const other = right[beside]
    if (mine?.typed !== other?.typed) positions.add(mine?.position ?? Math.max(0, left.length - 1))
    const isMineExtra = mine !== undefined && mine.folded === '' && other?.folded !== ''
    const isOtherExtra = other !== undefined && other.folded === '' && mine?.folded !== ''
    if (!isOtherExtra) at += 1
    if (!isMineExtra) beside += 1
  }
  return { positions: [...positions].sort((one, two) => one - two) }
}

function unitsOf(nick: string): LookUnit[] {
  return [...nick.normalize('NFC')].map((typed, position) => ({ typed, folded: foldCharacter(typed), position }))
}

function foldCharacter(typed: string): string {
  const seen = typed.normalize('NFKC').toLowerCase().replace(unseen, '')
  return [...seen].map((letter) => twins[letter] ?? letter).join('')
}
