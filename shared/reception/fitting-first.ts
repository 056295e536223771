import { unfilledVariables } from '#shared/scripts/fill-variables.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import type { BuyerStanding } from './answers.ts'
import type { ObjectionKind } from './reception.ts'

export interface Moment {
  readonly standing: BuyerStanding
  /** What the doubt is about that is being answered; null when none is open. */
  readonly doubt: ObjectionKind | null
  readonly values: VariableValues
}

/** Words in a category that tell for whom or when its scripts are. */
const forStrangers = /首次|首单|新客/
const forReturning = /老客|老顾客|回头/
const forOtherMoments = /大促|会员|贵宾/
/** Moments that pass: one late answer must not make an apology the first word to everybody after. */
const forPassingMoments = /致歉|下班|值守|繁忙|稍候/

const forDoubt: Readonly<Record<ObjectionKind, RegExp>> = {
  price: /议价|比价|价格|优惠/,
  quality: /质量|材质/,
  genuine: /正品/,
  delivery: /时效|物流|发货/,
  freight: /包邮|运费|邮费/,
  reviews: /评价/,
  other: /婉拒/,
}

/**
 * Before anything is searched for, what fits this buyer now comes first. Scripts the shop has used keep the order that
 * use gave them; among the others the ones without gaps lead, so that Enter alone answers in time. The order does not
 * change while the clock runs: nothing may move under fingers about to press Enter.
 */
export function fittingFirst(scripts: readonly FoundScript[], moment: Moment): FoundScript[] {
  return scripts
    .map((script, index) => ({ script, index, fit: fitOf(script, moment) }))
    .sort((a, b) => b.fit - a.fit || a.index - b.index)
    .map(({ script }) => script)
}

function fitOf({ category, messages, lastUsedAt }: FoundScript, { standing, doubt, values }: Moment): number {
  if (doubt !== null && forDoubt[doubt].test(category)) return 4
  const isReturning = standing === 'returning'
  if (!isReturning && forReturning.test(category)) return -2
  if (forPassingMoments.test(category)) return -1
  if (lastUsedAt !== null) return 3
  if (forOtherMoments.test(category)) return -1
  if (isReturning && forStrangers.test(category)) return -0.5
  const wanted = isReturning ? forReturning : forStrangers
  return (wanted.test(category) ? 1 : 0) + (unfilledVariables(messages, values).length === 0 ? 0.5 : 0)
}
