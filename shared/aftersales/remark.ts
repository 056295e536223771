import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Ticket } from './ticket.ts'

export const remarkWords = ['problem', 'cause', 'doneSoFar', 'promised', 'nextStep'] as const
type Words = Readonly<Record<(typeof remarkWords)[number], string>>

interface Writing extends Words {
  readonly dueAt: number
}

type Remark = NonNullable<Ticket['sealed']['remark']>

/**
 * The remark in its fixed format (R04; domain 2.3): all but the cause is asked for. What is left empty stays as the
 * remark before has it: nobody types the same case twice.
 */
export function remarkOf(
  { dueAt, ...typed }: Writing,
  before: Remark | null,
  { by, now }: { readonly by: string; readonly now: number },
): Result<Remark, Failure<'due_in_past' | 'remark_incomplete'>> {
  if (dueAt <= now) return fail('due_in_past')
  const wordsOf = (name: keyof Words) => typed[name].trim() || (before?.[name] ?? '')
  const [problem, cause, doneSoFar, promised, nextStep] = remarkWords.map(wordsOf)
  if (!problem || !doneSoFar || !promised || !nextStep) return fail('remark_incomplete')
  return ok({ problem, cause: cause ?? '', doneSoFar, promised, promisedBy: by, dueAt, nextStep, by, at: now })
}
