import type { disputeKinds } from '#shared/aftersales/ticket-words.ts'

interface Guide {
  readonly kind: (typeof disputeKinds)[number]
  readonly cause: string
}

/** 纠纷指引 by kind and cause (R38; domain 2.18); the advice stands in the messages under the cause. */
export const disputeGuides = [
  { kind: 'product', cause: 'quality' },
  { kind: 'product', cause: 'misunderstanding' },
  { kind: 'product', cause: 'wrongUse' },
  { kind: 'product', cause: 'expectation' },
  { kind: 'logistics', cause: 'late' },
  { kind: 'attitude', cause: 'manner' },
] as const satisfies readonly Guide[]

/** 五个不要 and 三个要点 (R36, R38). */
export const fiveDonts = ['refuse', 'argue', 'blame', 'belittle', 'uninformed'] as const
export const threePoints = ['listen', 'traps', 'measures'] as const
