import type { Database } from '#store/db/database.ts'
import { type Operation, remove } from '#store/db/operation.ts'

/** Remarks are about one buyer's case: they go with the buyer. */
export async function forgetRemarks(
  { caseRemarks }: Pick<Database, 'caseRemarks'>,
  orderIds: readonly string[],
): Promise<Operation[]> {
  const rows = await caseRemarks
    .where('orderId')
    .anyOf([...orderIds])
    .toArray()
  return rows.map(({ id }) => remove('caseRemarks', id))
}
