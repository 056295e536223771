import type { ScriptKey } from '#shared/scripts/script-key.ts'
import { isLetter, latinWords, type Unit, unitsOf } from '#shared/scripts/units.ts'

/** Parts of a script that are searched. */
export type Part = 'title' | 'category' | 'text'
const partNumbers = { title: 0, category: 1, text: 2 }

/** What a gram stands for. */
const kinds = { shortcut: 0, shortcutStart: 1, titleStart: 2, signPair: 3, letterPair: 4, sign: 5, begin: 7 }

/**
 * A sign or a first letter may be all that was typed, and its column one that every script has: two columns are
 * seldom both.
 */
function twice(kind: number, part: Part, sign: number): [number, number] {
  return [gramOf(kind, part, sign), gramOf(kind + 1, part, sign)]
}

function gramOf(kind: number, part: Part, first: number, second = 0): number {
  const where = kind * 4 + partNumbers[part] + 1
  return Math.imul(where, 0x85ebca6b) ^ Math.imul(first, 0xc2b2ae35) ^ Math.imul(second, 0x27d4eb2f)
}

/** All a script can be found by. */
export function gramsOfKey({ shortcut, title, category, text }: ScriptKey): Set<number> {
  const grams = new Set<number>()
  if (shortcut !== '') grams.add(shortcutGram(shortcut)).add(shortcutStartGram(shortcut.charAt(0)))
  if (shortcut.length > 1) grams.add(shortcutStartGram(shortcut.slice(0, 2)))
  const units = unitsOf(title)
  for (const spelling of [title, ...(units[0] ?? [])]) grams.add(titleStartGram(spelling))
  addSigns(grams, title, 'title')
  addSigns(grams, category, 'category')
  addSigns(grams, text, 'text')
  addUnits(grams, units, 'title')
  // With the title: where a slip in a shortcut is looked for.
  addSigns(grams, shortcut, 'title')
  addUnits(grams, unitsOf(shortcut), 'title')
  addUnits(grams, unitsOf(category), 'category')
  for (const word of latinWords(text)) addUnits(grams, [[word]], 'text')
  return grams
}

export function shortcutGram(shortcut: string): number {
  let hash = 0
  for (let at = 0; at < shortcut.length; at += 1) hash = Math.imul(hash, 31) + shortcut.charCodeAt(at)
  return gramOf(kinds.shortcut, 'title', hash)
}

/** Of its first sign, or its first two. */
export function shortcutStartGram(start: string): number {
  return gramOf(kinds.shortcutStart, 'title', start.charCodeAt(0), start.length > 1 ? start.charCodeAt(1) : 0)
}

export function titleStartGram(typed: string): number {
  return gramOf(kinds.titleStart, 'title', typed.charCodeAt(0))
}

/** What the sign at `at`, if there is one, adds to those before it; `isLinked` false: whatever stands before it. */
export type GramsAt = (text: string, at: number, part: Part, isLinked: boolean) => number[]

/** Of words as they are written: signs, and pairs that stand side by side. */
export const writtenAt: GramsAt = (text, at, part, isLinked) => {
  if (at >= text.length) return []
  const code = text.charCodeAt(at)
  const sign = twice(kinds.sign, part, code)
  return at > 0 && isLinked ? [...sign, gramOf(kinds.signPair, part, text.charCodeAt(at - 1), code)] : sign
}

/** Of what is said: Chinese as it stands, letters that begin a unit, and pairs of letters. */
export const typedAt: GramsAt = (text, at, part, isLinked) => {
  if (at >= text.length) return []
  const code = text.charCodeAt(at)
  if (!isLetter(code)) return twice(kinds.sign, part, code)
  if (!isLinked) return []
  if (at > 0 && isLetter(text.charCodeAt(at - 1))) {
    return [gramOf(kinds.letterPair, part, text.charCodeAt(at - 1), code)]
  }
  return twice(kinds.begin, part, code)
}

export function gramsOfWhole(gramsAt: GramsAt, text: string, part: Part): number[] {
  return Array.from({ length: text.length }, (_, at) => gramsAt(text, at, part, true)).flat()
}

function addSigns(grams: Set<number>, text: string, part: Part): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    for (const gram of twice(kinds.sign, part, code)) grams.add(gram)
    if (at > 0) grams.add(gramOf(kinds.signPair, part, text.charCodeAt(at - 1), code))
  }
}

function addUnits(grams: Set<number>, units: readonly Unit[], part: Part): void {
  units.forEach((unit, no) => {
    for (const spelling of unit) addSpelling(grams, spelling, units[no + 1], part)
  })
}

/** Every pair of letters that may be typed one after the other. */
function addSpelling(grams: Set<number>, spelling: string, next: Unit | undefined, part: Part): void {
  for (const gram of twice(kinds.begin, part, spelling.charCodeAt(0))) grams.add(gram)
  for (let at = 0; at < spelling.length; at += 1) {
    const code = spelling.charCodeAt(at)
    if (at > 0) grams.add(gramOf(kinds.letterPair, part, spelling.charCodeAt(at - 1), code))
    for (const other of next ?? []) grams.add(gramOf(kinds.letterPair, part, code, other.charCodeAt(0)))
  }
}
