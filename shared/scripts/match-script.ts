import { findTyped, findWithSlip } from '#shared/scripts/follow-units.ts'
import { type Fit, fits } from '#shared/scripts/rank.ts'
import { type ScriptKey, searched } from '#shared/scripts/script-key.ts'
import { type Slips, slipPattern, slipsOf } from '#shared/scripts/slips.ts'
import { mixedUnitsOf, unitsOf } from '#shared/scripts/units.ts'

/** One word of a query. */
export interface Term {
  readonly text: string
  /** `letters` are said, `words` are written as they stand, `mixed` (退k) may be both. */
  readonly kind: 'letters' | 'words' | 'mixed'
  /** What else may have been meant; null when it is too short to tell. */
  readonly slips: Slips | null
  /** Finds it with a slip where it is written; null when it is said. */
  readonly slipPattern: RegExp | null
}

/** Longer input is a pasted sentence, not a search: the first part finds it too. */
const longestTerm = 40
const mostTerms = 5
/** Shorter words have too many neighbours, longer ones are not typed without looking. */
const slipLetters = { from: 4, to: 20 }
const slipWords = { from: 3, to: 20 }

/** Words between blanks must all be found. */
export function termsOf(query: string): Term[] {
  const words = searched(query.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.slice(0, mostTerms).map((word) => termOf(word.slice(0, longestTerm)))
}

function termOf(text: string): Term {
  const kind = kindOf(text)
  const { from, to } = kind === 'words' ? slipWords : slipLetters
  const slips = text.length >= from && text.length <= to ? slipsOf(text) : null
  return { text, kind, slips, slipPattern: slips && kind === 'words' ? slipPattern(slips) : null }
}

function kindOf(text: string): Term['kind'] {
  if (/^[a-z0-9]+$/.test(text)) return 'letters'
  return /[a-z0-9]/.test(text) && /^[a-z0-9\u4e00-\u9fa5]+$/.test(text) ? 'mixed' : 'words'
}

/** How well all terms fit: as well as the worst of them. */
export function fitOf(key: ScriptKey, terms: readonly Term[]): Fit {
  return worstOf(terms, (term) => termFit(key, term))
}

/** As `fitOf` where each term that is long enough may hold one slip. */
export function fitWithSlips(key: ScriptKey, terms: readonly Term[]): Fit {
  return worstOf(terms, (term) => (term.slips ? slipFit(key, term, term.slips) : termFit(key, term)))
}

function worstOf(terms: readonly Term[], fitOfTerm: (term: Term) => Fit): Fit {
  let worst: Fit = fits.shortcut
  for (const term of terms) {
    const fit = fitOfTerm(term)
    if (fit < worst) worst = fit
    if (fit === fits.none) return fit
  }
  return worst
}

function termFit(key: ScriptKey, term: Term): Fit {
  const { text, kind } = term
  if (key.shortcut === text) return fits.shortcut
  if (key.shortcut.startsWith(text)) return fits.shortcutStart
  const written = kind === 'letters' ? fits.none : writtenFit(key, text)
  const said = kind === 'words' || written >= fits.title ? fits.none : saidFit(key, term)
  if (said > written) return said
  return written
}

function writtenFit({ title, category, text: messages }: ScriptKey, text: string): Fit {
  const at = title.indexOf(text)
  if (at >= 0) return at === 0 ? fits.titleStart : fits.title
  if (category.includes(text)) return fits.category
  return messages.includes(text) ? fits.text : fits.none
}

/** Of messages only Latin words are said: every reading of whole sentences would find everything. */
function saidFit({ title, category, text: messages }: ScriptKey, { kind, text }: Term): Fit {
  const unitsIn = kind === 'mixed' ? mixedUnitsOf : unitsOf
  const at = findTyped(unitsIn(title), text)
  if (at >= 0) return at === 0 ? fits.titleStart : fits.title
  if (findTyped(unitsIn(category), text) >= 0) return fits.category
  return kind === 'letters' && beginsWord(messages, text) ? fits.text : fits.none
}

function beginsWord(text: string, letters: string): boolean {
  return text.includes(letters) && new RegExp(`(?<![a-z0-9])${letters}`).test(text)
}

function slipFit(
  { title, shortcut, category, text: messages }: ScriptKey,
  { kind, slipPattern }: Term,
  slips: Slips,
): Fit {
  const unitsIn = kind === 'mixed' ? mixedUnitsOf : unitsOf
  const isIn = (text: string) =>
    slipPattern ? slipPattern.test(text) : findWithSlip(unitsIn(text), slips.typed, slips.swapped) >= 0
  if (isIn(title) || (shortcut.length >= slips.typed.length - 1 && isIn(shortcut))) return fits.title
  if (isIn(category)) return fits.category
  return slipPattern?.test(messages) ? fits.text : fits.none
}
