import { array, maxLength, minValue, nullable, number, object, picklist, pipe, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf } from '#shared/kernel/page.ts'
import { pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole } from '#shared/kernel/role.ts'
import { count, id, instant, text } from '#shared/kernel/schema.ts'
import { scriptStep } from '#shared/scripts/script.ts'
import { practiceRun, practiceScore } from './practice-run.ts'

/** Lines of one practice at most. */
export const mostLines = 400

const saidLine = object({
  at: instant,
  side: picklist(['buyer', 'agent']),
  text: text(2_000),
  step: nullable(scriptStep),
})

/** Practice 陪练 (domain 2.38, stage 4). Everybody keeps and sees the own runs, supervisors see all. */
export const trainingContract = {
  /** Scores and keeps a practice that is over. */
  keepRun: command({
    input: object({
      dialogueId: text(60),
      title: text(100),
      platform,
      expects: pipe(array(scriptStep), maxLength(9)),
      speed: pipe(number(), minValue(0.1)),
      startedAt: instant,
      lines: pipe(array(saidLine), maxLength(mostLines)),
    }),
    output: object({ id: string(), score: practiceScore }),
    roles: everyRole,
    failures: ['nothing_said'],
    touches: ['practiceRuns', 'normRules'],
  }),
  runs: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(
      object({
        id: string(),
        personName: string(),
        title: string(),
        platform,
        endedAt: instant,
        points: count,
        firstReplyMs: nullable(count),
      }),
    ),
    roles: everyRole,
    failures: [],
    reads: ['practiceRuns', 'people'],
  }),
  run: query({
    input: object({ id }),
    output: practiceRun,
    roles: everyRole,
    failures: ['run_not_found'],
    reads: ['practiceRuns'],
  }),
}
