import type { Database } from '#store/db/database.ts'
import { type Operation, patch } from '#store/db/operation.ts'

/** The steps of an order stay with their stamps; for whom and what they wished goes. */
export async function forgetOnTheWay(
  { orderPipelines }: Pick<Database, 'orderPipelines'>,
  orderIds: readonly string[],
): Promise<Operation[]> {
  const rows = await orderPipelines.bulkGet([...orderIds])
  return rows.flatMap((row) => (row ? [patch('orderPipelines', row, { buyerNick: '', sealed: { memo: '' } })] : []))
}
