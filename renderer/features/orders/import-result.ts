import type { Value } from '#renderer/data/use-query.ts'
import type { Text } from '#renderer/text/use-text.ts'

/** What an import brought, in one sentence. */
export function importResult(t: Text, row: Value<'orders.oneImport'>): string {
  return t('orders.page.result', {
    added: row.addedOrders,
    changed: row.changedOrders,
    same: row.sameOrders,
    customers: row.addedCustomers,
    refused: row.refusedCount,
  })
}
