import { fold } from '#shared/kernel/text.ts'
import { type Fit, fits } from '#shared/scripts/rank.ts'
import type { ScriptKey, Searched } from '#shared/scripts/script-key.ts'
import { isSoundQuery, type SoundFinder, soundFinder } from '#shared/scripts/sounds.ts'
import { soundsTrace, type Trace, wordsTrace } from '#shared/scripts/trace.ts'

/** One word of a query. `sound` is there when it may be pinyin. */
export interface Term {
  readonly text: string
  readonly sound: SoundFinder | null
  readonly trace: Trace
}

/** Longer input is a pasted sentence, not a search: the first part finds it too. */
const longestTerm = 40
const mostTerms = 5

/** Words between blanks must all be found. */
export function termsOf(query: string): Term[] {
  const words = fold(query.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.slice(0, mostTerms).map((word) => {
    const text = word.slice(0, longestTerm)
    if (!isSoundQuery(text)) return { text, sound: null, trace: wordsTrace(text) }
    return { text, sound: soundFinder(text), trace: soundsTrace(text) }
  })
}

/** How well all terms fit: as well as the worst of them. */
export function fitOf(key: ScriptKey, terms: readonly Term[]): Fit {
  let worst: Fit = fits.shortcut
  for (const term of terms) {
    const fit = termFit(key, term)
    if (fit < worst) worst = fit
    if (fit === fits.none) return fit
  }
  return worst
}

/** Letters are looked for in the sounds (which hold Latin words too), everything else in the words. */
function termFit(key: ScriptKey, { text, sound }: Term): Fit {
  if (key.shortcut === text) return fits.shortcut
  if (key.shortcut.startsWith(text)) return fits.shortcutStart
  if (!sound) return placeFit(key.words, key.words.text.indexOf(text))
  return placeFit(key.sounds, sound(key.sounds.text))
}

/** Title lines come first in the string, so the leftmost hit is in the best part, if not at its best place. */
function placeFit({ text, titleEnd, categoryEnd }: Searched, at: number): Fit {
  if (at < 0) return fits.none
  if (at < titleEnd) return text[at - 1] === '\n' ? fits.titleStart : fits.title
  return at < categoryEnd ? fits.category : fits.text
}
