import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, rowVersion } from '#shared/kernel/schema.ts'
import { growthStages } from '#shared/segments/growth.ts'
import { memberLevels } from '#shared/segments/levels.ts'
import { relationTerms } from '#shared/segments/relation-term.ts'
import { levelCards, privilege } from './level-card.ts'
import { vipActs, vipFailures, vipQualification, vipStatuses } from './vip.ts'

const level = nullable(picklist(memberLevels))
const { phonedAt, mailedAt, slipReceivedAt, registeredAt, validUntil, declinedAt } = vipQualification.entries

/** What a customer is to the shop, in one line (R48 to R53). */
const standing = object({
  stage: picklist(growthStages),
  level,
  value: count,
  scores: object({ r: count, f: count, m: count }),
  term: nullable(picklist(relationTerms)),
  /** Groups and tags the customer fits or was put into; tags on the customer's own row are not repeated. */
  groups: array(string()),
  /** Handled by the supervisor. Why is told to supervisors alone, elsewhere. */
  isFlagged: boolean(),
  rate: number(),
  privileges: array(privilege),
  vipUntil: nullable(instant),
})

/** What members get (R50), and the yearly VIP process (R51). */
export const loyaltyContract = {
  /** Null for a buyer without a record. */
  standing: query({
    input: object({ customerId: id }),
    output: nullable(standing),
    roles: everyRole,
    failures: [],
    reads: [
      'customers',
      'customerProfiles',
      'customerTies',
      'orders',
      'receptions',
      'rfmRules',
      'segments',
      'segmentMembers',
      'riskFlags',
      'levelCards',
      'vipQualifications',
    ],
  }),
  cards: query({
    input: object({}),
    output: object({ cards: levelCards, version: nullable(rowVersion) }),
    roles: everyRole,
    failures: [],
    reads: ['levelCards'],
  }),
  saveCards: command({
    input: object({ expected: nullable(rowVersion), cards: levelCards }),
    output: object({}),
    roles: leads,
    failures: ['stale'],
    touches: ['levelCards'],
  }),
  /** Everybody on the way, registered, or to be looked at again; who has ended stays for a year. */
  vips: query({
    input: object({}),
    output: array(
      object({
        id: string(),
        version: rowVersion,
        customerId: string(),
        platform: nullable(platform),
        nick: nullable(string()),
        evaluatedAt: instant,
        rfmValue: count,
        ...{ phonedAt, mailedAt, slipReceivedAt, registeredAt, validUntil, declinedAt },
        status: picklist(vipStatuses),
        nextAct: nullable(picklist(vipActs)),
        isDueAgain: boolean(),
      }),
    ),
    roles: leads,
    failures: [],
    reads: ['vipQualifications', 'customers'],
  }),
  /** Evaluates a customer now, and begins the process when the condition is met. */
  beginVip: command({
    input: object({ customerId: id }),
    output: object({ id: string() }),
    roles: leads,
    failures: ['customer_not_found', 'condition_not_met', 'already_under_way'],
    touches: ['vipQualifications', 'customers', 'customerProfiles', 'customerTies', 'rfmRules', 'orders'],
  }),
  stepVip: command({
    input: object({ id, expected: rowVersion, act: picklist(vipActs) }),
    output: object({}),
    roles: leads,
    failures: ['vip_not_found', 'stale', ...vipFailures],
    touches: ['vipQualifications'],
  }),
}
