import { fail } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { decide as decideRule, markAfterSales as markRule } from '#shared/reception/decision.ts'
import { follow, mayEnter, walkTo } from '#shared/reception/steps.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { stopFollowing } from './do-not-press.ts'
import { withFreshChecks } from './fresh-checks.ts'
import { findMine, stepDone, workDone } from './my-reception.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const enterStep: ReceptionHandlers['enterStep'] = async ({ id, step, reason }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const reception = step === 'orderDispatch' ? await withFreshChecks(context, mine.value) : mine.value
  const entry = mayEnter(reception, step, reason ?? null)
  if (!entry.ok) return entry
  const walked = walkTo(reception, step, context.now, entry.value.skippedBecause)
  return stepDone(mine.value, { ...walked, checks: reception.checks })
}

export const addNeed: ReceptionHandlers['addNeed'] = async ({ id, kind, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value
  const change = { sealed: { ...sealed, needs: [...sealed.needs, { kind, text }] } }
  return workDone(mine.value, change, 'consultation', context.now)
}

export const offerProduct: ReceptionHandlers['offerProduct'] = async ({ id, product }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const offered = [...mine.value.offered.filter((one) => one !== product), product]
  return workDone(mine.value, { offered }, 'recommendation', context.now)
}

export const noProductNeeded: ReceptionHandlers['noProductNeeded'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return workDone(mine.value, { noProductNeeded: true }, 'recommendation', context.now)
}

export const addObjection: ReceptionHandlers['addObjection'] = async ({ id, kind, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value
  const objections = [...sealed.objections, { kind, text, answer: '', state: 'open' as const }]
  return workDone(mine.value, { sealed: { ...sealed, objections } }, 'objectionHandling', context.now)
}

export const solveObjection: ReceptionHandlers['solveObjection'] = async ({ id, index, state, answer }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value
  if (sealed.objections[index]?.state !== 'open') return fail('objection_not_open')
  const objections = sealed.objections.map((one, at) => (at === index ? { ...one, state, answer } : one))
  return stepDone(mine.value, { sealed: { ...sealed, objections } })
}

export const decide: ReceptionHandlers['decide'] = async ({ id, decision }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const change = decideRule(mine.value, decision, context.now)
  const stopped = await stopFollowing(context, mine.value, change)
  const { moved, stays } = follow({ ...mine.value, ...change }, 'closing', context.now)
  return stepDone(mine.value, { ...change, ...moved }, stays, stopped)
}

export const markAfterSales: ReceptionHandlers['markAfterSales'] = async ({ id, isAfterSales }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return stepDone(mine.value, markRule(mine.value, isAfterSales, context.now))
}
