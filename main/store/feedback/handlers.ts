import type { feedbackContract } from '#shared/feedback/contract.ts'
import { type Feedback, feedbackStateOf } from '#shared/feedback/feedback.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Line = OutputOf<typeof feedbackContract.page>['rows'][number]

export const feedbackHandlers: Handlers<typeof feedbackContract> = {
  /** Open ones the longest waiting first, all the newest first. */
  page: async ({ which, after }, { db, shopId }) => {
    const by = which === 'open' ? 'openSince' : 'recency'
    const { rows, next } = await indexPage(db.feedback, { whose: { shopId }, by, after })
    const names = new Map((await db.people.toArray()).map(({ id, name }) => [id, name]))
    return ok({ rows: rows.map((row) => lineOf(row, names)), next, total: null })
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
