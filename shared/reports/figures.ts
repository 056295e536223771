import type { Tally } from './tally.ts'
import { middleWait, waitAt } from './waits.ts'

/** The figures of a report (R74; domain 2.35); what each is stands in words under `reports.formula.<name>`. */
export const figureNames = [
  'inquiryConversion',
  'inboundConversion',
  'averageOrder',
  'replyRate',
  'sixSecond',
  'medianReply',
  'slowReply',
  'recapRate',
  'scriptUse',
  'passedOn',
  'disputes',
  'badReviews',
] as const
export type FigureName = (typeof figureNames)[number]

/** How a figure is read: a share of one, fen, milliseconds, or so many in a hundred orders. */
export const figureUnits = {
  inquiryConversion: 'share',
  inboundConversion: 'share',
  averageOrder: 'fen',
  replyRate: 'share',
  sixSecond: 'share',
  medianReply: 'ms',
  slowReply: 'ms',
  recapRate: 'share',
  scriptUse: 'share',
  passedOn: 'share',
  disputes: 'perHundred',
  badReviews: 'share',
} as const satisfies Record<FigureName, string>

/**
 * `none`: nothing to divide by, shown as "-". `tooFew`: there is a figure, but not enough cases to judge by it, and it is
 * not shown. `unknown`: nobody told the visitors. `counting`: some of its days are still being read.
 */
export const standings = ['fine', 'none', 'tooFew', 'unknown', 'counting'] as const
export type Standing = (typeof standings)[number]

export interface Figure {
  readonly name: FigureName
  readonly standing: Standing
  /** Null unless `fine`. */
  readonly value: number | null
  /** What is divided, where something is; for waits the number of answers. */
  readonly of: number
  /** What it is divided by, or the number of answers: the sample. */
  readonly n: number
}

export interface Judging {
  /** Fewer cases than this are not judged by. */
  readonly fewest: number
  /** Of the days that are looked at, where somebody told it for each of them. */
  readonly visitors: number | null
}

type Parts = readonly [of: number, n: number]

const partsOf: {
  readonly [N in Exclude<FigureName, 'inboundConversion' | 'medianReply' | 'slowReply'>]: (tally: Tally) => Parts
} = {
  inquiryConversion: ({ guidedPayers, inquirers }) => [guidedPayers, inquirers],
  averageOrder: ({ paidFen, payers }) => [paidFen, payers],
  replyRate: ({ answered, inbound }) => [answered, inbound],
  sixSecond: ({ firstGolden, firstAsked }) => [firstGolden, firstAsked],
  recapRate: ({ recapped, bought }) => [recapped, bought],
  scriptUse: ({ scripts, ownWords }) => [scripts, scripts + ownWords],
  passedOn: ({ passedOn, talks }) => [passedOn, talks],
  disputes: ({ disputes, orders }) => [disputes, orders],
  badReviews: ({ badReviews, reviews }) => [badReviews, reviews],
}

export function figureOf(name: FigureName, tally: Tally, { fewest, visitors }: Judging): Figure {
  if (name === 'inboundConversion') {
    if (visitors === null) return { name, standing: 'unknown', value: null, of: tally.inbound, n: 0 }
    return judged(name, [tally.inbound, visitors], fewest)
  }
  if (name === 'medianReply' || name === 'slowReply') return waitFigure(name, tally, fewest)
  return judged(name, partsOf[name](tally), fewest)
}

export function figuresOf(tally: Tally, judging: Judging): Figure[] {
  return figureNames.map((name) => figureOf(name, tally, judging))
}

function judged(name: FigureName, [of, n]: Parts, fewest: number): Figure {
  if (n === 0) return { name, standing: 'none', value: null, of, n }
  if (n < fewest) return { name, standing: 'tooFew', value: null, of, n }
  return { name, standing: 'fine', value: (figureUnits[name] === 'perHundred' ? 100 * of : of) / n, of, n }
}

function waitFigure(name: 'medianReply' | 'slowReply', { waits }: Tally, fewest: number): Figure {
  const n = waits.reduce((sum, { length }) => sum + length, 0)
  const { standing } = judged(name, [n, n], fewest)
  if (standing !== 'fine') return { name, standing, value: null, of: n, n }
  return { name, standing, value: name === 'medianReply' ? middleWait(waits) : waitAt(waits, 0.9), of: n, n }
}
