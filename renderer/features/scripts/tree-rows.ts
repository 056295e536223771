import type { Value } from '#renderer/data/use-query.ts'
import { scriptSteps } from '#shared/scripts/script.ts'
import type { LibraryPlace } from './scripts-view.ts'

type Category = Value<'scripts.categories'>[number]

export interface TreeRow extends LibraryPlace {
  readonly level: 1 | 2 | 3
  readonly approved: number
  readonly drafts: number
}

/** The rows of the tree that are open: the whole library, its steps, and the categories of the chosen step. */
export function treeRows(all: readonly Category[], { shelf, step: openStep }: LibraryPlace): TreeRow[] {
  const categories = all.filter((one) => shelf === null || one.shelf === shelf)
  const steps = scriptSteps.flatMap((step): TreeRow[] => {
    const own = categories.filter((one) => one.step === step)
    const head = { shelf, step, category: null, level: 2 as const, ...sumOf(own) }
    const names = [...new Set(own.map(({ category }) => category))]
    const below = names.map((category) => {
      const counts = sumOf(own.filter((one) => one.category === category))
      return { shelf, step, category, level: 3 as const, ...counts }
    })
    return step === openStep ? [head, ...below] : [head]
  })
  return [{ shelf, step: null, category: null, level: 1, ...sumOf(categories) }, ...steps]
}

function sumOf(categories: readonly Category[]): Pick<TreeRow, 'approved' | 'drafts'> {
  return {
    approved: categories.reduce((sum, { approved }) => sum + approved, 0),
    drafts: categories.reduce((sum, { drafts }) => sum + drafts, 0),
  }
}

export function isAt(row: TreeRow, place: LibraryPlace): boolean {
  return row.step === place.step && row.category === place.category
}

/** Where an arrow leads from a row: right into a step, left out of it. Null: nowhere. */
export function rowAfter(key: string, rows: readonly TreeRow[], at: number): TreeRow | null {
  const row = rows[at]
  if (!row) return null
  if (key === 'ArrowUp') return rows[at - 1] ?? null
  if (key === 'ArrowDown') return rows[at + 1] ?? null
  if (key === 'Home') return rows[0] ?? null
  if (key === 'End') return rows.at(-1) ?? null
  if (key === 'ArrowRight') return rows[at + 1]?.level === row.level + 1 ? (rows[at + 1] ?? null) : null
  if (key === 'ArrowLeft') return rows.slice(0, at).findLast(({ level }) => level < row.level) ?? null
  return null
}
