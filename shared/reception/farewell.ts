import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Decision, Outcome, Reception } from './reception.ts'

/** Why a reception may not be closed (R08, R23; domain 2.11). */
export const closeRefusals = [
  'reception_closed',
  'not_at_farewell',
  'outcome_contradicts',
  'group_missing',
  'importance_missing',
  'follow_up_only_considering',
] as const
export type CloseRefusal = (typeof closeRefusals)[number]

/** 1 (low) to 5; 0 is "not set". */
export const mostImportance = 5

/** What the agent fills in at the end. */
export interface Ending {
  readonly outcome: Outcome
  readonly group: string | null
  readonly importance: number
  readonly followUp: boolean
}

export interface FarewellCase {
  readonly outcome: Outcome
  /** The farewell case a script must have to fit (R23). */
  readonly scriptCase: Outcome
  /** An interested buyer gets group and importance before closing (R23). */
  readonly needsGroup: boolean
  readonly mayFollowUp: boolean
}

const cases: Readonly<Record<Outcome, FarewellCase>> = {
  bought: { outcome: 'bought', scriptCase: 'bought', needsGroup: false, mayFollowUp: false },
  notBought: { outcome: 'notBought', scriptCase: 'notBought', needsGroup: false, mayFollowUp: false },
  considering: { outcome: 'considering', scriptCase: 'considering', needsGroup: true, mayFollowUp: true },
  afterSales: { outcome: 'afterSales', scriptCase: 'afterSales', needsGroup: false, mayFollowUp: false },
}

const outcomeOfDecision: Readonly<Record<Decision, Outcome>> = {
  yes: 'bought',
  no: 'notBought',
  thinking: 'considering',
}

/** The farewell that fits what is known; null while the buyer has not decided (R23). */
export function farewellCaseOf({
  decision,
  isAfterSales,
}: Pick<Reception, 'decision' | 'isAfterSales'>): FarewellCase | null {
  if (isAfterSales) return cases.afterSales
  return decision === null ? null : cases[outcomeOfDecision[decision]]
}

/**
 * Each case shows its own goodbyes, those for any case, and no other's: a buyer with a broken cup is not thanked for
 * an order. Before the case is known, null, all of them (R23).
 */
export function goodbyesOf<S extends { readonly farewellCase: string | null }>(
  scripts: readonly S[],
  scriptCase: Outcome | null,
): readonly S[] {
  if (scriptCase === null) return scripts
  return scripts.filter(({ farewellCase }) => farewellCase === null || farewellCase === scriptCase)
}

/** May the reception be closed like this? Only in step 8, with the outcome the buyer's decision led to (R08, R23). */
export function mayClose(
  reception: Pick<Reception, 'step' | 'decision' | 'isAfterSales' | 'closedAt'>,
  ending: Ending,
): Result<FarewellCase, Failure<CloseRefusal>> {
  if (reception.closedAt !== null) return fail('reception_closed')
  if (reception.step !== 'farewell') return fail('not_at_farewell')
  const fitting = farewellCaseOf(reception)
  if (fitting?.outcome !== ending.outcome) return fail('outcome_contradicts', { fits: fitting?.outcome ?? null })
  if (fitting.needsGroup && !ending.group) return fail('group_missing')
  if (fitting.needsGroup && ending.importance < 1) return fail('importance_missing')
  if (ending.followUp && !fitting.mayFollowUp) return fail('follow_up_only_considering')
  return ok(fitting)
}
