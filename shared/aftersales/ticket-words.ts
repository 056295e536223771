import { type Role, roles } from '#shared/kernel/role.ts'

/** What a case is about (R30, R31, R32, R35, R42). */
export const ticketKinds = ['dispute', 'return', 'exchange', 'repair', 'parcel'] as const
export type TicketKind = (typeof ticketKinds)[number]

/** 产品, 物流, 态度 (R35; domain 2.18). */
export const disputeKinds = ['product', 'logistics', 'attitude'] as const
/** 未收到货, 售后保障, 恶意骚扰. */
export const claimTypes = ['notReceived', 'afterSalesGuarantee', 'maliciousHarassment'] as const

/** 七步售后流程, in order (R36; domain 2.18). */
export const disputeSteps = ['respond', 'listen', 'soothe', 'apologise', 'propose', 'execute', 'followUp'] as const
export type DisputeStep = (typeof disputeSteps)[number]

/** 1 售后专员, 2 主管, 3 店长/店主 (R37; domain 2.18). */
export const ticketLevels = [1, 2, 3] as const
export type TicketLevel = (typeof ticketLevels)[number]

/** Lowest role that has a case of this level in hand. */
export const levelRoles = { 1: 'agent', 2: 'supervisor', 3: 'owner' } as const satisfies Record<
  TicketLevel,
  (typeof roles)[number]
>

/** The highest level somebody has in hand; 0 for nobody. */
export function levelOf(role: Role | 'nobody'): TicketLevel | 0 {
  const rank = role === 'nobody' ? -1 : roles.indexOf(role)
  return ticketLevels.findLast((level) => rank >= roles.indexOf(levelRoles[level])) ?? 0
}

/** What can be shown for a case; which of it is asked for depends on the case (`evidenceFor`). */
export const evidenceKinds = [
  'photo',
  'chatLog',
  'orderStamps',
  'courierProof',
  'signedFor',
  'inspection',
  'invoice',
  'contactLog',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Whose fault sends goods back (R30; domain 2.14). */
export const faults = ['shop', 'buyer', 'courier', 'unclear'] as const

/** 退换货八步, in order (R30; domain 2.14). The sixth is 增发货 for an exchange and the money for a return. */
export const returnStations = [
  'reason',
  'apologise',
  'register',
  'instruct',
  'receive',
  'reship',
  'notify',
  'close',
] as const
export type ReturnStation = (typeof returnStations)[number]

/** 寄修 and 上门维修; `byBuyer` is repaired by the buyer at the shop's cost (R42, KR9). */
export const repairModes = ['sentIn', 'onSite', 'byBuyer'] as const

/** 问题件 and 退回件登记表 (R31, R32; domain 2.15). */
export const registers = ['problem', 'returned'] as const
/** 丢失, 破损, 滞留, 地址错误, 拒收. */
export const problemKinds = ['lost', 'damaged', 'stuck', 'wrongAddress', 'refused', 'other'] as const

/** How a request came to its end without the goods: the buyer took it back, or the platform closed it. */
export const requestEnds = ['withdrawn', 'platformClosed'] as const

/** Terms that are computed: Kuaishou's (R41, R42; domain 2.21) and the next look at a parcel. */
export const clockNames = ['KX1', 'KX2', 'KX3', 'KX4', 'KR1', 'KR2', 'KR5', 'KR6', 'KR7', 'KR8', 'nextCheck'] as const
export type ClockName = (typeof clockNames)[number]
