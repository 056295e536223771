/** Starts a key that comes from the buyer's nick. */
export const nickMark = '\n'
/** Starts a key that comes from the buyer's name. Everything below a blank is a mark, never part of a key. */
export const nameMark = '\t'
const lowestSign = 0x20

export function isMark(code: number): boolean {
  return code < lowestSign
}

/** Folds keys and queries alike: full width, case, blanks between (`Zhang Xiao Fang` is typed in one). */
export function foldForSearch(text: string): string {
  const isPlain = /^[\x21-\x40\x5b-\x7e]*$/.test(text)
  return isPlain
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{Cc}]+/gu, '')
}

/** Letters, digits and signs only: such keys lie in a text of one byte a character, which is scanned fastest. */
export function isLatin(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text)
}

export function digitsOf(text: string): string {
  return text.replace(/\D+/g, '')
}
