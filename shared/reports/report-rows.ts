import { array, type InferOutput, nullable, object, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant } from '#shared/kernel/schema.ts'

/** How another tool counts what we count too, in its own words (domain 2.35: 赤兔 gives other figures). */
export const otherTool = object({ name: string(), definition: string(), source: string() })

/** What the shop has set itself. Same id as the shop. */
export const reportRules = object({
  ...rowStamps,
  /** Fewer cases than this are not judged by. */
  fewest: count,
  otherTools: array(otherTool),
})
export type ReportRules = InferOutput<typeof reportRules>

/**
 * As many as checks before anybody is ranked (inspection, 30). The seed names 赤兔 and says that its figures differ, not how:
 * its definition is empty until somebody who has it before them writes it down.
 */
export const givenRules: Pick<ReportRules, 'fewest' | 'otherTools'> = {
  fewest: 30,
  otherTools: [{ name: '赤兔', definition: '', source: '' }],
}

/** What a platform or another tool told about one day; its id is made of shop and day. */
export const toldFigures = object({
  ...rowStamps,
  on: day,
  /** 店铺访客数. */
  visitors: nullable(count),
  /** Inquiry conversion as other tools tell it, in hundredths of a percent. */
  others: array(object({ tool: string(), permyriad: count })),
  /** Where it was read. */
  source: string(),
  toldAt: instant,
  toldBy: string(),
})
export type ToldFigures = InferOutput<typeof toldFigures>
