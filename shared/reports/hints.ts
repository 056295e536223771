import type { Tally } from './tally.ts'

/** 三种辅导提示 (domain 2.35, seed 004_): what is worse than the team's, and what to do about it. */
export const hintKinds = ['lowOrder', 'lowConversion', 'manyComplaints'] as const
export type HintKind = (typeof hintKinds)[number]

/** Worse by more than this share of the team's figure (domain 2.35, Resolve). */
const worseByPercent = 10
/** Hints rest on so many days (domain 2.35, Resolve). */
export const hintDays = 7

export interface Hint {
  readonly kind: HintKind
  readonly agentId: string
  /** What the person's figure is made of, and the team's. */
  readonly own: Parts
  readonly team: Parts
}

interface Parts {
  readonly of: number
  readonly n: number
}

const partsOf: { readonly [K in HintKind]: (tally: Tally) => Parts } = {
  lowOrder: ({ paidFen, payers }) => ({ of: paidFen, n: payers }),
  lowConversion: ({ guidedPayers, inquirers }) => ({ of: guidedPayers, n: inquirers }),
  manyComplaints: ({ disputes, badReviews, talks }) => ({ of: disputes + badReviews, n: talks }),
}

/**
 * Who is worse than the team's average by more than 10 %, and in what. `people` are the tallies of the days looked at; the
 * average is of all of them together. Whoever has fewer cases than `fewest` is not judged.
 */
export function hintsOf(people: ReadonlyMap<string, Tally>, fewest: number): Hint[] {
  return hintKinds.flatMap((kind) => {
    const own = [...people].map(([agentId, tally]) => ({ agentId, own: partsOf[kind](tally) }))
    const team = { of: sumOf(own, 'of'), n: sumOf(own, 'n') }
    const worse = own.filter((one) => one.own.n >= fewest && isWorse(kind, one.own, team))
    return worse.map((one) => ({ kind, ...one, team }))
  })
}

function sumOf(people: readonly { readonly own: Parts }[], part: keyof Parts): number {
  return people.reduce((sum, { own }) => sum + own[part], 0)
}

/** In whole numbers: exactly 10 % worse is not more than 10 %. */
function isWorse(kind: HintKind, own: Parts, team: Parts): boolean {
  if (own.n === 0 || team.n === 0) return false
  const [mine, theirs] = [100 * own.of * team.n, team.of * own.n]
  if (kind === 'manyComplaints') return theirs > 0 && mine > (100 + worseByPercent) * theirs
  return mine < (100 - worseByPercent) * theirs
}
