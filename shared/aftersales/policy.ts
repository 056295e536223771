import { array, boolean, type InferOutput, nullable, object, optional, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { fen, instant, negativeInstant } from '#shared/kernel/schema.ts'

/** 店铺规则提示 (R43): told before the buyer misunderstands. */
export const policyNotice = object({
  ...rowStamps,
  topic: string(),
  /** As it is said to the buyer. */
  text: string(),
  /** Shown where one of these stands among the goods; with none, always. */
  words: array(string()),
  isActive: boolean(),
})
export type PolicyNotice = InferOutput<typeof policyNotice>

/** A promise under our own rule that was kept at a loss: the rule is changed afterwards, never the promise (R43). */
export const keptPromise = object({
  ...rowStamps,
  what: string(),
  lossFen: fen,
  /** The rule it came from, where it is one of the notices. */
  noticeId: nullable(string()),
  ticketId: nullable(string()),
  keptAt: instant,
  keptBy: string(),
  /** What became of the rule; null while somebody still has to look at it. */
  decision: nullable(object({ words: string(), by: string(), at: instant })),
  recency: negativeInstant,
  /** `keptAt` until decided; the index lists open ones only. */
  openSince: optional(instant),
})
export type KeptPromise = InferOutput<typeof keptPromise>

/** Notices to be told with these goods (their titles and specifications). */
export function noticesFor<N extends Pick<PolicyNotice, 'words' | 'isActive'>>(
  notices: readonly N[],
  goods: readonly string[],
): N[] {
  const said = goods.join('\n').normalize('NFKC').toLowerCase()
  const isAbout = (word: string) => said.includes(word.normalize('NFKC').toLowerCase())
  return notices.filter(({ words, isActive }) => isActive && (words.length === 0 || words.some(isAbout)))
}
