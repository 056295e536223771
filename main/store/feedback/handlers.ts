import { placeAfter, readCursor, writeCursor } from '#shared/customers/page-cursor.ts'
import type { feedbackContract } from '#shared/feedback/contract.ts'
import { type Feedback, feedbackStateOf } from '#shared/feedback/feedback.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Line = OutputOf<typeof feedbackContract.page>['rows'][number]

export const feedbackHandlers: Handlers<typeof feedbackContract> = {
  page: async ({ which, after }, context) => {
    const from = after === null ? null : readCursor(after)
    const shown = from?.shown ?? 0
    const found = (await rowsFrom(context, which, from?.recency ?? null, pageSize + shown)).slice(shown)
    const names = new Map((await context.db.people.toArray()).map(({ id, name }) => [id, name]))
    const keyed = found.map((row) => ({ recency: keyOf(row, which) }))
    const next = found.length < pageSize ? null : placeAfter(keyed, from)
    return ok({ rows: found.map((row) => lineOf(row, names)), next: next && writeCursor(next), total: null })
  },

  record: async ({ platform, nick, kind, text }, { shopId, actor, now, newId }) => {
    const row = {
      ...{ id: newId(), customerId: importedId('customer', platform, shopId, nick), buyerNick: nick, kind },
      ...{ heardAt: now, heardBy: actor.id, decision: null, toldAt: null, toldBy: null, recency: -now, openSince: now },
      sealed: { text, answer: '' },
    }
    return decided({ id: row.id }, [insert('feedback', row)])
  },

  decide: async ({ id, expected, isAdopted, answer }, { db, shopId, actor, now }) => {
    const row = await db.feedback.get(id)
    if (row?.shopId !== shopId) return fail('feedback_not_found')
    if (row.toldAt !== null) return fail('already_told')
    if (row.version !== expected) return fail('stale')
    const decision = { isAdopted, by: actor.id, at: now }
    return decided({}, [patch('feedback', row, { decision, sealed: { ...row.sealed, answer } })])
  },

  markTold: async ({ id, expected }, { db, shopId, actor, now }) => {
    const row = await db.feedback.get(id)
    if (row?.shopId !== shopId) return fail('feedback_not_found')
    if (row.toldAt !== null) return fail('already_told')
    if (row.decision === null) return fail('not_decided')
    if (row.version !== expected) return fail('stale')
    return decided({}, [patch('feedback', row, { toldAt: now, toldBy: actor.id, openSince: undefined })])
  },
}

/** Rows from one place on: open ones by when they were heard, all by how new they are. */
function rowsFrom({ db, shopId }: Context, which: 'open' | 'all', from: number | null, most: number) {
  const index = which === 'open' ? '[shopId+openSince]' : '[shopId+recency]'
  return db.feedback
    .where(index)
    .between([shopId, from ?? Number.NEGATIVE_INFINITY], [shopId, Number.POSITIVE_INFINITY])
    .limit(most)
    .toArray()
}

function keyOf({ heardAt, recency }: Feedback, which: 'open' | 'all'): number {
  return which === 'open' ? heardAt : recency
}

function lineOf(row: Feedback, names: ReadonlyMap<string, string>): Line {
  const { id, version, customerId, buyerNick, kind, heardAt, heardBy, decision, toldAt, toldBy, sealed } = row
  return {
    ...{ id, version, customerId, buyerNick, kind, heardAt, toldAt, ...sealed },
    state: feedbackStateOf(row),
    heardBy: names.get(heardBy) ?? '',
    isAdopted: decision?.isAdopted ?? null,
    decidedBy: decision && (names.get(decision.by) ?? ''),
    decidedAt: decision?.at ?? null,
    toldBy: toldBy && (names.get(toldBy) ?? ''),
  }
}
