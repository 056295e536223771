import { dayMs } from '#shared/kernel/time.ts'
import type { Script } from '#shared/scripts/script.ts'

/** Where a query was found, best first; `near`: nowhere as a whole, this holds parts of it. */
export const foundIn = ['shortcut', 'title', 'category', 'text', 'step', 'near'] as const
export type FoundIn = (typeof foundIn)[number]

/** How well one term fits; a query of several terms fits as well as its worst. 0: not at all. */
export const fits = { none: 0, text: 1, category: 2, title: 3, titleStart: 4, shortcutStart: 5, shortcut: 6 } as const
export type Fit = (typeof fits)[keyof typeof fits]

/** After a week without use a script stands where half as many uses would put it. */
const halfLifeMs = 7 * dayMs

/**
 * Use and recency in one number (0: never used). The logarithm of uses that halve every week: the order of two
 * scripts does not change while time passes, so it need not be computed anew at each keystroke.
 */
export function favourOf({ useCount, lastUsedAt }: Pick<Script, 'useCount' | 'lastUsedAt'>): number {
  return lastUsedAt === null ? 0 : Math.log2(1 + useCount) + lastUsedAt / halfLifeMs
}

/** Found better than this many, nothing is looked for that was mistyped: each of them has a key of its own. */
export const enoughFound = 9

export function foundInOf(fit: Fit): FoundIn {
  if (fit >= fits.shortcutStart) return 'shortcut'
  if (fit >= fits.title) return 'title'
  if (fit === fits.category) return 'category'
  return fit === fits.text ? 'text' : 'step'
}
