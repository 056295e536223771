import type { InputOf, OutputOf } from '#shared/kernel/contract.ts'
import { pageSize } from '#shared/kernel/page.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import type { Script } from '#shared/scripts/script.ts'
import { isVisibleTo, shelfOf } from '#shared/scripts/shelf.ts'
import { libraryText } from './library-text.ts'

type PageInput = InputOf<typeof scriptsContract.page>

/** One page of the library in the order of category, title and id. The cursor is the place of the last row. */
export function libraryPage(
  rows: Iterable<Script>,
  input: PageInput,
  personId: string,
): OutputOf<typeof scriptsContract.page> {
  const holds = libraryText(input.text)
  const placed = [...rows]
    .filter((row) => isAskedFor(row, input, personId, holds))
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const { after } = input
  const rest = after === null ? placed : placed.filter(({ place }) => place > after)
  const page = rest.slice(0, pageSize)
  const next = rest.length > page.length ? (page.at(-1)?.place ?? null) : null
  return { rows: page.map(({ row }) => row), next, total: placed.length }
}

function isAskedFor(
  row: Script,
  { status, step, category, shelf, whose }: PageInput,
  personId: string,
  holds: (row: Script) => boolean,
): boolean {
  return (
    (status === null || row.status === status) &&
    (step === null || row.step === step) &&
    (category === null || row.category === category || row.category.startsWith(`${category}/`)) &&
    (shelf === null || shelfOf(row) === shelf) &&
    isVisibleTo(row, personId) &&
    (whose === 'all' || row.ownerId === personId) &&
    holds(row)
  )
}

function placeOf({ category, title, id }: Script): string {
  return [category, title, id].join('\u0000')
}

/** The tree of categories with how much is in each. */
export function countCategories(rows: Iterable<Script>, personId: string): OutputOf<typeof scriptsContract.categories> {
  const counts = new Map<string, OutputOf<typeof scriptsContract.categories>[number]>()
  for (const row of rows) {
    const { step, category, status } = row
    if (status === 'retired' || !isVisibleTo(row, personId)) continue
    const shelf = shelfOf(row)
    const key = [shelf, step, category].join('\u0000')
    const entry = counts.get(key) ?? { shelf, step, category, approved: 0, drafts: 0 }
    counts.set(
      key,
      status === 'approved' ? { ...entry, approved: entry.approved + 1 } : { ...entry, drafts: entry.drafts + 1 },
    )
  }
  return [...counts.values()].sort((a, b) => (a.category < b.category ? -1 : 1))
}
