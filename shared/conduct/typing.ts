import type { TypingTest } from './conduct-rows.ts'

/** Correct characters a minute (domain 2.4). */
export const passAt = 60
/** A test is over after one minute, or when the whole text is typed. */
export const testMs = 60_000

/** `correctChars / seconds * 60`. */
export function cpmOf({ chars, ms }: Pick<TypingTest, 'chars' | 'ms'>): number {
  return (chars * 60_000) / ms
}

export function isPassed(test: Pick<TypingTest, 'chars' | 'ms'>): boolean {
  return cpmOf(test) >= passAt
}

interface Path {
  readonly errors: number
  readonly right: number
}

const better = (one: Path, other: Path) =>
  other.errors < one.errors || (other.errors === one.errors && other.right > one.right) ? other : one

/**
 * What was typed against the text as far as it goes: a sign left out or typed twice is one error, and the rest still
 * counts. Signs are code points in NFC.
 */
export function compareTyped(text: string, typed: string): { readonly chars: number; readonly errors: number } {
  const wanted = [...text.normalize('NFC')]
  const given = [...typed.normalize('NFC')]
  let row = Array.from({ length: wanted.length + 1 }, (_, at): Path => ({ errors: at, right: 0 }))
  for (const sign of given) row = nextRow(row, wanted, sign)
  // What of the text was not reached is no error: the best place to have stopped.
  const { errors, right } = row.reduce(better)
  return { chars: right, errors }
}

function nextRow(before: readonly Path[], wanted: readonly string[], sign: string): Path[] {
  const start = before[0] ?? { errors: 0, right: 0 }
  const row: Path[] = [{ errors: start.errors + 1, right: 0 }]
  for (const [at, one] of wanted.entries()) {
    const diagonal = before[at] ?? start
    const same = one === sign
    const through = { errors: diagonal.errors + (same ? 0 : 1), right: diagonal.right + (same ? 1 : 0) }
    row.push(
      [before[at + 1], row[at]].reduce<Path>((best, path) => (path ? better(best, oneMore(path)) : best), through),
    )
  }
  return row
}

function oneMore({ errors, right }: Path): Path {
  return { errors: errors + 1, right }
}
