import { foldText } from './fold-text.ts'

/** A code nobody has looked at yet. */
export const unknown = 0xffff
/** A code that is not read as exactly one letter: blanks, marks nobody sees, signs of several letters, halves of signs. */
export const special = 0xfffe

/** What a UTF-16 code of a text as written is read as (`foldText`): its letter (`letters` by folded code; 0: no letter), or `special`. */
export function readLetter(code: number, letters: Uint16Array): number {
  const isHalf = code >= 0xd800 && code <= 0xdfff
  const folded = isHalf ? '' : foldText(`a${String.fromCharCode(code)}a`).text
  return folded.length === 3 && folded[1] !== ' ' ? (letters[folded.charCodeAt(1)] as number) : special
}
