import { array, boolean, nullable, number, object, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, text } from '#shared/kernel/schema.ts'
import { script, scriptStep } from './script.ts'

const reader = object({ personId: string(), name: string(), at: nullable(instant) })

/** A shared answer as a person sees it. */
const shownAnswer = object({
  id,
  question: string(),
  source: nullable(string()),
  publishedBy: string(),
  publishedAt: instant,
  script,
  /** Whether who asks has read it. */
  isSeen: boolean(),
  /** Everybody who is at work here; `at` null: has not read it. */
  readers: array(reader),
})

/** Frequent questions answered for everybody in one place, with read marks (R25; domain 2.7). */
export const sharedEntries = {
  /** Newest first. */
  sharedAnswers: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(shownAnswer),
    roles: everyRole,
    failures: [],
    reads: ['sharedAnswers', 'scripts', 'people'],
  }),
  /** How many who asks has not read yet. */
  unreadAnswers: query({
    input: object({}),
    output: object({ count: number() }),
    roles: everyRole,
    failures: [],
    reads: ['sharedAnswers', 'scripts'],
  }),
  /** The answer is a script in use of everybody's library at once. */
  publishAnswer: command({
    input: object({
      question: text(40),
      answer: text(1_000),
      step: scriptStep,
      category: text(40),
      source: maybeText(60),
    }),
    output: object({ id, scriptId: id }),
    roles: leads,
    failures: ['bad_variable', 'breaks_norm'],
    touches: ['sharedAnswers', 'scripts', 'normRules'],
  }),
  markRead: command({
    input: object({ id }),
    output: object({ readers: count }),
    roles: everyRole,
    failures: ['answer_not_found'],
    touches: ['sharedAnswers'],
  }),
}
