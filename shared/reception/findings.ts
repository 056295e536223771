import type { OrderAudit } from './order-audit.ts'
import type { CheckFinding, Reception } from './reception.ts'

/** A buyer whose nick looks like this one's, and where (R20). Positions count characters from 0. */
export interface Twin {
  readonly nick: string
  readonly positions: number[]
}

export interface Known {
  readonly reception: Pick<Reception, 'recap' | 'mergedOrderNos'>
  readonly audit: OrderAudit
  readonly twins: readonly Twin[]
}

/** The checks of step 6 as they stand now (R17, R18, R20; domain 2.10). */
export function findingsOf({ reception, audit, twins }: Known): CheckFinding[] {
  return [recapFinding(reception.recap), mergeFinding(audit, reception.mergedOrderNos), twinFinding(twins)]
}

function recapFinding(recap: Reception['recap']): CheckFinding {
  if (recap === null) return { check: 'recap', verdict: 'blocked', reason: 'recap_missing', evidence: [] }
  return recap.confirmedAt === null
    ? { check: 'recap', verdict: 'confirm', reason: 'recap_not_confirmed', evidence: [] }
    : { check: 'recap', verdict: 'passed', reason: 'recap_confirmed', evidence: [] }
}

function mergeFinding({ orders, suggestions }: OrderAudit, mergedOrderNos: readonly string[]): CheckFinding {
  const open = suggestions.filter((group) => !group.every((orderNo) => mergedOrderNos.includes(orderNo)))
  if (open.length > 0) {
    return {
      check: 'merge',
      verdict: 'confirm',
      reason: 'merge_suggested',
      evidence: open.map((group) => group.join('+')),
    }
  }
  const done = suggestions.map((group) => group.join('+'))
  if (done.length > 0) return { check: 'merge', verdict: 'passed', reason: 'merged', evidence: done }
  const elsewhere = orders.filter(({ apart }) => apart === 'other_address' || apart === 'other_receiver')
  return elsewhere.length > 0
    ? {
        check: 'merge',
        verdict: 'passed',
        reason: 'addresses_differ',
        evidence: elsewhere.map(({ orderNo }) => orderNo),
      }
    : { check: 'merge', verdict: 'passed', reason: 'nothing_to_merge', evidence: [] }
}

/** Positions are told from 1, as people count. */
function twinFinding(twins: readonly Twin[]): CheckFinding {
  if (twins.length === 0) return { check: 'lookalike', verdict: 'passed', reason: 'no_twin', evidence: [] }
  const evidence = twins.map(({ nick, positions }) => `${nick} (${positions.map((at) => at + 1).join(', ')})`)
  return { check: 'lookalike', verdict: 'confirm', reason: 'twin_found', evidence }
}
