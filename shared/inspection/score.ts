import type { FormContent, FormItem } from './score-form.ts'
import { itemsOf } from './score-form.ts'

/** Points by item; null: does not occur in this talk. */
export type Answers = Readonly<Record<string, number | null>>

export interface Score {
  /** Between 0 and 1; null where nothing that weighs occurred. */
  readonly value: number | null
  /** Fatal items with no point: the score is 0 whatever else was done. */
  readonly fatal: readonly string[]
  readonly groups: readonly { readonly id: string; readonly share: number | null }[]
}

/**
 * The score of a talk (R71), computed anew each time it is shown. A group's share is the weighted mean of its items that
 * occur, the score that of the groups; what does not occur weighs nothing. A fatal item without its point makes it 0.
 */
export function scoreOf(form: FormContent, answers: Answers): Score {
  const groups = form.groups.map(({ id, weight, items }) => ({ id, weight, share: shareOf(items, answers) }))
  const fatal = itemsOf(form).filter(({ id, isFatal }) => isFatal && answers[id] === 0)
  const value = weighted(groups)
  return {
    value: fatal.length > 0 ? 0 : value,
    fatal: fatal.map(({ id }) => id),
    groups: groups.map(({ id, share }) => ({ id, share })),
  }
}

function shareOf(items: readonly FormItem[], answers: Answers): number | null {
  const judged = items.filter(({ isFatal }) => !isFatal)
  return weighted(
    judged.map(({ id, weight, most }) => {
      const points = answers[id] ?? null
      return { weight, share: points === null ? null : points / most }
    }),
  )
}

function weighted(parts: readonly { readonly weight: number; readonly share: number | null }[]): number | null {
  const there = parts.flatMap(({ weight, share }) => (share === null ? [] : [{ weight, share }]))
  const all = there.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? null : there.reduce((sum, { weight, share }) => sum + weight * share, 0) / all
}

/** The first item that is not answered as the form asks; null: the sheet is complete. */
export function openItem(form: FormContent, answers: Answers): FormItem | null {
  const isAnswered = ({ id, most, mayBeMissing }: FormItem) => {
    const points = answers[id]
    if (points === undefined) return false
    return points === null ? mayBeMissing : Number.isInteger(points) && points >= 0 && points <= most
  }
  return itemsOf(form).find((item) => !isAnswered(item)) ?? null
}
