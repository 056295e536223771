import type { MigrationStep } from './step.ts'

export const step0004: MigrationStep = {
  version: 4,
  stores: {
    tickets: 'id, customerId, orderId, [shopId+openDueAt], [shopId+recency]',
    ticketFiles: 'id',
    afterSalesRules: 'id',
    ledgerFilters: 'id',
    qualityReviews: 'id, [shopId+month]',
  },
}
