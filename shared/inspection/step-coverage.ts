import { type ReceptionStep, receptionSteps } from '#shared/reception/reception.ts'
import type { Cue } from './cues.ts'
import type { DetectorHit, ReadTalk } from './detector.ts'
import { type SaidLine, tells } from './said-line.ts'

/** One of the eight steps in a talk (domain 2.5): done with the lines that show it, missed, or not asked of this talk. */
export interface StepCover {
  readonly step: ReceptionStep
  readonly state: 'done' | 'missed' | 'notAsked'
  readonly messages: readonly number[]
}

/** What a person says when a step is done. */
const shownBy: Readonly<Record<ReceptionStep, Cue>> = {
  greeting: 'greeting',
  consultation: 'need',
  recommendation: 'recommend',
  objectionHandling: 'answerDoubt',
  closing: 'push',
  orderConfirmation: 'confirm',
  orderDispatch: 'dispatch',
  farewell: 'farewell',
}

/** Lines of a step that are kept: the first ones say enough. */
const mostLines = 5

/**
 * Which of the eight steps a talk shows. What is not asked: answering doubts when there was none, order steps when nothing was bought, selling
 * steps of an after-sales talk (domain 2.5 "Rules to test"). Words point at lines, they do not prove that a step was done well.
 */
export function stepCoverage({ lines, hasOrder }: Pick<ReadTalk, 'lines' | 'hasOrder'>): StepCover[] {
  const said = lines.filter(({ who }) => who === 'person')
  const heard = lines.filter(({ who }) => who === 'buyer')
  const asked = askedSteps(heard, hasOrder)
  return receptionSteps.map((step) => {
    const shown = said.filter((line) => tells(line, shownBy[step])).map(({ no }) => no)
    if (shown.length > 0 && asked.has(step)) return { step, state: 'done', messages: shown.slice(0, mostLines) }
    return { step, state: asked.has(step) && said.length > 0 ? 'missed' : 'notAsked', messages: [] }
  })
}

function askedSteps(heard: readonly SaidLine[], hasOrder: boolean): ReadonlySet<ReceptionStep> {
  const any = (cue: Cue) => heard.some((line) => tells(line, cue))
  if (any('afterSales')) return new Set(['greeting', 'farewell'])
  const isBought = hasOrder || any('deal')
  return new Set<ReceptionStep>([
    ...(['greeting', 'consultation', 'recommendation', 'closing', 'farewell'] as const),
    ...(any('objection') ? (['objectionHandling'] as const) : []),
    ...(isBought ? (['orderConfirmation', 'orderDispatch'] as const) : []),
  ])
}

export function missedSteps(talk: ReadTalk): DetectorHit[] {
  const missed = stepCoverage(talk).filter(({ state }) => state === 'missed')
  return missed.length === 0 ? [] : [{ detector: 'missedSteps', messages: [], value: missed.length }]
}
