import Dexie from 'dexie'
import { fail, ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/role.ts'
import type { rosterContract } from '#shared/roster/contract.ts'
import { mayAskLeave } from '#shared/roster/leave-rule.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { entryId, setDay } from './rota-days.ts'

type Answers = Handlers<typeof rosterContract>

export function isLead({ role }: Context['actor']): boolean {
  return leads.some((one) => one === role)
}

export const leave: Answers['leave'] = async ({ which, after }, context) => {
  const { db, shopId, actor } = context
  const own = { whose: { personId: actor.id }, by: 'recency' as const }
  const all = { whose: { shopId }, by: which === 'waiting' ? ('openSince' as const) : ('recency' as const) }
  const { rows, next } = await indexPage(db.leaveRequests, { ...(isLead(actor) ? all : own), after })
  const nameOf = await namesOf(context)
  const lines = rows.map(({ id, version, personId, on, reason, filedAt, decision }) => ({
    ...{ id, version, personId, on, reason, filedAt, name: nameOf(personId) },
    decision: decision && { ...decision, by: nameOf(decision.by) },
  }))
  return ok({ rows: lines, next, total: null })
}

export const waitingLeave: Answers['waitingLeave'] = async (_input, { db, shopId }) => {
  const waiting = db.leaveRequests.where('[shopId+openSince]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
  return ok({ count: await waiting.count() })
}

export const askLeave: Answers['askLeave'] = async ({ on, reason }, { db, shopId, actor, now, newId }) => {
  const sameDay = await db.leaveRequests.where('[shopId+on]').equals([shopId, on]).toArray()
  const may = mayAskLeave(
    on,
    now,
    sameDay.filter(({ personId }) => personId === actor.id),
  )
  if (!may.ok) return may
  const row = { id: newId(), personId: actor.id, on, reason, filedAt: now, decision: null, recency: -now }
  return decided({ id: row.id }, [insert('leaveRequests', { ...row, openSince: now })])
}

export const withdrawLeave: Answers['withdrawLeave'] = async ({ id, expected }, context) => {
  const row = await waiting(context, id, expected)
  if (!row.ok) return row
  if (row.value.personId !== context.actor.id) return fail('leave_not_found')
  return decided({}, [remove('leaveRequests', id)])
}

export const decideLeave: Answers['decideLeave'] = async ({ id, expected, isGranted, note }, context) => {
  const row = await waiting(context, id, expected)
  if (!row.ok) return row
  const { shopId, actor, now, db } = context
  const { personId, on } = row.value
  const day = { id: entryId(shopId, personId, on), personId, on, duty: 'leave' as const }
  const before = await db.rosterEntries.get(day.id)
  const decision = { isGranted, note, by: actor.id, at: now }
  return decided({}, [
    patch('leaveRequests', row.value, { decision, openSince: undefined }),
    ...(isGranted ? setDay(before, day) : []),
  ])
}

async function waiting({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.leaveRequests.get(id)
  if (row?.shopId !== shopId) return fail('leave_not_found')
  if (row.decision !== null) return fail('already_decided')
  return row.version === expected ? ok(row) : fail('stale')
}
