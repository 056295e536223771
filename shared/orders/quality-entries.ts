import { array, maxLength, nullable, object, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { leads } from '#shared/kernel/role.ts'
import { id, instant, maybeText, rowVersion, text } from '#shared/kernel/schema.ts'
import { qualityFigure, qualityFigureNames } from './quality-figures.ts'
import { month, qualityArea, qualityAreas, qualityScore } from './quality-review.ts'

/** Months before the shown one whose scores stand beside it. */
export const earlierMonths = 6

const scored = object({ month, area: qualityArea, score: qualityScore })

/** The monthly sheet of order processing quality (R27; domain 2.12), for who leads. */
export const qualityEntries = {
  /** What the ledger has for a month, counted from its orders. */
  qualityFigures: query({
    input: object({ month }),
    output: object({
      countedAt: instant,
      figures: pipe(array(qualityFigure), maxLength(qualityFigureNames.length)),
    }),
    roles: leads,
    failures: [],
    reads: ['orders'],
    fromMemory: true,
  }),
  qualitySheet: query({
    input: object({ month }),
    output: object({
      reviews: pipe(
        array(
          object({
            ...scored.entries,
            id,
            version: rowVersion,
            evidence: string(),
            action: string(),
            reviewer: nullable(string()),
            reviewedAt: instant,
          }),
        ),
        maxLength(qualityAreas.length),
      ),
      earlier: pipe(array(scored), maxLength(qualityAreas.length * earlierMonths)),
    }),
    roles: leads,
    failures: [],
    reads: ['qualityReviews', 'people'],
  }),
  /** `expected`: the version that was seen; null where there was none. */
  saveQuality: command({
    input: object({
      ...scored.entries,
      expected: nullable(rowVersion),
      evidence: text(500),
      action: maybeText(500),
    }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['stale', 'month_to_come'],
    touches: ['qualityReviews'],
  }),
}
