import { readingsOf } from './readings.ts'
import { surnameReading } from './surnames.ts'

/** How a Chinese text may be typed in letters. */
export interface Spelling {
  readonly full: string
  readonly initials: string
}

/** More readings than this are not kept: a name with five heteronyms is typed in one of the usual ways. */
const mostSpellings = 4

/** Spellings of a text that may hold Chinese characters; letters and digits in it stay. Other signs fall out. */
export function spellingsOf(text: string): readonly Spelling[] {
  return spell(text, 0, [{ full: '', initials: '' }])
}

/** Spellings of a person's name: the surname's own reading first (曾 zeng), the usual one (ceng) behind it. */
export function nameSpellingsOf(name: string): readonly Spelling[] {
  const surname = surnameReading(name)
  if (surname === null) return spellingsOf(name)
  const head = { full: surname.join(''), initials: surname.map((syllable) => syllable.charAt(0)).join('') }
  const asSurname = spell(name, surname.length, [head])
  const asWord = spellingsOf(name).filter((one) => asSurname.every(({ full }) => full !== one.full))
  return [...asSurname, ...asWord].slice(0, mostSpellings)
}

function spell(text: string, from: number, start: readonly Spelling[]): readonly Spelling[] {
  let spellings = start
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code < 0x7f) spellings = withSyllable(spellings, text.charAt(at), text.charAt(at))
    else spellings = withReadings(spellings, readingsOf(code))
  }
  return spellings
}

function withReadings(spellings: readonly Spelling[], readings: readonly string[]): readonly Spelling[] {
  const [usual, second] = readings
  if (usual === undefined) return spellings
  const spelled = withSyllable(spellings, usual, usual.charAt(0))
  if (second === undefined || spelled.length >= mostSpellings) return spelled
  return [...spelled, ...withSyllable(spellings, second, second.charAt(0))].slice(0, mostSpellings)
}

function withSyllable(spellings: readonly Spelling[], syllable: string, initial: string): readonly Spelling[] {
  const only = spellings[0]
  if (spellings.length === 1 && only) return [{ full: only.full + syllable, initials: only.initials + initial }]
  return spellings.map(({ full, initials }) => ({ full: full + syllable, initials: initials + initial }))
}
