import { dayMs } from '#shared/kernel/time.ts'
import type { SpanQuestions } from './buyer-questions.ts'

const mostDays = 31

interface Span {
  readonly from: number
  readonly until: number
}

/** Days that may be asked for at once. */
export function isSpan({ from, until }: Span): boolean {
  return from < until && until - from <= mostDays * dayMs
}

export function readingOf({ read, clusters }: SpanQuestions) {
  return { read, isComplete: clusters !== null }
}
