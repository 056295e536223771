import type { Customer } from '#shared/customers/customer.ts'
import { ok } from '#shared/kernel/result.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { compareWaiting, readClock } from '#shared/reception/clock.ts'
import type { receptionContract } from '#shared/reception/contract.ts'
import { mostOpen } from '#shared/reception/query-entries.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { standingOf, validTags } from './buyer.ts'
import { namesOf } from './names.ts'
import { openReceptions } from './twins.ts'

/** Open receptions, who has waited longest first (R09; ux 3). The page sorts again as its clock goes on. */
export const queue: Handlers<typeof receptionContract>['queue'] = async ({ scope }, context) => {
  const { db, now, actor } = context
  const open = await openReceptions(context).toArray()
  const wanted = open
    .filter(({ agentId }) => scope === 'shop' || agentId === actor.id)
    .map((reception) => ({ ...reception, ...readClock(reception.events) }))
    .sort((a, b) => compareWaiting(a, b, now))
  const shown = wanted.slice(0, mostOpen)
  if (shown.length === 0) return ok({ rows: [], total: 0 })
  const customers = await db.customers.bulkGet(shown.map(({ customerId }) => customerId))
  const hasTwin = await twinFinder(context, open, shown)
  const nameOf = await namesOf(context)
  const rows = shown.map((one, index) => queueRow(one, customers[index], nameOf(one.agentId), hasTwin(one), now))
  return ok({ rows, total: wanted.length })
}

type Read = Reception & ReturnType<typeof readClock>

function queueRow(
  one: Read,
  customer: Customer | undefined,
  agentName: string,
  hasTwin: boolean,
  now: number,
): QueueRow {
  const { id, platform, buyerNick, agentId, step, openedAt, comeBackAt, isAfterSales } = one
  const { waitingSince, waitSource, sixSecondMet } = one
  return {
    ...{ id, platform, buyerNick, agentId, agentName, step, openedAt },
    ...{ waitingSince, waitSource, sixSecondMet, comeBackAt, isAfterSales },
    hasDraft: one.sealed.draft !== '',
    hasTwin,
    buyer: {
      standing: standingOf(customer),
      paidOrderCount: customer?.paidOrderCount ?? 0,
      totalFen: customer?.totalFen ?? 0,
      importance: customer?.importance ?? 0,
      tags: customer ? validTags(customer, now) : [],
    },
  }
}

/** One read for the whole queue instead of one for each row. */
async function twinFinder({ db, search }: Context, open: readonly Reception[], shown: readonly Reception[]) {
  const looks = search.looks()
  const ids = new Set(shown.flatMap(({ buyerNick }) => search.mayLookLike(buyerNick)))
  const customers = await db.customers.bulkGet([...ids])
  const met = open.map(({ platform, buyerNick }) => ({ platform, nick: buyerNick }))
  const byKey = new Map<string, string[]>()
  for (const { platform, nick } of [...customers.flatMap((row) => row ?? []), ...met]) {
    const key = `${platform}|${looks.keyOf(nick)}`
    byKey.set(key, [...(byKey.get(key) ?? []), nick])
  }
  return ({ platform, buyerNick }: Reception) =>
    (byKey.get(`${platform}|${looks.keyOf(buyerNick)}`) ?? []).some((nick) => looks.alikeOf(nick, buyerNick) !== null)
}
