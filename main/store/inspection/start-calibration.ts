import Dexie from 'dexie'
import type { inspectionContract } from '#shared/inspection/contract.ts'
import { seededOrder, seedFrom } from '#shared/inspection/seeded-order.ts'
import { fail } from '#shared/kernel/result.ts'
import { insert } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { isLeadHere } from './person-here.ts'
import { formOf } from './score-forms.ts'
import { logOf } from './spot-talk.ts'

type Answers = Handlers<typeof inspectionContract>

export const startCalibration: Answers['startCalibration'] = async ({ logId, formId, checkerIds }, context) => {
  const { actor, now, newId } = context
  const log = await logOf(context, logId)
  if (!log) return fail('talk_not_found')
  if (!(await formOf(context, formId))) return fail('form_not_found')
  const invited = [...new Set(checkerIds)]
  const areFit = await Promise.all(invited.map(async (id) => id !== log.personId && (await isLeadHere(context, id))))
  if (invited.length < 2 || areFit.includes(false)) return fail('checker_not_fit')
  const row = { id: newId(), kind: 'blind' as const, logId, customerId: log.customerId, formId, checkId: null }
  const started = { checkerIds: invited, startedBy: actor.id, startedAt: now, recency: -now }
  return decided({ id: row.id }, [insert('calibrations', { ...row, ...started })])
}

/** How many of somebody's checks a draw looks back over, the newest. */
const mostScanned = 500

export const drawSecondLooks: Answers['drawSecondLooks'] = async ({ checkerId, most }, context) => {
  const { db, shopId, actor, now, newId } = context
  if (checkerId === actor.id) return fail('own_checks')
  const checks = await db.spotChecks
    .where('[checkerId+kind+recency]')
    .between([checkerId, 'check', Dexie.minKey], [checkerId, 'check', Dexie.maxKey])
    .limit(mostScanned)
    .toArray()
  const looked = await db.calibrations
    .where('[shopId+recency]')
    .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
    .toArray()
  const known = new Set(looked.map((one) => one.checkId))
  // Nobody judges an own talk, not a second time either.
  const fit = checks.filter(
    ({ id, reason, personId, customerId }) =>
      reason === 'random' && !known.has(id) && personId !== actor.id && customerId !== '',
  )
  if (fit.length === 0) return fail('nothing_to_draw')
  const seed = seedFrom(newId())
  const order = seededOrder(
    fit.map(({ id }) => id),
    seed,
    'second',
  )
  const drawn = order.slice(0, most).flatMap((id) => fit.filter((one) => one.id === id))
  const rows = drawn.map(({ id, logId, customerId, formId }) => ({
    ...{ id: newId(), kind: 'second' as const, logId, customerId, formId, checkId: id },
    ...{ checkerIds: [actor.id], startedBy: actor.id, startedAt: now, recency: -now },
  }))
  return decided(
    { drawn: rows.length, from: fit.length, seed },
    rows.map((row) => insert('calibrations', row)),
  )
}
