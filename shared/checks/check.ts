import { array, type InferOutput, nullable, object, optional, picklist, string } from 'valibot'
import { sameReasons } from '#shared/customers/similar.ts'
import { relations } from '#shared/customers/tie.ts'
import { instant } from '#shared/kernel/schema.ts'

/**
 * The named checks before an order is sent (domain 2.10). The recap is asked of the buyer in a reception; the others
 * hold for every unshipped order. Words: `checks.name.<check>`.
 */
export const checkNames = ['recap', 'merge', 'otherAccount', 'lookalike', 'stock', 'safety'] as const
export type CheckName = (typeof checkNames)[number]

/** Why a check says what it says; the words are under `checks.reason.<reason>`. */
export const checkReasons = [
  'recap_missing',
  'recap_not_confirmed',
  'recap_confirmed',
  'nothing_to_merge',
  'merge_suggested',
  'merged',
  'addresses_differ',
  'no_other_account',
  'other_account_known',
  'other_account_decided',
  'other_account_orders',
  'change_unconfirmed',
  'change_confirmed',
  'no_twin',
  'twin_found',
  'stock_unknown',
  'in_stock',
  'buyer_not_told',
  'nothing_unsafe',
  'unsafe_remark',
  'orders_loading',
] as const

/** What is odd about orders that could go in one parcel (R18). */
export const mergeConflicts = [
  'couriers_differ',
  'written_differently',
  'one_refunding',
  'one_unpaid',
  'one_without_address',
] as const
export type MergeConflict = (typeof mergeConflicts)[number]

/** Short words that go with a finding: `checks.mark.<mark>`. */
export const checkMarks = [...mergeConflicts, ...sameReasons] as const

/** From the best to the worst. */
export const verdicts = ['passed', 'confirm', 'blocked'] as const
export const verdict = picklist(verdicts)
export type Verdict = (typeof verdicts)[number]

/** What somebody decided about two accounts (R47), and when. */
export const decidedAccount = object({
  as: picklist(['merged', 'linked']),
  /** How two linked people stand to each other. */
  relation: nullable(picklist(relations)),
  at: instant,
  by: string(),
})
export type DecidedAccount = InferOutput<typeof decidedAccount>

/** What a check found out, before anybody overrides it. Evidence holds order numbers, nicks and goods, never addresses. */
export const checkFinding = object({
  check: picklist(checkNames),
  verdict,
  reason: picklist(checkReasons),
  evidence: array(string()),
  /** Absent where there are none. */
  marks: optional(array(picklist(checkMarks))),
  /** One for each line of evidence, where that is an account somebody decided about. */
  decided: optional(array(decidedAccount)),
})
export type CheckFinding = InferOutput<typeof checkFinding>

export const checkResult = object({
  ...checkFinding.entries,
  at: instant,
  /** Given by the agent who lets a check pass that did not. */
  overrideReason: nullable(string()),
  overriddenBy: nullable(string()),
})
export type CheckResult = InferOutput<typeof checkResult>

/** No reason lets these pass: what they ask for has to be done (R19). */
export function mustBeDone({ reason }: Pick<CheckFinding, 'reason'>): boolean {
  return reason === 'change_unconfirmed'
}

/** True when both saw the same: then an override of the one holds for the other. */
export function isSameFinding(a: CheckFinding, b: CheckFinding): boolean {
  const isSameList = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.length === other.length && one.every((text, at) => text === other[at])
  const isSameVerdict = a.verdict === b.verdict && a.reason === b.reason
  const decisionsOf = ({ decided = [] }: CheckFinding) => decided.map(({ as, at, by }) => `${as} ${at} ${by}`)
  const isSameKnown = isSameList(decisionsOf(a), decisionsOf(b))
  return isSameVerdict && isSameKnown && isSameList(a.evidence, b.evidence) && isSameList(a.marks, b.marks)
}

export function passed(check: CheckName, reason: CheckFinding['reason'], evidence: string[] = []): CheckFinding {
  return { check, verdict: 'passed', reason, evidence }
}
