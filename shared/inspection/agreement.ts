import type { Answers } from './score.ts'
import { type FormContent, type FormItem, itemsOf } from './score-form.ts'

/** Two people's marks on the same thing. */
export type Pair = readonly [string, string]

export interface Agreement {
  /** Items both looked at. */
  readonly n: number
  /** Share of items with the same mark, between 0 and 1; null without any. */
  readonly same: number | null
  /** Cohen's kappa; null where chance alone would agree on everything. */
  readonly kappa: number | null
}

/**
 * How far two sheets of the same talk agree (R71): the share of equal marks and Cohen's kappa, (po - pe) / (1 - pe), which
 * takes away what two people would agree on by chance. Marks are: all points, some, none, does not occur.
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length
  if (n === 0) return { n, same: null, kappa: null }
  const same = pairs.filter(([one, other]) => one === other).length / n
  const marks = new Set(pairs.flat())
  const shareOf = (side: 0 | 1, mark: string) => pairs.filter((pair) => pair[side] === mark).length / n
  const byChance = [...marks].reduce((sum, mark) => sum + shareOf(0, mark) * shareOf(1, mark), 0)
  return { n, same, kappa: byChance >= 1 ? null : (same - byChance) / (1 - byChance) }
}

/** Item by item, as far as both sheets answer it. */
export function markPairs(form: FormContent, one: Answers, other: Answers): Pair[] {
  return itemsOf(form).flatMap((item) => {
    const [first, second] = [markOf(item, one), markOf(item, other)]
    return first === null || second === null ? [] : [[first, second] as const]
  })
}

function markOf({ id, most }: FormItem, answers: Answers): string | null {
  const points = answers[id]
  if (points === undefined) return null
  if (points === null) return 'missing'
  if (points === most) return 'all'
  return points === 0 ? 'none' : 'some'
}
