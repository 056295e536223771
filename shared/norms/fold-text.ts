import table from '#shared/norms/traditional.json' with { type: 'json' }

/** A text as rules read it, and where each of its UTF-16 units stands in the original. */
export interface FoldedText {
  readonly text: string
  /** Begin and end in the original, for each unit of `text`. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export interface Span {
  readonly start: number
  readonly end: number
}

const firstHan = 0x4e00
const lastHan = 0x9fff
const blank = 0x20
const lineBreak = 0x0a

let simplified: Uint16Array | null = null
const foldedOthers = new Map<string, string>()

/**
 * Folds what people and platforms vary, or write to slip through: NFKC (full width), case, traditional characters,
 * marks nobody sees, and blanks beside Chinese characters.
 */
export function foldText(original: string): FoldedText {
  const units: string[] = []
  const from: number[] = []
  const to: number[] = []
  let blankAt = -1
  let last = 0
  let at = 0
  for (const char of original) {
    const end = at + char.length
    const folded = foldChar(char)
    for (let one = 0; one < folded.length; one += 1) {
      const code = folded.charCodeAt(one)
      if (code === blank) {
        if (blankAt < 0) blankAt = at
        continue
      }
      if (blankAt >= 0 && last !== 0 && !isHan(last) && !isHan(code)) {
        units.push(' ')
        from.push(blankAt)
        to.push(at)
      }
      blankAt = -1
      units.push(folded[one] ?? '')
      from.push(at)
      to.push(end)
      last = code
    }
    at = end
  }
  return { text: units.join(''), from, to }
}

/** A word of a rule, in the same writing as the texts it is looked for in. */
export function foldWord(word: string): string {
  return foldText(word).text
}

/** Where units `start` to `end` (not included) of the folded text stand in the original. */
export function originalSpan({ from, to }: FoldedText, start: number, end: number): Span {
  return { start: from[start] ?? 0, end: to[end - 1] ?? 0 }
}

/** The units one character is read as; none for marks nobody sees. */
function foldChar(char: string): string {
  const code = char.charCodeAt(0)
  if (isHan(code)) return String.fromCharCode(simplifiedCode(code))
  if (code < 0x80) return foldAscii(char, code)
  const known = foldedOthers.get(char)
  if (known !== undefined) return known
  const folded = foldOther(char)
  // What people write repeats itself; a text made of all of Unicode must not stay in memory.
  if (foldedOthers.size < 4_000) foldedOthers.set(char, folded)
  return folded
}

function foldAscii(char: string, code: number): string {
  if (code === lineBreak) return char
  if (code <= blank) return ' '
  return code >= 0x41 && code <= 0x5a ? char.toLowerCase() : char
}

function foldOther(char: string): string {
  if (/\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cs}/u.test(char)) return ''
  if (/\s/.test(char)) return /[\u2028\u2029]/.test(char) ? '\n' : ' '
  const plain = char.normalize('NFKC').toLowerCase()
  return plain.replace(/[\u4e00-\u9fff]/g, (han) => String.fromCharCode(simplifiedCode(han.charCodeAt(0))))
}

function isHan(code: number): boolean {
  return code >= firstHan && code <= lastHan
}

function simplifiedCode(code: number): number {
  simplified ??= readTable()
  return simplified[code - firstHan] || code
}

function readTable(): Uint16Array {
  const codes = new Uint16Array(lastHan - firstHan + 1)
  const { traditional } = table
  for (let at = 0; at < traditional.length; at += 1) {
    codes[traditional.charCodeAt(at) - firstHan] = table.simplified.charCodeAt(at)
  }
  return codes
}
