import type { MigrationStep } from './step.ts'

export const step0001: MigrationStep = {
  version: 1,
  stores: {
    meta: 'key',
    activity: 'id',
    searchPacks: '++n',
    shops: 'id',
    people: 'id',
    credentials: 'id',
    posts: 'id',
    chatGroups: 'id',
    settings: 'id',
    customers: 'id, [shopId+recency], [shopId+lookKey]',
    orders: 'id, [customerId+recency], [shopId+recency]',
    imports: 'id, [shopId+recency]',
    importChunks: 'id, [importId+index]',
    scripts: 'id',
    receptions: 'id, [shopId+openBy], [customerId+openedAt]',
    followUps: 'id, [shopId+openDueAt], receptionId',
    promises: 'id, [shopId+openDueAt], customerId',
    handovers: 'id, [shopId+recency]',
  },
}
