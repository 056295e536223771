import Dexie from 'dexie'
import { pageSize } from '#shared/kernel/page.ts'
import { ok } from '#shared/kernel/result.ts'
import { readClock } from '#shared/reception/clock.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from './names.ts'

/** Earlier receptions of a buyer, newest first. The cursor is the last `openedAt`: a buyer has one reception at a time. */
export const history: Handlers<typeof receptionContract>['history'] = async ({ customerId, after }, context) => {
  const { db, shopId } = context
  const before = after === null ? Dexie.maxKey : Number(after)
  const found = await db.receptions
    .where('[customerId+openedAt]')
    .between([customerId, Dexie.minKey], [customerId, before], true, after === null)
    .reverse()
    .filter((reception) => reception.shopId === shopId)
    .limit(pageSize + 1)
    .toArray()
  const shown = found.slice(0, pageSize)
  const nameOf = await namesOf(context)
  const rows = shown.map(({ id, agentId, takeOvers, openedAt, closedAt, step, sealed, events, orderNos, ...more }) => ({
    ...{ id, agentId, agentName: nameOf(agentId), earlierAgents: takeOvers.map(({ from }) => nameOf(from)) },
    ...{ openedAt, closedAt, step, isAfterSales: more.isAfterSales, decision: more.decision, outcome: more.outcome },
    ...{ sixSecondMet: readClock(events).sixSecondMet, needs: sealed.needs, orderNos },
  }))
  const last = shown.at(-1)
  return ok({ rows, next: found.length > pageSize && last ? String(last.openedAt) : null, total: null })
}
