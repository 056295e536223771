import { leads } from '#shared/kernel/role.ts'
import type { Seat } from '#shared/wire.ts'
import type { ShopChecks } from '#store/checks/shop-checks.ts'
import { logBug } from '#store/dispatch/dispatch.ts'
import type { ViewHost } from '#store/host.ts'
import type { ShopReports } from '#store/reports/shop-reports.ts'

/** A desk somebody just sat down at is asked much: what can wait does (ms). */
const restMs = 10_000

interface Parts {
  readonly checks: ShopChecks
  readonly reports: ShopReports
  readonly verified: Promise<void>
  readonly clock: () => number
  readonly host: ViewHost
}

/**
 * What the shop's work needs in memory, read before it is asked for: the checks of all unshipped orders and, for who leads, the
 * figures of the last fortnight, with which the morning begins, once the first questions are answered.
 */
export async function readAhead(
  { checks, reports, verified, clock, host }: Parts,
  { shop, person }: Seat,
): Promise<void> {
  await verified
  if (!shop) return
  const asked = { shopId: shop.id, now: clock() }
  try {
    await checks.board(asked)
    if (!person || !leads.includes(person.role)) return
    await new Promise((resolve) => setTimeout(resolve, restMs))
    await reports.readAhead(asked)
  } catch (error) {
    logBug(host, 'read ahead', error, clock())
  }
}
