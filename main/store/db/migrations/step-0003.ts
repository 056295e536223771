import type { MigrationStep } from './step.ts'

export const step0003: MigrationStep = {
  version: 3,
  stores: {
    customerProfiles: 'id',
    customerTies: 'id, firstId, secondId, [shopId+recency]',
    privacyRules: 'id',
    privacyLog: 'id, [shopId+recency], [personId+recency]',
    rfmRules: 'id',
    segments: 'id, shopId',
    segmentMembers: 'id, segmentId, customerId',
    riskFlags: 'id, shopId, customerId',
    repurchaseNotes: 'id, customerId, [shopId+recency]',
    levelCards: 'id',
    vipQualifications: 'id, shopId, customerId',
    feedback: 'id, customerId, [shopId+recency], [shopId+openSince]',
    orderLayouts: 'id',
    orders: 'id, [customerId+recency], [shopId+recency], [shopId+state+recency]',
    orderClocks: 'id',
    clockRules: 'id',
    parcelCases: 'id, [shopId+openSince]',
    orderPipelines: 'id, [shopId+openStep+enteredAt], [shopId+trackingKey]',
  },
}
