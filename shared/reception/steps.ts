import { openChecks } from '#shared/checks/open-checks.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { readClock } from './clock.ts'
import { type Reception, type ReceptionStep, receptionSteps } from './reception.ts'

/** Why a step may not be entered (R08; domain 2.5). The words are under `reception.failure.<code>`. */
export const stepRefusals = [
  'reception_closed',
  'already_there',
  'only_farewell_left',
  'decision_missing',
  'not_buying',
  'step_not_next',
  'not_greeted',
  'need_missing',
  'product_missing',
  'objection_open',
  'check_open',
  'order_missing',
] as const
export type StepRefusal = (typeof stepRefusals)[number]

/** All that the rules of the flow look at. */
export type Standing = Pick<
  Reception,
  | 'step'
  | 'visits'
  | 'events'
  | 'isAfterSales'
  | 'offered'
  | 'noProductNeeded'
  | 'decision'
  | 'checks'
  | 'orderNos'
  | 'closedAt'
  | 'sealed'
>

/** May be left without what they ask for, when a reason is given. */
const skippable: readonly ReceptionStep[] = ['consultation', 'recommendation', 'objectionHandling', 'closing']
const buyingSteps: readonly ReceptionStep[] = ['orderConfirmation', 'orderDispatch']

export function stepIndex(step: ReceptionStep): number {
  return receptionSteps.indexOf(step)
}

/** What the present step still asks for before it is left; null when nothing is missing (domain 2.5, "exit when"). */
export function missingToLeave(reception: Standing): StepRefusal | null {
  const { sealed } = reception
  switch (reception.step) {
    case 'greeting':
      return isGreeted(reception) ? null : 'not_greeted'
    case 'consultation':
      return sealed.needs.length > 0 ? null : 'need_missing'
    case 'recommendation':
      return reception.offered.length > 0 || reception.noProductNeeded ? null : 'product_missing'
    case 'objectionHandling':
      return sealed.objections.some(({ state }) => state === 'open') ? 'objection_open' : null
    case 'closing':
      return reception.decision === null ? 'decision_missing' : null
    case 'orderConfirmation':
      return openChecks(reception.checks).length > 0 ? 'check_open' : null
    case 'orderDispatch':
      return reception.orderNos.length > 0 ? null : 'order_missing'
    case 'farewell':
      return null
  }
}

/** What a step lets the agent do: the value says whether the present step is left unfinished, with the reason. */
export interface Entry {
  readonly skippedBecause: string | null
}

/**
 * May this reception enter that step now? Forward one at a time, steps 2 to 5 may be skipped with a reason, back
 * always; 6 and 7 only when the buyer buys; who does not buy goes to 8 at once; after-sales only to 8 (R08).
 */
export function mayEnter(
  reception: Standing,
  step: ReceptionStep,
  reason: string | null = null,
): Result<Entry, Failure<StepRefusal>> {
  if (reception.closedAt !== null) return fail('reception_closed')
  if (step === reception.step) return fail('already_there')
  if (reception.isAfterSales) return afterSalesEntry(reception, step)
  const refusal = buyingRefusal(reception, step)
  if (refusal) return refusal
  const distance = stepIndex(step) - stepIndex(reception.step)
  if (distance < 0) return unfinished(null)
  if (step === 'farewell' && isNotBuying(reception))
    return isGreeted(reception) ? unfinished(null) : fail('not_greeted')
  if (distance > 1) return fail('step_not_next', { next: receptionSteps[stepIndex(reception.step) + 1] ?? null })
  const missing = missingToLeave(reception)
  if (missing === null) return unfinished(null)
  if (reason !== null && skippable.includes(reception.step)) return unfinished(reason)
  return fail(missing)
}

/** After-sales has only the farewell left, and even then nobody is seen off without a word. */
function afterSalesEntry(reception: Standing, step: ReceptionStep): Result<Entry, Failure<StepRefusal>> {
  if (step !== 'farewell') return fail('only_farewell_left')
  return isGreeted(reception) ? unfinished(null) : fail('not_greeted')
}

/** Step 7 stays shut while a check is open, from whichever side it is entered. */
function buyingRefusal(reception: Standing, step: ReceptionStep) {
  if (!buyingSteps.includes(step)) return null
  if (reception.decision === null) return fail('decision_missing')
  if (reception.decision !== 'yes') return fail('not_buying')
  const open = openChecks(reception.checks)
  const isReached = stepIndex(reception.step) >= stepIndex('orderConfirmation')
  return step === 'orderDispatch' && isReached && open.length > 0
    ? fail('check_open', { checks: open.join(',') })
    : null
}

function unfinished(skippedBecause: string | null): Result<Entry, never> {
  return ok({ skippedBecause })
}

function isNotBuying({ decision }: Standing): boolean {
  return decision === 'no' || decision === 'thinking'
}

/** Greeted: the agent answered, or there was nothing to answer. */
function isGreeted({ events }: Standing): boolean {
  return readClock(events).firstReplyAt !== null || events.some(({ kind }) => kind !== 'buyerSpoke')
}

/** Moves to a step and writes it into the step log; back-steps are logged in the same way. */
export function walkTo(
  reception: Pick<Reception, 'visits'>,
  step: ReceptionStep,
  at: number,
  skippedBecause: string | null = null,
): Pick<Reception, 'step' | 'visits'> {
  const left = reception.visits.map((visit) =>
    visit.leftAt === null ? { ...visit, leftAt: at, skippedBecause } : visit,
  )
  return { step, visits: [...left, { step, enteredAt: at, leftAt: null, skippedBecause: null }] }
}

export interface Followed {
  readonly moved: Partial<Pick<Reception, 'step' | 'visits'>>
  /** Why the rail stayed where it was; null when it moved or is already there. */
  readonly stays: StepRefusal | 'step_behind' | null
}

/**
 * The rail follows the work (ux 3): what the agent did belongs to `step`. It never breaks a rule, and it goes back
 * only for an objection, because those recur (domain 2.5).
 */
export function follow(reception: Standing, step: ReceptionStep, at: number): Followed {
  if (reception.step === step) return { moved: {}, stays: null }
  const isBehind = stepIndex(step) < stepIndex(reception.step)
  if (isBehind && step !== 'objectionHandling') return { moved: {}, stays: 'step_behind' }
  const entry = mayEnter(reception, step)
  return entry.ok ? { moved: walkTo(reception, step, at), stays: null } : { moved: {}, stays: entry.failure.code }
}

export type RailState = 'now' | 'done' | 'skipped' | 'toCome'

/** The eight dots of the rail: where the reception is, what was walked, what was left unfinished or passed over. */
export function railOf({
  step,
  visits,
}: Pick<Reception, 'step' | 'visits'>): { step: ReceptionStep; state: RailState }[] {
  return receptionSteps.map((one) => ({ step: one, state: railState(one, step, visits) }))
}

function railState(one: ReceptionStep, now: ReceptionStep, visits: Reception['visits']): RailState {
  if (one === now) return 'now'
  if (stepIndex(one) > stepIndex(now)) return 'toCome'
  const last = visits.findLast((visit) => visit.step === one)
  return last && last.skippedBecause === null ? 'done' : 'skipped'
}
