import type { Database } from '#store/db/database.ts'
import { type Operation, remove } from '#store/db/operation.ts'

/** A VIP qualification is somebody's: it goes with them. */
export async function forgetQualifications(
  { vipQualifications }: Pick<Database, 'vipQualifications'>,
  customerIds: readonly string[],
): Promise<Operation[]> {
  const ids = await vipQualifications.where('customerId').anyOf(customerIds).primaryKeys()
  return ids.map((id) => remove('vipQualifications', id))
}
