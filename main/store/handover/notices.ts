import Dexie from 'dexie'
import { nextDayShiftAt } from '#shared/calendar/working-hours.ts'
import { dispatchDue } from '#shared/clocks/dispatch-due.ts'
import type { handoverContract } from '#shared/handover/contract.ts'
import { mostNotices, type ShiftNotice } from '#shared/handover/notice.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { clocksOf } from '#store/clocks/own-clocks.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { walkOrders } from '#store/orders/walk-orders.ts'

type Answers = Handlers<typeof handoverContract>

/** The oldest first. */
export function standingNotices({ db, shopId }: Context): Promise<ShiftNotice[]> {
  return db.shiftNotices.where('[shopId+openSince]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey]).toArray()
}

export const notices: Answers['notices'] = async (_input, context) => {
  const rows = await standingNotices(context)
  return ok(
    rows.map(({ id, kind, text, addedBy, openSince = 0, seenBy = [] }) => ({
      ...{ id, kind, text, addedBy, openSince, readers: seenBy.length },
      isSeen: seenBy.some(({ personId }) => personId === context.actor.id),
    })),
  )
}

/** Who writes it has read it. */
export const addNotice: Answers['addNotice'] = async ({ kind, text }, context) => {
  const { newId, actor, now } = context
  if ((await standingNotices(context)).length >= mostNotices) return fail('too_many_notices', { most: mostNotices })
  const seenBy = [{ personId: actor.id, at: now }]
  const row = { id: newId(), kind, text, addedBy: actor.id, endedBy: null, seenBy, openSince: now }
  return decided({ id: row.id }, [insert('shiftNotices', row)])
}

export const markNoticeRead: Answers['markNoticeRead'] = async ({ id }, { db, shopId, actor, now }) => {
  const row = await db.shiftNotices.get(id)
  if (row?.shopId !== shopId) return fail('notice_not_found')
  const seenBy = row.seenBy ?? []
  if (seenBy.some(({ personId }) => personId === actor.id)) return decided({ readers: seenBy.length })
  const next = [...seenBy, { personId: actor.id, at: now }]
  return decided({ readers: next.length }, [patch('shiftNotices', row, { seenBy: next })])
}

export const endNotice: Answers['endNotice'] = async ({ id }, { db, shopId, actor }) => {
  const row = await db.shiftNotices.get(id)
  if (row?.shopId !== shopId || row.openSince === undefined) return fail('notice_not_found')
  return decided({}, [patch('shiftNotices', row, { endedBy: actor.id, openSince: undefined })])
}

export const dispatchBeforeDay: Answers['dispatchBeforeDay'] = async (_input, context) => {
  return ok({ due: await dispatchUntilDay(context) })
}

/** Orders whose deadline falls between now and the day shift's arrival (R34); null when there are none. */
export async function dispatchUntilDay(context: Context) {
  const { now } = context
  const until = nextDayShiftAt(now)
  const dues: number[] = []
  await walkOrders(context, { state: 'awaitingDispatch' }, async (orders) => {
    const clocks = await clocksOf(context, orders)
    for (const [at, order] of orders.entries()) {
      const due = dispatchDue(order, clocks[at] ?? null)?.dueAt
      if (due !== undefined && due >= now && due <= until) dues.push(due)
    }
  })
  return dues.length === 0 ? null : { count: dues.length, firstAt: dues.reduce((a, b) => Math.min(a, b)), until }
}
