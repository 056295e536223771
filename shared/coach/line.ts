import type { Objection, Reception } from '#shared/reception/reception.ts'
import type { CoachPart } from '#shared/settings/preferences.ts'
import type { BuyerPath } from './buyer-path.ts'
import { cueOf, type ShownCue, sellerGrade } from './closing.ts'
import type { CoachNote } from './coach-note.ts'
import { openDoubt } from './objection-pattern.ts'
import { nextQuestion, type Question } from './questions.ts'

/** The one line of coaching; null shows how the step is done well in general. */
export type Line =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'objection'; readonly doubt: Objection }
  | { readonly kind: 'cue'; readonly shown: ShownCue }
  | { readonly kind: 'buyer'; readonly path: BuyerPath }
  | { readonly kind: 'grade' }

export interface LineFacts {
  readonly reception: Pick<Reception, 'step' | 'isAfterSales' | 'offered' | 'sealed'>
  readonly noted: Pick<CoachNote, 'questions' | 'cues'>
  readonly accessory: string | null
  readonly path: BuyerPath
  /** What this person has switched off. */
  readonly off: readonly CoachPart[]
}

/** What helps at this moment, from facts only; the first of what fits and is not switched off. */
export function lineOf(facts: LineFacts): Line | null {
  const wanted = linesFor(facts).filter(({ part }) => !facts.off.includes(part))
  for (const { make } of wanted) {
    const line = make(facts)
    if (line) return line
  }
  return null
}

interface Maker {
  readonly part: CoachPart
  readonly make: (facts: LineFacts) => Line | null
}

const question: Maker = {
  part: 'questions',
  make({ reception, noted, accessory }) {
    const asked = noted.questions.map((one) => one.question)
    const next = nextQuestion({ ...reception, needs: reception.sealed.needs, accessory, asked })
    return next && { kind: 'question', question: next }
  },
}
const objection: Maker = {
  part: 'objections',
  make({ reception }) {
    const doubt = openDoubt(reception.sealed.objections)
    return doubt && { kind: 'objection', doubt }
  },
}
const cue: Maker = {
  part: 'cues',
  make({ reception, noted }) {
    const shown = cueOf(noted.cues, reception.sealed.objections)
    return shown && { kind: 'cue', shown }
  },
}
const chosenCue: Maker = { part: 'cues', make: (facts) => (facts.noted.cues.length > 0 ? cue.make(facts) : null) }
const buyer: Maker = { part: 'buyer', make: ({ path }) => ({ kind: 'buyer', path }) }
const grade: Maker = {
  part: 'cues',
  make: ({ reception }) => (sellerGrade(reception.sealed.needs, reception.offered) === 1 ? { kind: 'grade' } : null),
}

function linesFor({ reception }: LineFacts): readonly Maker[] {
  if (reception.isAfterSales) return [question]
  switch (reception.step) {
    case 'greeting':
      return [buyer]
    case 'consultation':
      return [question, buyer]
    case 'objectionHandling':
      return [objection]
    case 'closing':
      return [chosenCue, question, cue]
    case 'orderConfirmation':
      return [question]
    case 'farewell':
      return [grade]
    default:
      return []
  }
}
