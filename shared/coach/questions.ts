import type { Reception } from '#shared/reception/reception.ts'

export type Need = Reception['sealed']['needs'][number]

export type QuestionKind = 'open' | 'closed'

/** Why this question comes now; the words are under `coach.why.<reason>`. */
export type QuestionReason = 'noNeedYet' | 'oneNeed' | 'noLatentYet' | 'afterSales' | 'yesOrNo'

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  /** For the buyer, whatever language the desk speaks. */
  readonly text: string
  readonly reason: QuestionReason
}

export interface QuestionFacts extends Pick<Reception, 'step' | 'isAfterSales' | 'offered'> {
  readonly needs: readonly Need[]
  /** Something in stock that goes with what was offered last; null when nothing is known. */
  readonly accessory: string | null
  /** Ids of the questions already put in this reception. */
  readonly asked: readonly string[]
}

/**
 * The question that would come next (R13; domain 2.9): open ones while needs are sought and in after-sales, closed
 * ones when it comes to the deal. What was put once is not put again; null when there is nothing left to ask.
 */
export function nextQuestion(facts: QuestionFacts): Question | null {
  return questionsFor(facts).find(({ id }) => !facts.asked.includes(id)) ?? null
}

/** All that fit this moment, in the order they would be put. */
export function questionsFor(facts: QuestionFacts): readonly Question[] {
  if (facts.isAfterSales) return facts.step === 'farewell' ? [] : [elseToDo]
  switch (facts.step) {
    case 'consultation':
      return openOnes(facts.needs)
    case 'closing':
    case 'orderConfirmation':
      return closedOnes(facts)
    default:
      return []
  }
}

const elseToDo: Question = {
  id: 'elseToDo',
  kind: 'open',
  text: '请问还有哪些地方需要帮您处理呢？',
  reason: 'afterSales',
}

const use: Question = {
  id: 'use',
  kind: 'open',
  text: '请问您主要在什么场合用、给谁用呢？',
  reason: 'noNeedYet',
}
const style: Question = {
  id: 'style',
  kind: 'open',
  text: '请问您喜欢什么样的款式呢？',
  reason: 'oneNeed',
}
const more: Question = {
  id: 'more',
  kind: 'open',
  text: '除了这些，请问您还看重哪些方面呢？',
  reason: 'noLatentYet',
}

/** First the use, then the style, then what else; an unsaid need that was noted ends the asking: service, no interrogation. */
function openOnes(needs: readonly Need[]): readonly Question[] {
  if (needs.length === 0) return [use]
  if (needs.some(({ kind }) => kind === 'latent')) return []
  return needs.length === 1 ? [style, more] : [more]
}

/** To be answered with yes or no: this very one, the accessory, the courier. */
function closedOnes({ offered, accessory, step }: QuestionFacts): readonly Question[] {
  const last = offered.at(-1)
  const closed = (id: string, text: string): Question => ({ id, kind: 'closed', text, reason: 'yesOrNo' })
  const version = last === undefined ? [] : [closed('version', `请问就是「${last}」这一款，对吗？`)]
  const withIt = accessory === null ? [] : [closed('accessory', `请问需要一起带上「${accessory}」吗？`)]
  const courier = [closed('courier', '请问按店里常用的快递给您发，可以吗？')]
  return step === 'closing' ? [...version, ...withIt, ...courier] : [...courier, ...version]
}
