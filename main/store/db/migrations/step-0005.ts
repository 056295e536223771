import type { MigrationStep } from './step.ts'

export const step0005: MigrationStep = {
  version: 5,
  stores: {
    chatLogs: 'id, importId, customerId, [shopId+startAt], [personId+startAt]',
    chatTexts: 'id, customerId',
  },
}
