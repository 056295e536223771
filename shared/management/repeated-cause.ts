import { dayMs } from '#shared/kernel/time.ts'

/** Three cases of one cause in 30 days want a record (domain 2.36, 2.43: the number is ours). */
export const repeatedWithinMs = 30 * dayMs
export const repeatsThatPrompt = 3

/** How often a cause stands in the cases, and what is written about it. */
export interface CauseSeen {
  readonly cause: string
  /** Cases opened within the last 30 days. */
  readonly lately: number
  readonly record: { readonly id: string; readonly closedAt: number | null; readonly since: number } | null
}

export type CausePrompt =
  | { readonly why: 'repeated'; readonly cause: string; readonly count: number }
  | { readonly why: 'recurred'; readonly cause: string; readonly count: number; readonly id: string }

/** What asks for work: a cause that repeats without a record, and one that came back after its record was closed. */
export function causePrompts(seen: readonly CauseSeen[]): CausePrompt[] {
  const prompts = seen.flatMap(({ cause, lately, record }): CausePrompt[] => {
    if (!record) return lately >= repeatsThatPrompt ? [{ why: 'repeated', cause, count: lately }] : []
    const hasRecurred = record.closedAt !== null && record.since > 0
    return hasRecurred ? [{ why: 'recurred', cause, count: record.since, id: record.id }] : []
  })
  return prompts.sort((one, other) => other.count - one.count || (one.cause < other.cause ? -1 : 1))
}
