import Dexie from 'dexie'
import { dayOf, startOfDay } from '#shared/kernel/time.ts'
import { defaultQuotas, leftToday, type Quotas } from '#shared/privacy/quotas.ts'
import type { Context } from '#store/dispatch/handler.ts'

export async function quotasOf({ db, shopId }: Context): Promise<Quotas> {
  return (await db.privacyRules.get(shopId))?.quotas ?? defaultQuotas
}

/** Records the person opened today (Asia/Shanghai), and how many are left; null: no limit. */
export async function usedToday(context: Context): Promise<{ readonly opened: number; readonly left: number | null }> {
  const { db, actor, now } = context
  const midnight = startOfDay(dayOf(now))
  const notes = await db.privacyLog
    .where('[personId+recency]')
    .between([actor.id, Dexie.minKey], [actor.id, -midnight], true, true)
    .toArray()
  const opened = notes.filter(({ happening }) => happening.kind === 'revealed').length
  const left = actor.role === 'nobody' ? 0 : leftToday(actor.role, opened, await quotasOf(context))
  return { opened, left }
}
