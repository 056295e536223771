import type { MigrationStep } from './step.ts'

export const step0002: MigrationStep = {
  version: 2,
  stores: {
    scriptVersions: 'id, scriptId',
    scriptPictures: 'id',
    scriptImports: 'id, [shopId+recency]',
    peerAnswers: 'id',
    sharedAnswers: 'id, [shopId+recency]',
    normRules: 'id, shopId',
    normLog: 'id, [shopId+recency]',
    receptions: 'id, [shopId+openBy], [customerId+openedAt], [shopId+openedAt]',
    responseRules: 'id',
    consoleTicks: 'id',
    products: 'id',
    coachNotes: 'id',
    readinessLists: 'id',
    readinessChecks: 'id, [shopId+on]',
    practiceRuns: 'id, [shopId+recency], [personId+recency]',
    chats: 'id, receptionId, [customerId+endAt]',
  },
}
