import type { Customer } from '#shared/customers/customer.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { type GrowthStage, stageOf } from './growth.ts'
import type { MemberLevel } from './levels.ts'
import { provinceName } from './province-tiles.ts'
import { daysSince } from './quantile-rfm.ts'
import { averageIntervalDays, type RelationTerm, relationTermOf } from './relation-term.ts'
import type { Rfm, RfmFigures } from './rfm.ts'
import type { TypedFacts } from './typed-facts.ts'

/** What is kept of a customer's row for counting people: figures and marks, no personal data. */
export interface KnownCustomer extends RfmFigures {
  readonly id: string
  readonly platform: Platform
  readonly nick: string
  readonly orderCount: number
  readonly quantity: number
  readonly firstOrderAt: number | null
  readonly lastOrderAt: number | null
  readonly province: string
  readonly tags: Customer['tags']
  /** The group chosen at farewell (R23). */
  readonly farewellGroup: string | null
  readonly importance: number
  readonly isFriend: boolean
  readonly typed: TypedFacts
}

/** 已交易, 多次交易, 潜在, 敲诈 (domain 2.27). */
export const dealHistories = ['potential', 'traded', 'tradedOften', 'extortion'] as const
export type DealHistory = (typeof dealHistories)[number]

/** Everything a rule may ask of a customer. */
export interface CustomerFacts {
  readonly platform: Platform
  readonly stage: GrowthStage
  readonly level: MemberLevel | null
  readonly value: number
  readonly r: number
  readonly f: number
  readonly m: number
  readonly totalFen: number
  readonly averageOrderFen: number | null
  readonly orderCount: number
  readonly paidOrderCount: number
  readonly quantity: number
  readonly intervalDays: number | null
  readonly daysSincePaid: number | null
  readonly term: RelationTerm | null
  readonly province: string
  readonly tags: readonly string[]
  readonly farewellGroup: string | null
  readonly importance: number
  readonly isFriend: boolean
  readonly typed: TypedFacts
  readonly dealHistory: DealHistory
}

export interface FactsOptions {
  readonly rfm: Rfm
  readonly hasContact: boolean
  /** An approved risk flag stands (R53). */
  readonly isFlagged: boolean
  readonly now: number
}

/** Field by field: spreading costs more than all the rest where 100,000 customers are looked at. */
export function factsOf(known: KnownCustomer, { rfm, hasContact, isFlagged, now }: FactsOptions): CustomerFacts {
  const { totalFen, orderCount, paidOrderCount, firstOrderAt, lastOrderAt, lastPaidAt } = known
  const { level } = rfm
  return {
    platform: known.platform,
    stage: stageOf({ paidOrderCount, hasContact, level }),
    level,
    value: rfm.value,
    r: rfm.r,
    f: rfm.f,
    m: rfm.m,
    totalFen,
    averageOrderFen: paidOrderCount === 0 ? null : Math.round(totalFen / paidOrderCount),
    orderCount,
    paidOrderCount,
    quantity: known.quantity,
    intervalDays: averageIntervalDays(firstOrderAt, lastOrderAt, orderCount),
    daysSincePaid: lastPaidAt === null ? null : daysSince(lastPaidAt, now),
    term: relationTermOf(firstOrderAt, lastOrderAt),
    province: known.province,
    tags: known.tags.length === 0 ? nothing : tagsAt(known.tags, now),
    farewellGroup: known.farewellGroup,
    importance: known.importance,
    isFriend: known.isFriend,
    typed: known.typed,
    dealHistory: dealHistoryOf(paidOrderCount, isFlagged),
  }
}

const nothing: readonly string[] = []

/** Tags whose time has not run out. */
export function tagsAt(tags: Customer['tags'], now: number): string[] {
  return tags.filter(({ until }) => until === null || until > now).map(({ tag }) => tag)
}

function dealHistoryOf(paidOrderCount: number, isFlagged: boolean): DealHistory {
  if (isFlagged) return 'extortion'
  if (paidOrderCount === 0) return 'potential'
  return paidOrderCount === 1 ? 'traded' : 'tradedOften'
}

/** What of a row is kept. `lastPaidAt` comes from the orders where an earlier program did not keep it. */
export function knownCustomer(row: Customer, lastPaidAt: number | null, typed: TypedFacts): KnownCustomer {
  return {
    id: row.id,
    platform: row.platform,
    nick: row.nick,
    orderCount: row.orderCount,
    paidOrderCount: row.paidOrderCount,
    totalFen: row.totalFen,
    quantity: row.quantity,
    firstOrderAt: row.firstOrderAt,
    lastOrderAt: row.lastOrderAt,
    lastPaidAt,
    province: provinceName(row.region?.province ?? ''),
    tags: row.tags.length === 0 ? noTags : row.tags,
    farewellGroup: row.group,
    importance: row.importance,
    isFriend: row.isFriend,
    typed,
  }
}

/** One list for the many without tags. */
const noTags: Customer['tags'] = []
