import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Answers } from './score.ts'
import { type FormContent, itemsOf } from './score-form.ts'
import { type Appeal, type appealOutcomes, appealUntil, type SpotCheck } from './spot-check.ts'
import type { SpotSettings } from './spot-rules.ts'

export type AppealOutcome = (typeof appealOutcomes)[number]

export const agentFailures = ['not_yours', 'already_signed', 'appeal_open', 'appeal_over', 'items_missing'] as const
export const decideFailures = ['no_open_appeal', 'needs_someone_else', 'changes_wrong'] as const

type Change = Partial<Omit<SpotCheck, 'id'>>
type AgentAnswer = Result<Change, Failure<(typeof agentFailures)[number]>>

export interface Doing {
  readonly by: string
  /** Epoch ms. */
  readonly now: number
}

/** The agent has read it and agrees: nothing is appealed afterwards. */
export function signed(check: SpotCheck, { by, now }: Doing): AgentAnswer {
  if (check.personId !== by) return fail('not_yours')
  if (check.signedAt !== null) return fail('already_signed')
  return check.appealSince === undefined ? ok({ signedAt: now }) : fail('appeal_open')
}

interface Asked {
  /** Items of the form the agent sees differently. */
  readonly items: readonly string[]
  readonly words: string
}

/** The agent disagrees, within the window and as often as the shop allows (R71). */
export function appealed(
  check: SpotCheck,
  { items, words }: Asked,
  { by, now, settings, form }: Doing & { readonly settings: SpotSettings; readonly form: FormContent },
): AgentAnswer {
  if (check.personId !== by) return fail('not_yours')
  if (check.signedAt !== null) return fail('already_signed')
  if (check.appealSince !== undefined) return fail('appeal_open')
  const until = appealUntil(check, settings)
  if (until === null || now > until) return fail('appeal_over')
  const known = itemsOf(form).map(({ id }) => id)
  if (items.length === 0 || items.some((id) => !known.includes(id))) return fail('items_missing')
  return ok({
    appeals: [...check.appeals, { at: now, items: [...new Set(items)], decision: null }],
    appealSince: now,
    sealed: { ...check.sealed, appeals: [...check.sealed.appeals, { asked: words, answered: '' }] },
  })
}

interface Decision {
  readonly outcome: AppealOutcome
  /** New points of appealed items. */
  readonly changes: Answers
  readonly words: string
}

/** Decided by who leads, never by the agent; a later round by nobody who decided an earlier one. */
export function decidedAppeal(
  check: SpotCheck,
  { outcome, changes, words }: Decision,
  { by, now, form }: Doing & { readonly form: FormContent },
): Result<Change, Failure<(typeof decideFailures)[number]>> {
  const last = check.appeals.at(-1)
  if (!last || last.decision) return fail('no_open_appeal')
  const before = check.appeals.slice(0, -1)
  if (check.personId === by || before.some(({ decision }) => decision?.by === by)) return fail('needs_someone_else')
  if (!isChangeOf(last, { outcome, changes }, form)) return fail('changes_wrong')
  const decision = { at: now, by, outcome, changes }
  const said = check.sealed.appeals.with(-1, { asked: check.sealed.appeals.at(-1)?.asked ?? '', answered: words })
  return ok({
    appeals: [...before, { ...last, decision }],
    appealSince: undefined,
    sealed: { ...check.sealed, appeals: said },
  })
}

/** A rejected appeal changes nothing; any other changes appealed items, to points the form knows; all of them when accepted. */
function isChangeOf({ items }: Appeal, { outcome, changes }: Pick<Decision, 'outcome' | 'changes'>, form: FormContent) {
  const changed = Object.keys(changes)
  if (outcome === 'rejected') return changed.length === 0
  const known = new Map(itemsOf(form).map((item) => [item.id, item]))
  const isGood = changed.every((id) => {
    const item = known.get(id)
    const points = changes[id]
    if (!item || !items.includes(id) || points === undefined) return false
    return points === null ? item.mayBeMissing : points <= item.most
  })
  return isGood && changed.length > 0 && (outcome === 'partly' || changed.length === items.length)
}
