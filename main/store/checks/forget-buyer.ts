import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

type Tables = Pick<Database, 'checkNotes' | 'parcelGroups' | 'changeRequests' | 'stockHolds'>

interface Whose {
  readonly customerIds: readonly string[]
  readonly orderIds: readonly string[]
}

/** What was checked, joined, asked for and held stays; evidence with nicks, reasons and wishes go. */
export async function forgetChecked(db: Tables, { customerIds, orderIds }: Whose): Promise<Operation[]> {
  const isTheirs = (id: string) => customerIds.includes(id)
  const [notes, groups, changes, holds] = await Promise.all([
    db.checkNotes.where('orderId').anyOf(orderIds).toArray(),
    db.parcelGroups.where('customerId').anyOf(customerIds).toArray(),
    db.changeRequests.filter((one) => orderIds.includes(one.orderId) || isTheirs(one.askedById)).toArray(),
    db.stockHolds.filter((one) => isTheirs(one.customerId)).toArray(),
  ])
  return [
    ...notes.map((note) => patch('checkNotes', note, { because: '', finding: { ...note.finding, evidence: [] } })),
    ...groups.map((group) => patch('parcelGroups', group, { customerId: '', because: group.because && '' })),
    ...changes.map((change) => {
      const confirmed = change.confirmed && { ...change.confirmed, note: '' }
      const nobody = { ownerNick: '', askedByNick: '', askedById: '' }
      return patch('changeRequests', change, { ...nobody, confirmed, sealed: { text: '' } })
    }),
    ...holds.map((hold) => patch('stockHolds', hold, { customerId: '', buyerNick: '', orderNo: null })),
  ]
}
