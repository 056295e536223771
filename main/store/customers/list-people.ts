import type { Customer } from '#shared/customers/customer.ts'
import { type Account, accountsOf, asOneRow } from '#shared/customers/person.ts'
import { memberOf } from '#shared/customers/tie.ts'
import { type PeopleTables, personOf } from './person-tree.ts'

/**
 * A person of several accounts stands in the list once, where the newest of them is, with the figures of all. Rows of
 * other accounts fall out: such a page is a little shorter.
 */
export async function asPeople(db: PeopleTables, rows: readonly Customer[]): Promise<Customer[]> {
  const merged = await mergedAmong(db, rows)
  if (merged.size === 0) return [...rows]
  const people = await Promise.all(rows.map((row) => (merged.has(row.id) ? personOf(db, row.id) : null)))
  return rows.flatMap((row, at) => {
    const person = people[at]
    if (!person) return [row]
    return newestOf(accountsOf(person)) === row.id ? [asOneRow(person)] : []
  })
}

async function mergedAmong({ customerTies }: PeopleTables, rows: readonly Customer[]): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ id }) => id)
  const [first, second] = await Promise.all([
    customerTies.where('firstId').anyOf(ids).toArray(),
    customerTies.where('secondId').anyOf(ids).toArray(),
  ])
  const ties = [...first, ...second].filter((tie) => memberOf(tie) !== null)
  return new Set(ties.flatMap(({ firstId, secondId }) => [firstId, secondId]))
}

function newestOf(accounts: readonly Account[]): string | undefined {
  const sorted = accounts.map(({ row }) => row).sort((a, b) => a.recency - b.recency || (a.id < b.id ? -1 : 1))
  return sorted[0]?.id
}
