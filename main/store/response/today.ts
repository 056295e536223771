import Dexie from 'dexie'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'
import { readClock } from '#shared/reception/clock.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { responseContract } from '#shared/response/contract.ts'
import { rateOf } from '#shared/response/rate.ts'
import { formulaOf } from '#shared/response/response-rules.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { rulesOf } from './rules.ts'

/** The day so far by each platform's formula, from the logs as they stand: nothing of it is stored (R09). */
export const today: Handlers<typeof responseContract>['today'] = async ({ scope }, context) => {
  const { actor, now } = context
  const rules = await rulesOf(context)
  const talks = await talksOfToday(context)
  const wanted = talks.filter(({ agentId }) => scope === 'shop' || agentId === actor.id)
  const rows = platformNames.flatMap((platform) => {
    const those = wanted.filter((talk) => talk.platform === platform)
    return those.length === 0 ? [] : [figures(platform, those, rules, now)]
  })
  return ok(rows)
}

function figures(platform: Platform, talks: readonly Reception[], rules: Parameters<typeof formulaOf>[0], now: number) {
  const first = talks.map(({ events }) => readClock(events).sixSecondMet).filter((met) => met !== null)
  return {
    platform,
    talks: talks.length,
    rate: rateOf(formulaOf(rules, platform), talks, now),
    sixSecond: { asked: first.length, inTime: first.filter((met) => met).length },
    toldByChat: talks.filter(({ events }) => events.some(({ toldAt }) => toldAt !== undefined)).length,
  }
}

/** Today's words only, also of a talk that was opened the day before. */
async function talksOfToday({ db, shopId, now }: Context): Promise<Reception[]> {
  const from = startOfDay(dayOf(now))
  const opened = await db.receptions
    .where('[shopId+openedAt]')
    .between([shopId, from - dayMs], [shopId, Dexie.maxKey])
    .toArray()
  return opened
    .map((talk) => ({ ...talk, events: talk.events.filter(({ at }) => at >= from) }))
    .filter(({ events }) => events.length > 0)
}
