import { mustBeDone } from '#shared/checks/check.ts'
import type { checksContract } from '#shared/checks/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { itemOf } from './board-queries.ts'
import { togetherOperation } from './parcels.ts'

type Answers = Handlers<typeof checksContract>

/** Lets a check pass for what is seen now; kept with who and why. */
export const override: Answers['override'] = async ({ id, check, reason }, context) => {
  const { db, actor, now, newId } = context
  const found = itemOf(await context.checks.ready(db, context), id)
  const result = found?.checks.find((one) => one.check === check)
  if (!found || !result) return fail('not_on_board')
  if (result.verdict === 'passed') return fail('check_passed')
  if (mustBeDone(result)) return fail('must_be_confirmed')
  const { at: _at, overrideReason: _reason, overriddenBy: _by, ...finding } = result
  const note = { orderId: found.id, orderNo: found.first.orderNo, finding, because: reason, by: actor.id, at: now }
  return decided({}, [insert('checkNotes', { id: newId(), ...note, recency: -now })])
}

export const mergeOrders: Answers['mergeOrders'] = async ({ id, because }, context) => {
  const found = itemOf(await context.checks.ready(context.db, context), id)
  if (!found) return fail('not_on_board')
  if (!found.suggestion || found.isTogether) return fail('not_mergeable')
  const reason = because?.trim() || null
  if (found.suggestion.conflicts.length > 0 && reason === null) return fail('reason_missing')
  return decided({}, [togetherOperation(context, found.first, found.orders, reason)])
}

export const splitParcel: Answers['splitParcel'] = async ({ id }, context) => {
  const book = await context.checks.ready(context.db, context)
  const found = itemOf(book, id)
  if (!found) return fail('not_on_board')
  if (!found.isTogether) return fail('not_mergeable')
  const numbers = found.orders.map(({ orderNo }) => orderNo)
  const parcels = book
    .parcelsOf(found.first.customerId)
    .filter(({ orderNos }) => orderNos.some((one) => numbers.includes(one)))
  return decided(
    {},
    parcels.map((parcel) => patch('parcelGroups', parcel, { state: 'split', by: context.actor.id, at: context.now })),
  )
}

export const log: Answers['log'] = async ({ after }, { db, shopId }) => {
  const page = await indexPage(db.checkNotes, { whose: { shopId }, by: 'recency', after })
  const names = new Map((await db.people.toArray()).map((person) => [person.id, person.name]))
  const rows = page.rows.map(({ id, at, by, orderNo, finding, because }) => {
    const { check, reason, marks = [] } = finding
    return { id, at, byName: names.get(by) ?? '', orderNo, check, reason, marks, because }
  })
  return ok({ rows, next: page.next, total: null })
}
