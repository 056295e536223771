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
  const { reception, at } = mine.value
  const judged = step === 'orderDispatch' ? await withFreshChecks(context, reception) : reception
  const entry = mayEnter(judged, step, reason ?? null)
  if (!entry.ok) return entry
  const walked = walkTo(judged, step, at, entry.value.skippedBecause)
  return stepDone(mine.value, { change: { ...walked, checks: judged.checks }, proof: { kind: 'entered' } })
}

export const addNeed: ReceptionHandlers['addNeed'] = async ({ id, kind, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value.reception
  const change = { sealed: { ...sealed, needs: [...sealed.needs, { kind, text }] } }
  return workDone(mine.value, change, { kind: 'needNoted', step: 'consultation', ref: kind })
}

export const offerProduct: ReceptionHandlers['offerProduct'] = async ({ id, product, because }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const offered = [...mine.value.reception.offered.filter((one) => one !== product), product]
  const why = because === undefined ? {} : { because }
  return workDone(mine.value, { offered }, { kind: 'productOffered', step: 'recommendation', ref: product, ...why })
}

export const noProductNeeded: ReceptionHandlers['noProductNeeded'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  return workDone(mine.value, { noProductNeeded: true }, { kind: 'noProductNeeded', step: 'recommendation' })
}

export const addObjection: ReceptionHandlers['addObjection'] = async ({ id, kind, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value.reception
  const objections = [...sealed.objections, { kind, text, answer: '', state: 'open' as const }]
  const proof = { kind: 'objectionNoted', step: 'objectionHandling', ref: kind } as const
  return workDone(mine.value, { sealed: { ...sealed, objections } }, proof)
}

export const solveObjection: ReceptionHandlers['solveObjection'] = async ({ id, index, state, answer }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { sealed } = mine.value.reception
  const objection = sealed.objections[index]
  if (objection?.state !== 'open') return fail('objection_not_open')
  const objections = sealed.objections.map((one, at) => (at === index ? { ...one, state, answer } : one))
  const kind = state === 'solved' ? 'objectionSolved' : 'objectionDeclined'
  const proof = { kind, step: 'objectionHandling', ref: objection.kind } as const
  return stepDone(mine.value, { change: { sealed: { ...sealed, objections } }, proof })
}

export const decide: ReceptionHandlers['decide'] = async ({ id, decision }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const change = decideRule(reception, decision, at)
  const more = await stopFollowing(context, reception, change)
  const { moved, stays } = follow({ ...reception, ...change }, 'closing', at)
  const proof = { kind: 'decided', step: 'closing', ref: decision } as const
  return stepDone(mine.value, { change: { ...change, ...moved }, proof, stays, more })
}

export const markAfterSales: ReceptionHandlers['markAfterSales'] = async ({ id, isAfterSales, kind }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const change = markRule(mine.value.reception, isAfterSales, mine.value.at, kind)
  const ref = kind === undefined ? {} : { ref: kind }
  const proof = { kind: isAfterSales ? 'afterSalesMarked' : 'afterSalesTakenBack', ...ref } as const
  return stepDone(mine.value, { change, proof })
}
