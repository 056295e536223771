import { readingsOf } from '#shared/search/readings.ts'

/**
 * What is said in one go, in every way it may be typed: a Chinese character in each of its readings, a word of letters
 * and digits as it stands. Nothing is said across one without spellings.
 */
export type Unit = readonly string[]

/** ü is typed v, and ê as e; with a tone mark neither is a letter anybody types. */
export function typedLetters(text: string): string {
  return text.replace(/ü(?!\p{M})/gu, 'v').replace(/ê(?!\p{M})/gu, 'e')
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** How a folded text is said in letters: signs fall out, `/` between two categories is a barrier. */
export function unitsOf(text: string, spellingsOf: (code: number) => Unit = readingsOf): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const end = isLetter(code) ? endOfWord(text, at) : at + 1
    const unit = isLetter(code) ? [text.slice(at, end)] : spellingsOf(code)
    if (unit.length > 0 || code === slash) units.push(unit)
    at = end
  }
  return units
}

/** As `unitsOf` where Chinese may be typed in Chinese too. */
export function mixedUnitsOf(text: string): Unit[] {
  return unitsOf(text, writtenOrSaid)
}

/** Words of letters and digits in a text. */
export function latinWords(text: string): string[] {
  return text.match(/[a-z0-9]+/g) ?? []
}

const slash = 0x2f

function endOfWord(text: string, from: number): number {
  let end = from + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1
  return end
}

const mixed = new Map<number, Unit>()

/** One array for each character, however many scripts hold it. */
function writtenOrSaid(code: number): Unit {
  const readings = readingsOf(code)
  if (readings.length === 0) return readings
  const unit = mixed.get(code) ?? [String.fromCharCode(code), ...readings]
  mixed.set(code, unit)
  return unit
}
