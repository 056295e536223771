import { isVipOrHigher, type MemberLevel } from './levels.ts'

/** 客户成长路径, in order (R48; domain 2.24). */
export const growthStages = ['visitor', 'prospect', 'buyer', 'repeatBuyer', 'loyal'] as const
export type GrowthStage = (typeof growthStages)[number]

export interface GrowthFacts {
  readonly paidOrderCount: number
  /** Has consulted, or has any order, paid or not. */
  readonly hasContact: boolean
  readonly level: MemberLevel | null
}

export function stageOf({ paidOrderCount, hasContact, level }: GrowthFacts): GrowthStage {
  if (paidOrderCount === 0) return hasContact ? 'prospect' : 'visitor'
  if (paidOrderCount === 1) return 'buyer'
  return isVipOrHigher(level) ? 'loyal' : 'repeatBuyer'
}

export interface FunnelStep {
  readonly stage: GrowthStage
  /** Who stands here now. */
  readonly count: number
  /** Who stands here or further: everybody has passed the earlier stages. */
  readonly reached: number
  /** Of those who came to the stage before, how many came here; null for the first, and where nobody came. */
  readonly rate: number | null
}

export function funnelOf(counts: Readonly<Record<GrowthStage, number>>): FunnelStep[] {
  const reachedFrom = (at: number) => growthStages.slice(at).reduce((sum, stage) => sum + counts[stage], 0)
  return growthStages.map((stage, at) => {
    const reached = reachedFrom(at)
    const before = at === 0 ? 0 : reachedFrom(at - 1)
    return { stage, count: counts[stage], reached, rate: before === 0 ? null : reached / before }
  })
}

/** 回头购买八大因素: why a customer came back, in the seed's order (002_ L84). */
export const repurchaseFactors = [
  'brand',
  'product',
  'innovation',
  'vip',
  'promotion',
  'content',
  'service',
  'revisit',
] as const
export type RepurchaseFactor = (typeof repurchaseFactors)[number]
