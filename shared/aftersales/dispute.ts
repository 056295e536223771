import { array, boolean, type InferOutput, literal, nullable, object, picklist, string, variant } from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { count, fen, instant, maybeText, text } from '#shared/kernel/schema.ts'
import type { Doing, Turned } from './doing.ts'
import { claimTypes, type DisputeStep, disputeKinds, disputeSteps, type TicketLevel } from './ticket-words.ts'

const proposal = object({
  compensationFen: fen,
  by: string(),
  at: instant,
  /** Who granted it; null while it is more than its author may grant alone. */
  approvedBy: nullable(string()),
})

/** 交易纠纷 (R35): how far its seven steps are (R36). */
export const disputeAbout = object({
  kind: literal('dispute'),
  disputeKind: picklist(disputeKinds),
  claimType: nullable(picklist(claimTypes)),
  /** Steps that are done, in order; each with its stamp. */
  steps: array(object({ step: picklist(disputeSteps), at: instant, by: string() })),
  proposal: nullable(proposal),
  /** How often the buyer was asked in vain whether all is well. */
  triesInVain: count,
  hasFeedback: boolean(),
})
export type DisputeAbout = InferOutput<typeof disputeAbout>

export const disputeAct = variant('do', [
  object({ do: literal('step'), step: picklist(disputeSteps), words: maybeText(500) }),
  /** The last step was not done well enough: it is done again. */
  object({ do: literal('back'), reason: text(200) }),
  object({ do: literal('propose'), words: text(500), compensationFen: fen }),
  object({ do: literal('approve') }),
  object({ do: literal('feedback'), words: text(500) }),
  object({ do: literal('noAnswer') }),
])
export type DisputeAct = InferOutput<typeof disputeAct>

export const disputeTurns = ['step', 'back', 'proposed', 'approved', 'feedback', 'noAnswer'] as const

type Did = (typeof disputeTurns)[number]

export const disputeFailures = [
  'step_skipped',
  'nothing_to_take_back',
  'no_proposal',
  'not_approved',
  'already_approved',
  'over_limit',
  'negative_amount',
  'too_early',
] as const
type Code = (typeof disputeFailures)[number]

/** Fen somebody of a level may grant alone; null: any sum. The seed names none: a shop sets its own (R37). */
export type GrantLimits = Readonly<Record<TicketLevel, number | null>>
export const seedLimits: GrantLimits = { 1: 0, 2: null, 3: null }

export function mayGrant(compensationFen: number, level: TicketLevel | 0, limits: GrantLimits): boolean {
  const limit = level === 0 ? 0 : limits[level]
  return limit === null || compensationFen <= limit
}

/** A buyer who does not answer has been asked so often before the case may be closed (R35; no figure in the seed). */
export const triesBeforeClosing = 2

export function newDispute(about: Pick<DisputeAbout, 'disputeKind' | 'claimType'>): DisputeAbout {
  return { kind: 'dispute', ...about, steps: [], proposal: null, triesInVain: 0, hasFeedback: false }
}

/** The step that is to be done next; null when all are done. */
export function nextStep({ steps }: Pick<DisputeAbout, 'steps'>): DisputeStep | null {
  return disputeSteps[steps.length] ?? null
}

export function turnDispute(about: DisputeAbout, act: DisputeAct, doing: Doing): Turned<DisputeAbout, Did, Code> {
  switch (act.do) {
    case 'step':
      return stepDone(about, act, doing)
    case 'back': {
      const last = about.steps.at(-1)
      if (!last) return fail('nothing_to_take_back')
      return turned({ ...about, steps: about.steps.slice(0, -1) }, 'back', act.reason, last.step)
    }
    case 'propose':
      return proposed(about, act, doing)
    case 'approve':
      return approved(about, doing)
    case 'feedback':
      if (!isCarriedOut(about)) return fail('too_early')
      return turned({ ...about, hasFeedback: true }, 'feedback', act.words)
    case 'noAnswer':
      if (!isCarriedOut(about)) return fail('too_early')
      return turned({ ...about, triesInVain: about.triesInVain + 1 }, 'noAnswer', '')
  }
}

/** Nobody can say whether all is well before something was done. */
function isCarriedOut({ steps }: DisputeAbout): boolean {
  return steps.some(({ step }) => step === 'execute')
}

function turned(about: DisputeAbout, did: Did, words: string, of?: string) {
  return ok({ about, turn: { did, words, ...(of === undefined ? {} : { of }) }, toTell: null })
}

function stepDone(
  about: DisputeAbout,
  { step, words }: Extract<DisputeAct, { readonly do: 'step' }>,
  { actor, now }: Doing,
): Turned<DisputeAbout, Did, Code> {
  if (nextStep(about) !== step) return fail('step_skipped')
  const refusal = stepRefusal(about, step)
  if (refusal) return fail(refusal)
  const steps = [...about.steps, { step, at: now, by: actor.id }]
  return turned({ ...about, steps }, 'step', words, step)
}

function stepRefusal({ proposal: made, hasFeedback, triesInVain }: DisputeAbout, step: DisputeStep): Code | null {
  if (step === 'propose' || step === 'execute') {
    if (!made) return 'no_proposal'
    return step === 'execute' && made.approvedBy === null ? 'not_approved' : null
  }
  if (step === 'followUp' && !hasFeedback && triesInVain < triesBeforeClosing) return 'too_early'
  return null
}

/** A remedy the buyer has heard of already must not change behind the buyer's back: there is something to tell. */
function proposed(
  about: DisputeAbout,
  { words, compensationFen }: Extract<DisputeAct, { readonly do: 'propose' }>,
  { actor, level, limits, now }: Doing,
): Turned<DisputeAbout, Did, Code> {
  if (compensationFen < 0) return fail('negative_amount')
  const approvedBy = mayGrant(compensationFen, level, limits) ? actor.id : null
  const isKnown = about.steps.some(({ step }) => step === 'propose')
  return ok({
    about: { ...about, proposal: { compensationFen, by: actor.id, at: now, approvedBy } },
    turn: { did: 'proposed', words },
    toTell: isKnown ? words : null,
    set: { proposal: words },
  })
}

function approved(about: DisputeAbout, { actor, level, limits }: Doing): Turned<DisputeAbout, Did, Code> {
  const { proposal: made } = about
  if (!made) return fail('no_proposal')
  if (made.approvedBy !== null) return fail('already_approved')
  const limit = level === 0 ? 0 : limits[level]
  if (!mayGrant(made.compensationFen, level, limits)) return fail('over_limit', { limitFen: limit })
  return turned({ ...about, proposal: { ...made, approvedBy: actor.id } }, 'approved', '')
}

/** A complaint about somebody's manner for which a remedy was carried out: it was true (R07; domain 2.4). */
export function isTrueComplaint(about: DisputeAbout): boolean {
  return about.disputeKind === 'attitude' && isCarriedOut(about)
}

/** What still stands in the way of closing; null when nothing does. */
export function disputeOpen({
  hasFeedback,
  triesInVain,
  proposal: made,
}: DisputeAbout): 'no_feedback' | 'not_approved' | null {
  if (made && made.approvedBy === null) return 'not_approved'
  return hasFeedback || triesInVain >= triesBeforeClosing ? null : 'no_feedback'
}
