import { fail, ok } from '#shared/kernel/result.ts'
import type { privacyContract } from '#shared/privacy/contract.ts'
import type { PrivacyNote } from '#shared/privacy/privacy-note.ts'
import { defaultQuotas } from '#shared/privacy/quotas.ts'
import { indexPage } from '#store/db/index-page.ts'
import { put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { usedToday } from './quota.ts'
import { reveal } from './reveal.ts'

export const privacyHandlers: Handlers<typeof privacyContract> = {
  reveal,

  mine: async (_input, context) => ok(await usedToday(context)),

  rules: async (_input, { db, shopId }) => {
    const row = await db.privacyRules.get(shopId)
    return ok({ quotas: row?.quotas ?? defaultQuotas, version: row?.version ?? null })
  },

  saveRules: async ({ expected, quotas }, { db, shopId }) => {
    const row = await db.privacyRules.get(shopId)
    if ((row?.version ?? null) !== expected) return fail('stale')
    return decided({}, [put('privacyRules', row, { id: shopId, quotas })])
  },

  log: async ({ after }, { db, shopId }) => {
    const { rows, next } = await indexPage(db.privacyLog, { whose: { shopId }, by: 'recency', after })
    const nicks = await Promise.all(rows.map((note) => nickOf(db, note)))
    return ok({ rows: rows.map((note, at) => ({ note, nick: nicks[at] ?? null })), next, total: null })
  },
}

/** Whose record it was; null when there is none any more. */
async function nickOf(db: Context['db'], { happening }: PrivacyNote): Promise<string | null> {
  if (happening.kind !== 'revealed') return null
  const { of, subjectId } = happening
  if (of === 'customer') return (await db.customers.get(subjectId))?.nick ?? null
  const record = of === 'order' ? await db.orders.get(subjectId) : await db.receptions.get(subjectId)
  return record?.buyerNick ?? null
}
