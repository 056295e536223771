import type { Person } from '#shared/customers/person.ts'
import { type CustomerTie, memberOf } from '#shared/customers/tie.ts'
import type { Database } from '#store/db/database.ts'

/** What is read of people and what was decided about them. */
export type PeopleTables = Pick<Database, 'customers' | 'customerProfiles' | 'customerTies'>

/** Every pair this record is part of, whatever stands about it. */
export async function tiesOf({ customerTies }: Pick<Database, 'customerTies'>, id: string): Promise<CustomerTie[]> {
  const [first, second] = await Promise.all([
    customerTies.where('firstId').equals(id).toArray(),
    customerTies.where('secondId').equals(id).toArray(),
  ])
  return [...first, ...second]
}

/** The account that stands in front of this one; the id itself when nobody does. */
export async function headOf(db: Pick<Database, 'customerTies'>, id: string): Promise<string> {
  const ties = await tiesOf(db, id)
  const above = ties.find((tie) => memberOf(tie) === id)
  return above?.standing.as === 'merged' ? headOf(db, above.standing.headId) : id
}

/** The person with this account in front; null when there is no such record. */
export async function personUnder(db: PeopleTables, id: string): Promise<Person | null> {
  const [row, profile, ties] = await Promise.all([db.customers.get(id), db.customerProfiles.get(id), tiesOf(db, id)])
  if (!row) return null
  const merges = ties.filter(({ standing }) => standing.as === 'merged' && standing.headId === id)
  merges.sort((one, other) => mergedAt(one) - mergedAt(other))
  const people = await Promise.all(merges.map((tie) => personUnder(db, memberOf(tie) ?? '')))
  return {
    row,
    profile: profile ?? null,
    merged: merges.flatMap(({ standing }, at) => {
      const person = people[at]
      return person && standing.as === 'merged' ? [{ person, fromMember: standing.fromMember }] : []
    }),
  }
}

function mergedAt({ history }: CustomerTie): number {
  return history.at(-1)?.at ?? 0
}

/** The person an account belongs to, whichever of the accounts it is. */
export async function personOf(db: PeopleTables, id: string): Promise<Person | null> {
  return personUnder(db, await headOf(db, id))
}
