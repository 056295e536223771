import { array, type GenericSchema, maxLength, minLength, number, object, picklist, pipe, variant } from 'valibot'
import { text } from '#shared/kernel/schema.ts'
import type { CustomerFacts } from './customer-facts.ts'
import type { TypedFacts } from './typed-facts.ts'

/** Figures a rule may compare. Money in fen, times in days. */
export const numberFields = [
  'totalFen',
  'averageOrderFen',
  'paidOrderCount',
  'orderCount',
  'quantity',
  'intervalDays',
  'daysSincePaid',
  'value',
  'r',
  'f',
  'm',
  'importance',
] as const satisfies readonly (keyof CustomerFacts)[]
export type NumberField = (typeof numberFields)[number]

/** What people typed about a customer: credit, consumption habits and the like (domain 2.27). */
export const typedFields = [
  'credit',
  'category',
  'brand',
  'payment',
  'price',
  'attribute',
  'channel',
] as const satisfies readonly (keyof TypedFacts)[]

/** Marks a rule may ask for. */
export const choiceFields = [
  'level',
  'stage',
  'term',
  'dealHistory',
  'tag',
  'farewellGroup',
  'province',
  'platform',
  'friend',
  ...typedFields,
] as const
export type ChoiceField = (typeof choiceFields)[number]

export type Comparison = {
  readonly kind: 'number'
  readonly field: NumberField
  readonly op: NumberOp
  readonly number: number
}
export type Choice = {
  readonly kind: 'choice'
  readonly field: ChoiceField
  readonly op: ChoiceOp
  readonly values: readonly string[]
}
export type Branch = { readonly kind: 'all' | 'any'; readonly of: readonly SegmentRule[] }
/** An and/or tree over what is known of a customer (R52). */
export type SegmentRule = Comparison | Choice | Branch

export const numberOps = ['atLeast', 'atMost'] as const
export type NumberOp = (typeof numberOps)[number]
export const choiceOps = ['isOneOf', 'isNoneOf'] as const
export type ChoiceOp = (typeof choiceOps)[number]

const comparison = object({
  kind: picklist(['number']),
  field: picklist(numberFields),
  op: picklist(numberOps),
  number: number(),
})
const choice = object({
  kind: picklist(['choice']),
  field: picklist(choiceFields),
  op: picklist(choiceOps),
  values: pipe(array(text(60)), minLength(1), maxLength(40)),
})

/** Branches inside branches: deeper trees nobody reads. */
export const mostDepth = 3
const mostParts = 20

const leaves = [comparison, choice] as const

/** A tree whose branches go at most so deep. */
function branchOf(depth: number) {
  const part: GenericSchema<SegmentRule> =
    depth <= 1 ? variant('kind', leaves) : variant('kind', [...leaves, branchOf(depth - 1)])
  return object({ kind: picklist(['all', 'any']), of: pipe(array(part), minLength(1), maxLength(mostParts)) })
}

export const segmentRule: GenericSchema<SegmentRule> = branchOf(mostDepth)

/** Whether a customer belongs. A figure that is not known (no order yet) fits no comparison. */
export function fits(rule: SegmentRule, facts: CustomerFacts): boolean {
  if ('of' in rule) {
    return rule.kind === 'all' ? rule.of.every((part) => fits(part, facts)) : rule.of.some((part) => fits(part, facts))
  }
  if (rule.kind === 'number') return compares(rule, facts[rule.field])
  const isOne = marksOf(rule.field, facts).some((mark) => rule.values.includes(mark))
  return rule.op === 'isOneOf' ? isOne : !isOne
}

function compares({ op, number: bound }: Comparison, figure: number | null): boolean {
  if (figure === null) return false
  return op === 'atLeast' ? figure >= bound : figure <= bound
}

/** Said for who has none: no level, no term, no group. */
export const noMark = 'none'

function marksOf(field: ChoiceField, facts: CustomerFacts): readonly string[] {
  switch (field) {
    case 'tag':
      return marksIn(facts.tags)
    case 'friend':
      return [facts.isFriend ? 'yes' : noMark]
    case 'province':
      return [facts.province === '' ? noMark : facts.province]
    case 'platform':
    case 'level':
    case 'stage':
    case 'term':
    case 'dealHistory':
    case 'farewellGroup':
      return [facts[field] ?? noMark]
    default:
      return marksIn(facts.typed[field])
  }
}

function marksIn(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [noMark] : words
}
