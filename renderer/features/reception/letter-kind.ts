/** What a character is, for eyes that cannot tell 0 from O. */
export type LetterKind = 'digit' | 'upper' | 'lower' | 'unseen' | 'sign'

export function letterKind(letter: string): LetterKind {
  if (/^[\s\p{Default_Ignorable_Code_Point}]+$/u.test(letter)) return 'unseen'
  if (/\p{Nd}/u.test(letter)) return 'digit'
  if (/\p{Lu}/u.test(letter)) return 'upper'
  return /\p{Ll}/u.test(letter) ? 'lower' : 'sign'
}
