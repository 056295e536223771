import { fail } from '#shared/kernel/result.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { auditOrders } from '#shared/reception/order-audit.ts'
import { isShortRecap } from '#shared/reception/recap.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { follow } from '#shared/reception/steps.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { ordersOf, withFreshChecks } from './fresh-checks.ts'
import { findMine, stepDone, withEvent, workDone } from './my-reception.ts'

type ReceptionHandlers = Handlers<typeof receptionContract>

export const saveChecks: ReceptionHandlers['saveChecks'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { checks } = await withFreshChecks(context, mine.value)
  return checksDone(mine.value, checks)
}

export const overrideCheck: ReceptionHandlers['overrideCheck'] = async ({ id, check, reason }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const fresh = await withFreshChecks(context, mine.value)
  const result = fresh.checks.find((one) => one.check === check)
  if (!result || result.verdict === 'passed') return fail('check_passed')
  const mark = { overrideReason: reason, overriddenBy: context.actor.id, at: context.now }
  return checksDone(
    mine.value,
    fresh.checks.map((one) => (one === result ? { ...one, ...mark } : one)),
  )
}

function checksDone(reception: Reception, checks: Reception['checks']) {
  return decided(checks, [patch('receptions', reception, { checks })])
}

export const recordRecap: ReceptionHandlers['recordRecap'] = async ({ id, text }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  if (!isShortRecap(text)) return fail('recap_not_short')
  const change = {
    ...withEvent(mine.value, 'replied', context.now, 'copy'),
    recap: { copiedAt: context.now, confirmedAt: null },
    sealed: { ...mine.value.sealed, recapText: text },
  }
  return workDone(mine.value, change, 'orderConfirmation', context.now)
}

export const confirmRecap: ReceptionHandlers['confirmRecap'] = async ({ id }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { recap } = mine.value
  if (recap === null) return fail('recap_missing')
  return stepDone(mine.value, { recap: { ...recap, confirmedAt: context.now } })
}

/** The buyer's orders go in one parcel; only what the audit suggests may be put together (R18). */
export const merge: ReceptionHandlers['merge'] = async ({ id, orderNos }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { suggestions } = auditOrders(await ordersOf(context, mine.value.customerId))
  const isSuggested = suggestions.some((group) => orderNos.every((orderNo) => group.includes(orderNo)))
  if (!isSuggested) return fail('not_mergeable')
  const mergedOrderNos = [...new Set([...mine.value.mergedOrderNos, ...orderNos])]
  return stepDone(mine.value, { mergedOrderNos })
}

/** Step 7: the order is entered. Its step is entered too, when every check of step 6 lets it. */
export const noteOrder: ReceptionHandlers['noteOrder'] = async ({ id, orderNo, memo }, context) => {
  const mine = await findMine(context, id)
  if (!mine.ok) return mine
  const { orderNos, sealed } = mine.value
  const fresh = await withFreshChecks(context, mine.value)
  const change = {
    orderNos: orderNo === null ? orderNos : [...new Set([...orderNos, orderNo])],
    sealed: { ...sealed, memo },
    checks: fresh.checks,
  }
  const { moved, stays } = follow({ ...fresh, ...change }, 'orderDispatch', context.now)
  return stepDone(mine.value, { ...change, ...moved }, stays)
}
