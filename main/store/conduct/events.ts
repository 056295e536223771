import Dexie from 'dexie'
import type { ConductEvent } from '#shared/conduct/conduct-rows.ts'
import type { conductContract } from '#shared/conduct/contract.ts'
import type { InputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isLead } from './sheets.ts'

type Answers = Handlers<typeof conductContract>

export const events: Answers['events'] = async ({ which, after }, context) => {
  const { db, shopId, actor } = context
  const own = { whose: { personId: actor.id }, by: 'shownAt' as const }
  const all = { whose: { shopId }, by: which === 'drafts' ? ('draftSince' as const) : ('recency' as const) }
  const { rows, next } = await indexPage(db.conductEvents, { ...(isLead(actor) ? all : own), after })
  const nameOf = await namesOf(context)
  const lines = rows.map(({ id, version, personId, rule, ticketId, at, standing, note }) => ({
    ...{ id, version, personId, rule, at, standing, isComplaint: ticketId !== null },
    name: personId === null ? null : nameOf(personId),
    byName: standing.state === 'draft' ? null : nameOf(standing.by),
    note: maskPersonal(note),
  }))
  return ok({ rows: lines, next, total: null })
}

export const openDrafts: Answers['openDrafts'] = async (_input, { db, shopId }) => {
  const drafts = db.conductEvents.where('[shopId+draftSince]').between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
  return ok({ count: await drafts.count() })
}

export const record: Answers['record'] = async ({ personId, ...what }, context) => {
  if (!(await isOurs(context, personId))) return fail('person_not_found')
  const { newId, now } = context
  const row = { id: newId(), personId, ticketId: null, at: now, recency: -now, ...recorded(what, context) }
  return decided({ id: row.id }, [insert('conductEvents', row)])
}

export const decideDraft: Answers['decideDraft'] = async ({ id, expected, decision }, context) => {
  const { db, shopId, actor, now } = context
  const row = await db.conductEvents.get(id)
  if (row?.shopId !== shopId) return fail('event_not_found')
  if (row.standing.state !== 'draft') return fail('already_decided')
  if (row.version !== expected) return fail('stale')
  if (decision.as === 'dropped') {
    const standing = { state: 'dropped' as const, by: actor.id, at: now }
    return decided({}, [patch('conductEvents', row, { standing, draftSince: undefined, note: decision.note })])
  }
  if (!(await isOurs(context, decision.personId))) return fail('person_not_found')
  const set = { personId: decision.personId, draftSince: undefined, ...recorded(decision, context) }
  return decided({}, [patch('conductEvents', row, set)])
}

type What = Pick<InputOf<typeof conductContract.record>, 'kind' | 'rule' | 'note'>

function recorded({ kind, rule, note }: What, { actor, now }: Context) {
  const standing = { state: 'recorded' as const, kind, by: actor.id, at: now }
  return { rule, standing, shownAt: -now, note } satisfies Partial<ConductEvent>
}

async function isOurs({ db, shopId }: Context, personId: string): Promise<boolean> {
  return (await db.people.get(personId))?.shopId === shopId
}

/**
 * A service complaint that turned out true: a draft for who leads, once for each case. It names the agent of the talk
 * and nothing else; whether it is a warning, a penalty or nothing is decided by a person (domain 2.4).
 */
export async function draftOfComplaint(
  { db, shopId, now }: Context,
  { id: ticketId, receptionId }: { readonly id: string; readonly receptionId: string | null },
): Promise<Operation[]> {
  const id = importedId('complaint', 'desk', shopId, ticketId)
  if (await db.conductEvents.get(id)) return []
  const reception = receptionId === null ? undefined : await db.receptions.get(receptionId)
  const what = { rule: 'everyBuyer' as const, ticketId, at: now, recency: -now, draftSince: now, note: '' }
  const standing = { state: 'draft' as const }
  return [insert('conductEvents', { id, personId: reception?.agentId ?? null, standing, ...what })]
}
