import { common, type GramTable, join, type Slots } from '#shared/scripts/gram-table.ts'
import {
  type GramsAt,
  gramsOfWhole,
  type Part,
  shortcutGram,
  shortcutStartGram,
  titleStartGram,
  typedAt,
  writtenAt,
} from '#shared/scripts/grams.ts'
import type { Term } from '#shared/scripts/match-script.ts'
import { type Fit, fits } from '#shared/scripts/rank.ts'
import { slotsWithSlip } from '#shared/scripts/slip-candidates.ts'

/** Scripts that may fit so well or better. */
export interface Candidates {
  readonly fit: Fit
  readonly slots: Slots
}

/** How well scripts may fit, best first. */
const levels: readonly Fit[] = [
  fits.shortcut,
  fits.shortcutStart,
  fits.titleStart,
  fits.title,
  fits.category,
  fits.text,
]
const slipLevels: readonly Fit[] = [fits.title, fits.category, fits.text]

/** Scripts that may fit all terms, by how well, best first. */
export function candidatesFor(table: GramTable, terms: readonly Term[]): Candidates[] {
  return byLevel(table, terms, levels, mayFit)
}

/** As `candidatesFor` where each term may hold one slip. */
export function slipCandidatesFor(table: GramTable, terms: readonly Term[]): Candidates[] {
  return byLevel(table, terms, slipLevels, (given, term, fit) => {
    const slots = mayFitWithSlip(given, term, fit)
    if (fit === fits.title) for (const better of levels.slice(0, 3)) join(slots, mayFit(given, term, better))
    join(slots, mayFit(given, term, fit))
    return slots
  })
}

type Find = (table: GramTable, term: Term, fit: Fit) => Slots

/** All terms fit as well as the worst of them: each level holds what fits one term better too. */
function byLevel(table: GramTable, terms: readonly Term[], over: readonly Fit[], find: Find): Candidates[] {
  let sofar: readonly Slots[] = []
  return over.map((fit) => {
    sofar = terms.map((term, at) => {
      const slots = find(table, term, fit)
      const better = sofar[at]
      if (better) join(slots, better)
      return slots
    })
    return { fit, slots: sofar.reduce(common) }
  })
}

function mayFit(table: GramTable, { text, kind }: Term, fit: Fit): Slots {
  if (fit >= fits.shortcutStart) {
    const start = fit === fits.shortcut ? shortcutGram(text) : shortcutStartGram(text.slice(0, 2))
    return table.holding([start, ...gramsOfWhole(writtenAt, text, 'title')])
  }
  const slots = holdingAll(table, text, fit, kind === 'letters' ? typedAt : writtenAt)
  if (kind === 'mixed') join(slots, holdingAll(table, text, fit, typedAt))
  return slots
}

function holdingAll(table: GramTable, text: string, fit: Fit, gramsAt: GramsAt): Slots {
  const grams = gramsOfWhole(gramsAt, text, partOf(fit))
  return table.holding(fit === fits.titleStart ? [titleStartGram(text), ...grams] : grams)
}

function mayFitWithSlip(table: GramTable, { slips, kind }: Term, fit: Fit): Slots {
  // Of messages nothing is said that could be mistyped.
  if (!slips || (kind !== 'words' && fit === fits.text)) return table.none()
  return slotsWithSlip(table, slips, kind === 'words' ? writtenAt : typedAt, partOf(fit))
}

function partOf(fit: Fit): Part {
  if (fit === fits.text) return 'text'
  return fit === fits.category ? 'category' : 'title'
}
