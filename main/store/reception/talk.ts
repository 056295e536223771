import { minuteMs } from '#shared/kernel/time.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { patch } from '#store/db/operation.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { decided } from '#store/dispatch/handler.ts'
import { buyerSpokeFirst } from './buyer-follow-ups.ts'
import { findMine, stepDone, withEvent } from './my-reception.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const buyerSpoke: ReceptionHandlers['buyerSpoke'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const more = await buyerSpokeFirst(context, reception.customerId)
  return stepDone(mine.value, { change: withEvent(reception, 'buyerSpoke', at, 'click'), more })
}

export const replied: ReceptionHandlers['replied'] = async ({ id, lateBecause }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const change = withEvent(mine.value.reception, 'replied', mine.value.at, 'click', lateBecause)
  return stepDone(mine.value, { change, proof: { kind: 'answeredInChat' } })
}

export const noAnswerNeeded: ReceptionHandlers['noAnswerNeeded'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return stepDone(mine.value, { change: withEvent(mine.value.reception, 'noAnswerNeeded', mine.value.at, 'click') })
}

export const askToWait: ReceptionHandlers['askToWait'] = async ({ id, minutes }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const { events } = withEvent(reception, 'askedToWait', at, 'click')
  const proof = { kind: 'askedToWait', ref: String(minutes) } as const
  return stepDone(mine.value, { change: { events, comeBackAt: context.now + minutes * minuteMs }, proof })
}

/** Text typed for one buyer stays with that buyer (ux 3). */
export const saveDraft: ReceptionHandlers['saveDraft'] = async ({ id, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception } = mine.value
  const { sealed } = reception
  if (sealed.draft === text) return decided({})
  return decided({}, [patch('receptions', reception, { sealed: { ...sealed, draft: text } })])
}
