import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day, instant, negativeInstant } from '#shared/kernel/schema.ts'
import { sampleParts } from './spot-rules.ts'
import { sampleReasons } from './spot-sample.ts'

const reason = picklist(sampleReasons)
const drawn = object({ logId: string(), personId: string(), reason })
export const rate = object({ personId: string(), met: count, all: count })
/** 六秒率, 询单转化率: what an agent is compared with the team by (domain 2.34). */
export const poorRate = object({ ...rate.entries, measure: picklist(['sixSeconds', 'conversion']) })
export type PoorRate = InferOutput<typeof poorRate>

/** Which talks may be drawn: begun on these days, of one platform or all, with at least so many messages. */
export const poolFilter = object({ from: day, to: day, platform: nullable(platform), leastMessages: count })
export type PoolFilter = InferOutput<typeof poolFilter>

/** One draw (R71), with all that is needed to make it a second time. */
export const spotDraw = object({
  ...rowStamps,
  filter: poolFilter,
  seed: count,
  parts: sampleParts,
  /** Who was in the focus list, and who was below the team, when it was drawn. */
  focus: array(object({ personId: string(), reason: string() })),
  poorData: array(poorRate),
  /** Talks of buyers who complained, or with something severe in them. */
  complaints: array(string()),
  poolSize: count,
  /** Talks of those days whose agent nobody here is. */
  unknownAgents: count,
  drawnAt: instant,
  drawnBy: string(),
  /** As drawn; what was replaced stays in it. */
  drawn: array(drawn),
  replaced: array(object({ logId: string(), next: drawn, reason: string(), at: instant, by: string() })),
  /** End of the last day: draws that may share talks with another one. */
  untilAt: instant,
  recency: negativeInstant,
})
export type SpotDraw = InferOutput<typeof spotDraw>

/** The talks that are to be looked at: as drawn, replaced ones in their place. */
export function membersOf({ drawn: first, replaced }: Pick<SpotDraw, 'drawn' | 'replaced'>) {
  const instead = new Map(replaced.map(({ logId, next }) => [logId, next]))
  return first.map((one) => {
    let member = one
    for (let next = instead.get(member.logId); next; next = instead.get(member.logId)) member = next
    return member
  })
}

/** Every talk a draw brought to somebody's eyes, replaced ones too. */
export function seenIn({ drawn: first, replaced }: Pick<SpotDraw, 'drawn' | 'replaced'>): string[] {
  return [...first, ...replaced.map(({ next }) => next)].map(({ logId }) => logId)
}
