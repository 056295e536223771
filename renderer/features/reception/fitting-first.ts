import type { BuyerStanding } from '#shared/reception/answers.ts'
import { unfilledVariables } from '#shared/scripts/fill-variables.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'

export interface Moment {
  readonly standing: BuyerStanding
  readonly values: VariableValues
}

/** Words in a category that tell for whom or when its scripts are. */
const forStrangers = /首次|首单|新客/
const forReturning = /老客|老顾客|回头/
const forOtherMoments = /致歉|下班|繁忙|大促|稍候|会员|贵宾|值守/

/**
 * Before anything is searched for, what fits this buyer now comes first. Scripts the shop has used keep the order that
 * use gave them; among the others the ones without gaps lead, so that Enter alone answers in time. The order does not
 * change while the clock runs: nothing may move under fingers about to press Enter.
 */
export function fittingFirst(scripts: readonly Script[], moment: Moment): Script[] {
  return scripts
    .map((script, index) => ({ script, index, fit: fitOf(script, moment) }))
    .sort((a, b) => b.fit - a.fit || a.index - b.index)
    .map(({ script }) => script)
}

function fitOf({ category, messages, lastUsedAt }: Script, { standing, values }: Moment): number {
  if (lastUsedAt !== null) return 3
  if (forOtherMoments.test(category)) return -1
  const wanted = standing === 'returning' ? forReturning : forStrangers
  const other = standing === 'returning' ? forStrangers : forReturning
  if (other.test(category)) return -0.5
  return (wanted.test(category) ? 1 : 0) + (unfilledVariables(messages, values).length === 0 ? 0.5 : 0)
}
