import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'

type Tables = Pick<Database, 'segmentMembers' | 'riskFlags' | 'repurchaseNotes'>

/** Groups and flags go with the customer; why somebody came back stays for the counts, without whom. */
export async function forgetMarks(db: Tables, customerIds: readonly string[]): Promise<Operation[]> {
  const [members, flags, notes] = await Promise.all([
    db.segmentMembers.where('customerId').anyOf(customerIds).primaryKeys(),
    db.riskFlags.where('customerId').anyOf(customerIds).primaryKeys(),
    db.repurchaseNotes.where('customerId').anyOf(customerIds).toArray(),
  ])
  return [
    ...members.map((id) => remove('segmentMembers', id)),
    ...flags.map((id) => remove('riskFlags', id)),
    ...notes.map((note) => patch('repurchaseNotes', note, { customerId: '' })),
  ]
}
