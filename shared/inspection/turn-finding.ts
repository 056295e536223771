import { type InferOutput, literal, object, variant } from 'valibot'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { id, instant, maybeText, text } from '#shared/kernel/schema.ts'
import { type Finding, type findingDids, measure, measuresOf } from './finding.ts'
import type { Doing } from './turn-check.ts'

/** What is done with a finding. */
export const findingAct = variant('do', [
  object({ do: literal('give'), ownerId: id, dueAt: instant }),
  object({ do: literal('note'), words: text(500) }),
  object({ do: literal('measure'), measure }),
  /** `words`: why it may close although somebody has not read it yet. */
  object({ do: literal('close'), words: maybeText(500) }),
])
export type FindingAct = InferOutput<typeof findingAct>

export const findingFailures = [
  'already_closed',
  'wrong_measure',
  'measure_missing',
  'not_read_yet',
  'in_future',
] as const

type Change = Partial<Omit<Finding, 'id'>>

/** The least a finding has to be known by to tell how it stands. */
export interface Receipts {
  /** People who are at work here and have not read the script or notice. */
  readonly unread: number
}

/**
 * A finding about the team ends with a published script or notice and its read receipts, one about a person with a
 * one-to-one talk, one about a rule with what became of it (R71). While somebody has not read it, closing needs a word.
 */
export function turnFinding(
  row: Finding,
  act: FindingAct,
  doing: Doing & Receipts,
): Result<Change, Failure<(typeof findingFailures)[number]>> {
  if (row.closedAt !== null) return fail('already_closed')
  switch (act.do) {
    case 'give': {
      const { ownerId, dueAt } = act
      return ok({ ownerId, dueAt, openDueAt: dueAt, sealed: told(row, 'given', ownerId, doing) })
    }
    case 'note':
      return ok({ sealed: told(row, 'noted', act.words, doing) })
    case 'measure': {
      if (!measuresOf[row.scope].includes(act.measure.kind)) return fail('wrong_measure')
      if (act.measure.kind === 'talk' && act.measure.talkedAt > doing.now) return fail('in_future')
      return ok({ measure: act.measure, sealed: told(row, 'measured', '', doing) })
    }
    case 'close': {
      if (row.measure === null) return fail('measure_missing')
      if (doing.unread > 0 && act.words.trim() === '') return fail('not_read_yet', { unread: doing.unread })
      return ok({
        closedAt: doing.now,
        openDueAt: undefined,
        closedRecency: -doing.now,
        sealed: told(row, 'closed', act.words, doing),
      })
    }
  }
}

/** The story with one line more. */
export function told(
  { sealed }: Pick<Finding, 'sealed'>,
  did: (typeof findingDids)[number],
  words: string,
  { by, now }: Doing,
): Finding['sealed'] {
  return { ...sealed, story: [...sealed.story, { at: now, by, did, words }] }
}
