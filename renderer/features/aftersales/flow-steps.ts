import type { FlowAct } from '#shared/aftersales/flow.ts'
import { faults, requestEnds } from '#shared/aftersales/ticket-words.ts'
import { parseFen } from '#shared/kernel/money.ts'
import { parseInstant } from '#shared/kernel/time.ts'

/** What a step asks for; what it does not ask stays empty. */
export const stepFields = ['words', 'courier', 'trackingNo', 'orderNo', 'until', 'yuan', 'at'] as const
export type StepField = (typeof stepFields)[number]
export type Typed = Readonly<Record<StepField, string>> & { readonly choice: string }

interface Step {
  readonly fields: readonly StepField[]
  /** A choice beside the fields; the first is taken. */
  readonly choices?: readonly string[]
  /** The act, or the words of what is missing. `at` is when it happened: now, where nothing was typed. */
  readonly actOf: (typed: Typed, at: number) => FlowAct | 'needsWords' | 'needsSum' | 'needsUntil'
}

const parcel = ({ courier, trackingNo }: Typed) => ({ courier: courier.trim(), trackingNo: trackingNo.trim() })

/** Every step of a return, an exchange, a repair and a parcel (R30, R31, R42): what it asks for, and the act it is. */
export const flowSteps = {
  reason: {
    fields: ['words'],
    choices: faults,
    actOf: ({ words, choice }) => {
      const faultOf = faults.find((one) => one === choice) ?? 'unclear'
      return words.trim() === '' ? 'needsWords' : { do: 'reason', words, faultOf }
    },
  },
  apologise: { fields: [], actOf: () => ({ do: 'apologise', words: '' }) },
  register: { fields: ['at'], actOf: (_typed, at) => ({ do: 'register', at }) },
  reject: { fields: ['words', 'at'], actOf: ({ words }, at) => ({ do: 'reject', words, at }) },
  askAgain: { fields: ['at'], actOf: (_typed, at) => ({ do: 'askAgain', at }) },
  instruct: { fields: [], actOf: () => ({ do: 'instruct' }) },
  sent: { fields: ['courier', 'trackingNo', 'at'], actOf: (typed, at) => ({ do: 'sent', ...parcel(typed), at }) },
  receive: {
    fields: ['courier', 'trackingNo', 'at'],
    actOf: (typed, at) => ({ do: 'receive', ...parcel(typed), at }),
  },
  inspect: {
    fields: ['words'],
    choices: ['restocked', 'notRestocked'],
    actOf: ({ words, choice }) =>
      words.trim() === '' ? 'needsWords' : { do: 'inspect', words, restocked: choice === 'restocked' },
  },
  reship: { fields: ['orderNo', 'at'], actOf: ({ orderNo }, at) => ({ do: 'reship', orderNo, at }) },
  replaced: { fields: ['at'], actOf: (_typed, at) => ({ do: 'replaced', at }) },
  confirmed: { fields: ['at'], actOf: (_typed, at) => ({ do: 'confirmed', at }) },
  refund: {
    fields: ['yuan'],
    actOf: ({ yuan }) => {
      const refundFen = parseFen(yuan)
      return refundFen === null || refundFen < 0 ? 'needsSum' : { do: 'refund', refundFen }
    },
  },
  notify: { fields: ['words'], actOf: ({ words }) => ({ do: 'notify', words }) },
  end: {
    fields: ['words', 'at'],
    choices: requestEnds,
    actOf: ({ words, choice }, at) => {
      const how = requestEnds.find((one) => one === choice) ?? 'withdrawn'
      return { do: 'end', how, at, words }
    },
  },
  period: { fields: ['until'], actOf: ({ until }, at) => untilAct('period', until, at) },
  agreeVisit: { fields: ['until'], actOf: ({ until }, at) => untilAct('agreeVisit', until, at) },
  visited: { fields: ['words', 'at'], actOf: ({ words }, at) => ({ do: 'visited', words, at }) },
  completed: { fields: ['words', 'at'], actOf: ({ words }, at) => ({ do: 'completed', words, at }) },
  cost: {
    fields: ['yuan', 'words'],
    actOf: ({ yuan, words }) => {
      const costFen = parseFen(yuan)
      if (costFen === null || costFen < 0) return 'needsSum'
      return words.trim() === '' ? 'needsWords' : { do: 'cost', costFen, words }
    },
  },
  looked: {
    fields: ['words', 'until'],
    actOf: ({ words, until }) => ({ do: 'looked', words, nextCheckAt: parseInstant(until) }),
  },
} as const satisfies Readonly<Record<string, Step>>

export type StepName = keyof typeof flowSteps

export function stepOf(name: StepName): Step {
  return flowSteps[name]
}

export function isStep(name: string): name is StepName {
  return name in flowSteps
}

function untilAct(act: 'period' | 'agreeVisit', typed: string, at: number): FlowAct | 'needsUntil' {
  const until = parseInstant(typed)
  return until === null ? 'needsUntil' : { do: act, until, at }
}
