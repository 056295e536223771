import type { aftersalesContract } from '#shared/aftersales/contract.ts'
import { noticesFor, type PolicyNotice } from '#shared/aftersales/policy.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof aftersalesContract>
type PolicyNames = 'notices' | 'noticesFor' | 'saveNotice' | 'keptPromises' | 'keepPromise' | 'decideRule'

const mostKept = 100

export const policyAnswers: Pick<Answers, PolicyNames> = {
  notices: async (_input, context) => ok((await noticesOf(context)).map(shownOf)),

  noticesFor: async ({ goods }, context) => ok(noticesFor(await noticesOf(context), goods).map(shownOf)),

  saveNotice: async ({ id, expected, ...fields }, { db, shopId, newId }) => {
    if (id === null) {
      const row = { id: newId(), ...fields }
      return decided({ id: row.id }, [insert('policyNotices', row)])
    }
    const row = await db.policyNotices.get(id)
    if (row?.shopId !== shopId) return fail('notice_not_found')
    return row.version === expected ? decided({ id }, [patch('policyNotices', row, fields)]) : fail('stale')
  },

  keptPromises: async (_input, context) => {
    const { db, shopId } = context
    const nameOf = await namesOf(context)
    const topics = new Map((await noticesOf(context)).map((one) => [one.id, one.topic]))
    const { rows } = await indexPage(db.keptPromises, {
      whose: { shopId },
      by: 'openSince',
      after: null,
      most: mostKept,
    })
    return ok(
      rows.map(({ id, version, what, lossFen, keptAt, keptBy, noticeId }) => ({
        ...{ id, version, what, lossFen, keptAt, keptByName: nameOf(keptBy) },
        topic: noticeId === null ? null : (topics.get(noticeId) ?? null),
      })),
    )
  },

  keepPromise: async ({ what, lossFen, noticeId, ticketId }, { db, shopId, actor, now, newId }) => {
    if (lossFen <= 0) return fail('no_loss')
    if (noticeId !== null && (await db.policyNotices.get(noticeId))?.shopId !== shopId) return fail('notice_not_found')
    if (ticketId !== null && (await db.tickets.get(ticketId))?.shopId !== shopId) return fail('ticket_not_found')
    const row = { id: newId(), what, lossFen, noticeId, ticketId, keptAt: now, keptBy: actor.id, decision: null }
    return decided({ id: row.id, at: now }, [insert('keptPromises', { ...row, recency: -now, openSince: now })])
  },

  decideRule: async ({ id, expected, words }, { db, shopId, actor, now }) => {
    const row = await db.keptPromises.get(id)
    if (row?.shopId !== shopId) return fail('kept_not_found')
    if (row.decision !== null) return fail('already_decided')
    if (row.version !== expected) return fail('stale')
    const decision = { words, by: actor.id, at: now }
    return decided({}, [patch('keptPromises', row, { decision, openSince: undefined })])
  },
}

/** A shop has dozens of notices at most. */
async function noticesOf({ db, shopId }: Pick<Context, 'db' | 'shopId'>): Promise<PolicyNotice[]> {
  const rows = await db.policyNotices.where('shopId').equals(shopId).toArray()
  return rows.sort((one, other) => one.topic.localeCompare(other.topic, 'zh-CN'))
}

function shownOf({ id, version, topic, text, words, isActive }: PolicyNotice) {
  return { id, version, topic, text, words, isActive }
}
