import { type CheckFinding, passed } from '#shared/checks/check.ts'
import { mergeFinding, type Twin, twinFinding } from '#shared/checks/findings.ts'
import type { OrderAudit } from '#shared/checks/merge.ts'
import type { Reception } from './reception.ts'

export interface Known {
  readonly reception: Pick<Reception, 'recap'>
  readonly audit: OrderAudit
  /** Orders of the buyer that go in one parcel. */
  readonly together: readonly string[]
  readonly twins: readonly Twin[]
  /** What is found in the buyer's orders beside all others: other accounts, stock, safety. */
  readonly others: readonly CheckFinding[]
}

/** The checks of step 6 as they stand now (R17 to R22; domain 2.10). */
export function findingsOf({ reception, audit, together, twins, others }: Known): CheckFinding[] {
  return [recapFinding(reception.recap), mergeFinding(audit, together), twinFinding(twins), ...others]
}

function recapFinding(recap: Reception['recap']): CheckFinding {
  if (recap === null) return { check: 'recap', verdict: 'blocked', reason: 'recap_missing', evidence: [] }
  return recap.confirmedAt === null
    ? { check: 'recap', verdict: 'confirm', reason: 'recap_not_confirmed', evidence: [] }
    : passed('recap', 'recap_confirmed')
}
