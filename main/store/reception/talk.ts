import { fail } from '#shared/kernel/result.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { newEvents } from '#shared/reception/told-talk.ts'
import { patch } from '#store/db/operation.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { decided } from '#store/dispatch/handler.ts'
import { buyerSpokeFirst } from './buyer-follow-ups.ts'
import { findMine, stepDone, withEvent } from './my-reception.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const buyerSpoke: ReceptionHandlers['buyerSpoke'] = async ({ id, at, source }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  if (at !== undefined && at > context.now) return fail('in_future')
  const cancelled = await buyerSpokeFirst(context, mine.value.customerId, at)
  return stepDone(mine.value, withEvent(mine.value, 'buyerSpoke', at ?? context.now, source), null, cancelled)
}

export const tellTalk: ReceptionHandlers['tellTalk'] = async ({ id, messages }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  if (messages.some(({ at }) => at > context.now)) return fail('in_future')
  const added = newEvents(mine.value, messages, context.now)
  if (added.length === 0) return decided({ added: 0 })
  const spoke = added.filter(({ kind }) => kind === 'buyerSpoke').map(({ at }) => at)
  const cancelled = await buyerSpokeFirst(context, mine.value.customerId, Math.max(0, ...spoke))
  const events = [...mine.value.events, ...added]
  return decided({ added: added.length }, [patch('receptions', mine.value, { events }), ...cancelled])
}

export const replied: ReceptionHandlers['replied'] = async ({ id, lateBecause }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return stepDone(mine.value, withEvent(mine.value, 'replied', context.now, 'click', lateBecause))
}

export const noAnswerNeeded: ReceptionHandlers['noAnswerNeeded'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return stepDone(mine.value, withEvent(mine.value, 'noAnswerNeeded', context.now, 'click'))
}

export const askToWait: ReceptionHandlers['askToWait'] = async ({ id, minutes }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { events } = withEvent(mine.value, 'askedToWait', context.now, 'click')
  return stepDone(mine.value, { events, comeBackAt: context.now + minutes * minuteMs })
}

/** Text typed for one buyer stays with that buyer (ux 3). */
export const saveDraft: ReceptionHandlers['saveDraft'] = async ({ id, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value
  if (sealed.draft === text) return decided({})
  return decided({}, [patch('receptions', mine.value, { sealed: { ...sealed, draft: text } })])
}
