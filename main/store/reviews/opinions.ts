import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { leads } from '#shared/kernel/role.ts'
import type { OpinionLine, reviewsContract } from '#shared/reviews/contract.ts'
import { gravestFirst, type OpinionItem } from '#shared/reviews/opinion.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof reviewsContract>

/** More open ones than this are looked at by nobody at once: the longest open stand. */
const mostOpen = 500

export const opinions: Answers['opinions'] = async ({ which, after }, context) => {
  const { db, shopId } = context
  const nameOf = await namesOf(context)
  const isOpen = which === 'open'
  const by = isOpen ? ('openSince' as const) : ('recency' as const)
  const read = await indexPage(db.opinionItems, { whose: { shopId }, by, after, most: isOpen ? mostOpen : pageSize })
  const rows = isOpen ? read.rows.sort(gravestFirst) : read.rows
  return ok({ rows: rows.map((row) => lineOf(row, nameOf)), next: read.next, total: null })
}

function lineOf(row: OpinionItem, nameOf: (personId: string) => string): OpinionLine {
  const { id, version, tone, severity, ownerId, notedAt, closedAt, turns, sealed } = row
  const closed = turns.findLast(({ did }) => did === 'closed')
  return {
    ...{ id, version, tone, severity, ownerId, notedAt, closedAt, ownerName: nameOf(ownerId) },
    closedByName: closed ? nameOf(closed.by) : null,
    source: maskPersonal(sealed.source),
    text: maskPersonal(sealed.text),
    action: maskPersonal(sealed.action),
  }
}

export const noteOpinion: Answers['noteOpinion'] = async ({ source, tone, severity, text }, context) => {
  const { actor, now, newId } = context
  const id = newId()
  const row = {
    ...{ id, tone, severity, ownerId: actor.id, notedAt: now, closedAt: null, openSince: now },
    turns: [{ at: now, by: actor.id, did: 'noted' as const }],
    sealed: { source, text, action: '' },
  }
  return decided({ id }, [insert('opinionItems', row)])
}

export const giveOpinion: Answers['giveOpinion'] = async ({ id, expected, ownerId }, context) => {
  const found = await openOf(context, id, expected)
  if (!found.ok) return found
  const { db, shopId, actor, now } = context
  const person = await db.people.get(ownerId)
  if (person?.shopId !== shopId || !person.isActive) return fail('person_not_found')
  const turns = [...found.value.turns, { at: now, by: actor.id, did: 'given' as const, to: ownerId }]
  return decided({}, [patch('opinionItems', found.value, { ownerId, turns })])
}

export const closeOpinion: Answers['closeOpinion'] = async ({ id, expected, action }, context) => {
  const found = await openOf(context, id, expected)
  if (!found.ok) return found
  const { actor, now } = context
  const row = found.value
  if (row.ownerId !== actor.id && !leads.some((role) => role === actor.role)) return fail('not_yours')
  if (action.trim() === '') return fail('action_missing')
  const turns = [...row.turns, { at: now, by: actor.id, did: 'closed' as const }]
  const sealed = { ...row.sealed, action }
  return decided({}, [
    patch('opinionItems', row, { closedAt: now, openSince: undefined, recency: -now, turns, sealed }),
  ])
}

async function openOf({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.opinionItems.get(id)
  if (row?.shopId !== shopId) return fail('opinion_not_found')
  if (row.closedAt !== null) return fail('already_closed')
  return row.version === expected ? ok(row) : fail('stale')
}
