import { type InferOutput, nullable, object, string } from 'valibot'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant, negativeInstant } from '#shared/kernel/schema.ts'
import type { Task } from './task.ts'

/** 总结, 分享, 解决, 提升 (domain 2.36): what a meeting is for, in this order. */
export const meetingAims = ['summarise', 'share', 'solve', 'improve'] as const

/** 例会 (R77). Its actions are tasks; what earlier meetings left open stands in the agenda of the next by itself. */
export const meeting = object({
  ...rowStamps,
  purpose: string(),
  plannedAt: instant,
  minuteTakerId: nullable(string()),
  /** Prepared before, written on while it lasts. */
  aims: object({ summarise: string(), share: string(), solve: string(), improve: string() }),
  minutes: string(),
  openedAt: nullable(instant),
  closedAt: nullable(instant),
  recency: negativeInstant,
})
export type Meeting = InferOutput<typeof meeting>

type State = Pick<Meeting, 'purpose' | 'minuteTakerId' | 'minutes' | 'openedAt' | 'closedAt'>
type Set = Partial<Pick<Meeting, 'openedAt' | 'closedAt'>>

/** No purpose, no start; and somebody has to be there who writes it down. */
export function openMeeting(
  { purpose, minuteTakerId, openedAt }: State,
  now: number,
): Result<Set, Failure<'already_open' | 'purpose_missing' | 'minute_taker_missing'>> {
  if (openedAt !== null) return fail('already_open')
  if (purpose.trim() === '') return fail('purpose_missing')
  return minuteTakerId === null ? fail('minute_taker_missing') : ok({ openedAt: now })
}

/** No minutes, no end; nor with an action that nobody has or that has no date. */
export function closeMeeting(
  { minutes, openedAt, closedAt }: State,
  actions: readonly Pick<Task, 'ownerId' | 'dueAt'>[],
  now: number,
): Result<Set, Failure<'not_open' | 'minutes_missing' | 'action_incomplete'>> {
  if (openedAt === null || closedAt !== null) return fail('not_open')
  if (minutes.trim() === '') return fail('minutes_missing')
  const open = actions.filter(({ ownerId, dueAt }) => ownerId === null || dueAt === null).length
  return open > 0 ? fail('action_incomplete', { open }) : ok({ closedAt: now })
}
