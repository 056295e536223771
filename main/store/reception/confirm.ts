import { mustBeDone } from '#shared/checks/check.ts'
import { isShortRecap } from '#shared/checks/recap.ts'
import { fail } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { follow } from '#shared/reception/steps.ts'
import { togetherOperation } from '#store/checks/parcels.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { auditOf, withFreshChecks } from './fresh-checks.ts'
import { findMine, stepDone, withEvent, workDone } from './my-reception.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const overrideCheck: ReceptionHandlers['overrideCheck'] = async ({ id, check, reason }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at, by } = mine.value
  const fresh = await withFreshChecks(context, reception)
  const result = fresh.checks.find((one) => one.check === check)
  if (!result || result.verdict === 'passed') return fail('check_passed')
  if (mustBeDone(result)) return fail('must_be_confirmed')
  const mark = { overrideReason: reason, overriddenBy: by, at }
  const checks = fresh.checks.map((one) => (one === result ? { ...one, ...mark } : one))
  const proof = { kind: 'checkOverridden', step: 'orderConfirmation', ref: check, because: reason } as const
  const done = stepDone(mine.value, { change: { checks }, proof })
  return decided(checks, done.value.operations)
}

export const recordRecap: ReceptionHandlers['recordRecap'] = async ({ id, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  if (!isShortRecap(text)) return fail('recap_not_short')
  const { reception, at } = mine.value
  const change = {
    ...withEvent(reception, 'replied', at, 'copy'),
    recap: { copiedAt: at, confirmedAt: null },
    sealed: { ...reception.sealed, recapText: text },
  }
  return workDone(mine.value, change, { kind: 'recapCopied', step: 'orderConfirmation' })
}

export const confirmRecap: ReceptionHandlers['confirmRecap'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const { recap } = reception
  if (recap === null) return fail('recap_missing')
  const proof = { kind: 'recapConfirmed', step: 'orderConfirmation' } as const
  return stepDone(mine.value, { change: { recap: { ...recap, confirmedAt: at } }, proof })
}

/** The buyer's orders go in one parcel; only what the audit suggests may be put together (R18). */
export const merge: ReceptionHandlers['merge'] = async ({ id, orderNos, because = null }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception } = mine.value
  const { audit, orders } = await auditOf(context, reception.customerId)
  const suggested = audit.suggestions.find((group) => orderNos.every((orderNo) => group.orderNos.includes(orderNo)))
  if (!suggested) return fail('not_mergeable')
  if (suggested.conflicts.length > 0 && because === null) return fail('reason_missing')
  const mergedOrderNos = [...new Set([...reception.mergedOrderNos, ...orderNos])]
  const proof = { kind: 'ordersMerged', step: 'orderConfirmation', ref: orderNos.join('+') } as const
  const parcel = orders.filter(({ orderNo }) => orderNos.includes(orderNo))
  const more = [togetherOperation(context, reception, parcel, because)]
  return stepDone(mine.value, {
    change: { mergedOrderNos },
    proof: because === null ? proof : { ...proof, because },
    more,
  })
}

/** Step 7: the order is entered. Its step is entered too, when every check of step 6 lets it. */
export const noteOrder: ReceptionHandlers['noteOrder'] = async ({ id, orderNo, memo }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { reception, at } = mine.value
  const fresh = await withFreshChecks(context, reception)
  const change = {
    orderNos: orderNo === null ? reception.orderNos : [...new Set([...reception.orderNos, orderNo])],
    sealed: { ...reception.sealed, memo },
    checks: fresh.checks,
  }
  const { moved, stays } = follow({ ...fresh, ...change }, 'orderDispatch', at)
  const ref = orderNo === null ? {} : { ref: orderNo }
  const proof = { kind: 'orderNoted', step: 'orderDispatch', ...ref } as const
  return stepDone(mine.value, { change: { ...change, ...moved }, proof, stays })
}
