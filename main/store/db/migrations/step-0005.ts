import type { MigrationStep } from './step.ts'

export const step0005: MigrationStep = {
  version: 5,
  stores: {
    chatLogs: 'id, importId, customerId, [shopId+startAt], [personId+startAt]',
    chatTexts: 'id, customerId',
    logImports: 'id, [shopId+recency]',
    logAccounts: 'id, shopId',
    logTables: 'id',
    logChanges: 'id, importId, customerId',
    tickets:
      'id, customerId, orderId, [shopId+openDueAt], [shopId+recency], [shopId+ownerId+openDueAt], [shopId+register+openDueAt], [shopId+register+recency], [shopId+cause+openedAt]',
    rootCauses: 'id, [shopId+cause], [shopId+openDueAt], [shopId+checkDueAt], [shopId+recency]',
    tasks:
      'id, ofId, [shopId+openDueAt], [ownerId+openDueAt], [shopId+ofKind+openDueAt], [shopId+doneRecency], [ownerId+doneRecency]',
    projects: 'id, shopId',
    meetings: 'id, [shopId+recency]',
    studyLogs: 'id, [personId+on]',
    detectorRules: 'id',
    questionGroups: 'id',
    spotRules: 'id',
    spotDraws: 'id, [shopId+recency], [shopId+untilAt]',
    spotChecks:
      'id, logId, customerId, calibrationId, [shopId+kind+recency], [personId+kind+recency], [checkerId+kind+recency], [shopId+appealSince]',
    scoreForms: 'id, [shopId+recency]',
    calibrations: 'id, customerId, [shopId+recency]',
    findings: 'id, customerId, [shopId+openDueAt], [shopId+closedRecency]',
    mornings: 'id, [personId+recency]',
    reportRules: 'id',
    toldFigures: 'id, shopId',
  },
}
