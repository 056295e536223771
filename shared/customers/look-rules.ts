import tables from '#shared/customers/look-tables.json' with { type: 'json' }
import { skeleton, unicodeVersion } from './skeleton.ts'

/** Where two nicks differ that look alike: characters of each, counted from 0 in Unicode characters. */
export interface Alike {
  readonly positions: number[]
  readonly besides: number[]
}

/** What counts as alike in a shop (R20; domain 2.10). */
export interface LookRules {
  /** Of the tables and the shop's pairs: keys of another version do not compare with these. */
  readonly version: string
  /** The nick as it looks: twins share it. For comparing, never for showing. */
  keyOf(nick: string): string
  /** A number twins share, for an index; others may share it too. */
  numberOf(nick: string): number
  /** Null for equal nicks and for nicks that do not look alike. */
  alikeOf(a: string, b: string): Alike | null
}

/** One character of a nick as it was typed, and what it counts as; nothing for what nobody sees. */
interface LookUnit {
  readonly typed: string
  readonly folded: string
}

const blanks = /\s/g
/** Seed of R20: `1 l I i` are one. Unicode's tables know all of them but the small i. */
const smallI = /i/g

/** The rules of the program with the shop's own groups: characters of one group count as one. */
export function lookRules(groups: readonly string[]): LookRules {
  const folded = new Map<string, string>()
  const shopFold = foldsOfGroups(groups)

  function foldOf(typed: string): string {
    let known = folded.get(typed)
    if (known === undefined) {
      known = builtInFold(typed)
      known = shopFold.get(known) ?? known
      folded.set(typed, known)
    }
    return known
  }

  function keyOf(nick: string): string {
    let key = ''
    for (const typed of nick.normalize('NFC')) key += foldOf(typed)
    return key
  }

  const unitsOf = (nick: string) => [...nick].map((typed) => ({ typed, folded: foldOf(typed) }))

  return {
    version: [unicodeVersion, ...groups].join(' '),
    keyOf,
    numberOf: (nick) => numberOfText(keyOf(nick)),
    alikeOf(one, other) {
      const [a, b] = [one.normalize('NFC'), other.normalize('NFC')]
      return a === b || keyOf(a) !== keyOf(b) ? null : differences(unitsOf(a), unitsOf(b))
    },
  }
}

/** The rules of a shop that has none of its own. */
export const builtInLooks = lookRules([])

/** As it looks, then without case, then as that looks: Β is B, whose small letter is b, and M is m, which is rn. */
function builtInFold(typed: string): string {
  const seen = typed.normalize('NFKC').replace(blanks, '')
  const han = hanGroups().get(seen) ?? seen
  return skeleton(skeleton(han).toLowerCase()).replace(smallI, 'l')
}

let hanOf: Map<string, string> | null = null

function hanGroups(): Map<string, string> {
  hanOf ??= new Map(
    tables.han.split(' ').flatMap((group) => {
      const [first = '', ...others] = group
      return others.map((letter) => [letter, first] as const)
    }),
  )
  return hanOf
}

/** What built-in folds become under the shop's groups; a character in two groups joins them. */
function foldsOfGroups(groups: readonly string[]): ReadonlyMap<string, string> {
  const folds = new Map<string, string>()
  const rootOf = (fold: string): string => {
    const next = folds.get(fold)
    return next === undefined || next === fold ? fold : rootOf(next)
  }
  for (const group of groups) {
    const [first = '', ...others] = [...group].map(builtInFold)
    for (const other of others) folds.set(rootOf(other), rootOf(first))
  }
  return new Map([...folds.keys()].map((fold) => [fold, rootOf(fold)]))
}

/** Walks two nicks of one key side by side; one character may look like two of the other (m and rn). */
function differences(left: readonly LookUnit[], right: readonly LookUnit[]): Alike {
  const positions = new Set<number>()
  const besides = new Set<number>()
  let at = 0
  let beside = 0
  while (at < left.length || beside < right.length) {
    const [mine, other] = sameLooking(left, at, right, beside)
    if (typedOf(left, at, mine) !== typedOf(right, beside, other)) {
      note(positions, at, mine, left.length)
      note(besides, beside, other, right.length)
    }
    at += mine
    beside += other
  }
  return { positions: [...positions], besides: [...besides] }
}

/** How many characters of each side look the same from here on; none of a side where only the other has a hidden one. */
function sameLooking(left: readonly LookUnit[], at: number, right: readonly LookUnit[], beside: number) {
  const isHidden = left[at]?.folded === ''
  const isOtherHidden = right[beside]?.folded === ''
  if (isHidden !== isOtherHidden) return [isHidden ? 1 : 0, isOtherHidden ? 1 : 0] as const
  let [mine, other] = [1, 1]
  let ahead = (left[at]?.folded.length ?? 0) - (right[beside]?.folded.length ?? 0)
  while (ahead !== 0) {
    if (ahead < 0) ahead += left[at + mine++]?.folded.length ?? Number.POSITIVE_INFINITY
    else ahead -= right[beside + other++]?.folded.length ?? Number.POSITIVE_INFINITY
  }
  return [mine, other] as const
}

function typedOf(units: readonly LookUnit[], from: number, count: number): string {
  return units
    .slice(from, from + count)
    .map(({ typed }) => typed)
    .join('')
}

/** A character that only the other side has is noted where it would stand. */
function note(places: Set<number>, from: number, count: number, length: number): void {
  for (let place = from; place < from + count; place += 1) places.add(place)
  if (count === 0) places.add(Math.max(0, Math.min(from, length - 1)))
}

/** FNV-1a over UTF-16 units. */
function numberOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
