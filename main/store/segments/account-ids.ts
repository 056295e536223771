import { accountsOf } from '#shared/customers/person.ts'
import { type PeopleTables, personOf } from '#store/customers/person-tree.ts'

/** All accounts of the person this one belongs to; none where there is no record. */
export async function accountIds(db: PeopleTables, customerId: string): Promise<string[]> {
  const person = await personOf(db, customerId)
  return person ? accountsOf(person).map(({ row }) => row.id) : []
}
