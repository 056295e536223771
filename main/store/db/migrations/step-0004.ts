import type { MigrationStep } from './step.ts'

export const step0004: MigrationStep = {
  version: 4,
  stores: {
    tickets:
      'id, customerId, orderId, [shopId+openDueAt], [shopId+recency], [shopId+ownerId+openDueAt], [shopId+register+openDueAt], [shopId+register+recency]',
    calendars: 'id',
    ticketFiles: 'id',
    shiftNotices: 'id, [shopId+openSince]',
    afterSalesRules: 'id',
    violations: 'id, [shopId+recency]',
    penaltyRules: 'id',
    policyNotices: 'id, shopId',
    keptPromises: 'id, [shopId+openSince]',
    reviews: 'id, customerId, [shopId+rating+toReplySince], [shopId+rescueSince], [shopId+recency]',
    opinionItems: 'id, [shopId+openSince], [shopId+recency]',
    ledgerFilters: 'id',
    qualityReviews: 'id, [shopId+month]',
    rosterEntries: 'id, [shopId+on], [shopId+duty+on]',
    leaveRequests: 'id, [shopId+on], [shopId+openSince], [shopId+recency], [personId+recency]',
    promoPeriods: 'id',
    overtimes: 'id, [shopId+on]',
    conductChecks: 'id, [shopId+recency], [personId+recency]',
    conductEvents: 'id, [shopId+draftSince], [shopId+recency], [personId+shownAt]',
    typingTests: 'id, [shopId+recency], [personId+recency]',
  },
}
