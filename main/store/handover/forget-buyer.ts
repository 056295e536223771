import type { HandoverItem } from '#shared/handover/handover-note.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

type Buyer = Pick<HandoverItem, 'platform' | 'buyerNick'>

/** Promises and handed-over things stay as done or owed; to whom and what goes. */
export async function forgetPromised(
  { promises, handovers }: Pick<Database, 'promises' | 'handovers'>,
  customerIds: readonly string[],
  buyers: readonly Buyer[],
): Promise<Operation[]> {
  const isTheirs = (item: HandoverItem) =>
    buyers.some(({ platform, buyerNick }) => platform === item.platform && buyerNick === item.buyerNick)
  const memos = await promises.where('customerId').anyOf(customerIds).toArray()
  const notes = (await handovers.toArray()).filter(({ items }) => items.some(isTheirs))
  return [
    ...memos.map((memo) => {
      const history = memo.history.map((turn) => ({ ...turn, note: '' }))
      return patch('promises', memo, { buyerNick: '', customerId: '', orderNo: null, what: '', history })
    }),
    ...notes.map((note) => {
      const items = note.items.map((item) => (isTheirs(item) ? { ...item, buyerNick: '', summary: '' } : item))
      return patch('handovers', note, { items })
    }),
  ]
}
