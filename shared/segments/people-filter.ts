import { type InferOutput, integer, maxValue, minValue, number, object, picklist, pipe, variant } from 'valibot'
import { id } from '#shared/kernel/schema.ts'
import { growthStages } from './growth.ts'
import { memberLevels } from './levels.ts'
import { relationTerms } from './relation-term.ts'
import { segmentRule } from './segment-rule.ts'

export const rfmAxes = ['r', 'f', 'm'] as const
export type RfmAxis = (typeof rfmAxes)[number]

const whole = (from: number, to: number) => pipe(number(), integer(), minValue(from), maxValue(to))

/** Which customers a list shows: the ones behind a bar, of a group, or whom a rule under way would take. */
export const peopleFilter = variant('by', [
  object({ by: picklist(['stage']), stage: picklist(growthStages) }),
  object({ by: picklist(['level']), level: picklist([...memberLevels, 'none']) }),
  object({ by: picklist(['score']), axis: picklist(rfmAxes), score: whole(0, 5) }),
  object({ by: picklist(['quarter']), axis: picklist(rfmAxes), quarter: whole(1, 4) }),
  object({ by: picklist(['term']), term: picklist(relationTerms) }),
  object({ by: picklist(['value']), atLeast: whole(1, 40) }),
  object({ by: picklist(['segment']), id }),
  object({ by: picklist(['rule']), rule: segmentRule }),
])
export type PeopleFilter = InferOutput<typeof peopleFilter>
