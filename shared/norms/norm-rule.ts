import {
  array,
  boolean,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  partial,
  picklist,
  pipe,
  string,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, maybeText, text } from '#shared/kernel/schema.ts'

/** 礼貌用语, 语气, 责备与推脱, 尊重买家, 夸大与广告, 交易安全, 本店自定 (domain 2.8, 2.10, 2.18, 2.41). */
export const normCategories = ['polite', 'tone', 'blame', 'respect', 'promise', 'safety', 'shop'] as const
export const normCategory = picklist(normCategories)

/** `block` needs rewording, `warn` asks once more, `hint` only tells. The worst comes first. */
export const severities = ['block', 'warn', 'hint'] as const

/** What a supervisor can write: no expressions, only words. */
export const wordMatches = ['any', 'all', 'near', 'whole', 'missing'] as const
/** Shapes that words cannot say; built in (R22). */
export const shapeMatches = ['link', 'bankCard', 'idNumber', 'otherBuyer'] as const
export type ShapeMatch = (typeof shapeMatches)[number]

const wordList = pipe(array(text(60)), maxLength(300))

/** What a rule says. Words and exceptions as people write them; they are folded when the set is built. */
export const ruleContent = object({
  /** Empty for rules built in: their names are in the messages. */
  name: maybeText(40),
  category: normCategory,
  /** Whose words it is for. */
  side: picklist(['agent', 'buyer', 'both']),
  severity: picklist(severities),
  match: picklist([...wordMatches, ...shapeMatches]),
  /** For `all` and `near`, `|` stands between words of which one is enough. */
  words: wordList,
  /** `near`: the words follow one another in this order, at most so many characters apart, in one clause. */
  within: pipe(number(), integer(), minValue(0), maxValue(50)),
  when: picklist(['always', 'greeting', 'dispute']),
  /** Sayings: a word that is part of one, or shares letters with it, is no finding. For links: hosts of the platforms. */
  exceptions: wordList,
  /** Empty: the words of the messages. */
  hint: maybeText(120),
  instead: maybeText(200),
  /** What each find can be replaced by in one go; empty when only a person can reword it. */
  replaceBy: maybeText(20),
  enabled: boolean(),
  /** First and last day; null: always. */
  from: nullable(day),
  until: nullable(day),
})
export type RuleContent = InferOutput<typeof ruleContent>

/** A rule of the shop, or what the shop changed of one built in. */
export const normRow = object({
  ...rowStamps,
  /** The name of the rule built in; null for a rule of the shop's own. */
  builtIn: nullable(string()),
  /** All of it for an own rule; only what differs for one built in, so that better words of later versions arrive. */
  change: partial(ruleContent),
})
export type NormRow = InferOutput<typeof normRow>

export interface NormRule extends RuleContent {
  /** The row's id, or the name of a rule built in. */
  readonly ruleId: string
  readonly builtIn: string | null
  /** Where a rule built in comes from: a key of the messages. */
  readonly source: string | null
}
