import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { type PipelineStep, pipelineSteps } from '#shared/staff/first-posts.ts'
import type { PipelineAct } from './act.ts'
import { type OrderPipeline, trackingKeyOf } from './pipeline.ts'

export const advanceFailures = [
  'step_skipped',
  'wrong_post',
  'needs_reason',
  'no_amount',
  'lines_missing',
  'no_weight',
] as const
type Code = (typeof advanceFailures)[number]

/** Who answers for which step: a person's posts, and the shop's list of posts. */
export interface Posts {
  readonly held: readonly string[]
  readonly all: readonly { readonly code: string; readonly name: string; readonly pipelineSteps: readonly string[] }[]
}

/** The last step belongs to no post (domain 2.13); every other one to who holds a post that answers for it. */
export function mayDo(step: PipelineStep, { held, all }: Posts): boolean {
  if (step === 'done') return true
  return all.some(({ code, pipelineSteps: own }) => held.includes(code) && own.includes(step))
}

export function postsFor(step: PipelineStep, all: Posts['all']): string[] {
  return all.filter(({ pipelineSteps: own }) => own.includes(step)).map(({ name }) => name)
}

type Change = Partial<OrderPipeline>

interface By {
  readonly personId: string
  readonly posts: Posts
  readonly now: number
}

/** One step further, or what is in the way: linear, by the right post, with what the step has to leave behind. */
export function advance(order: OrderPipeline, act: PipelineAct, by: By): Result<Change, Failure<Code>> {
  const stands = canDo(order, act.step, by.posts)
  if (!stands.ok) return stands
  const left = leftBehind(order, act)
  if (!left.ok) return left
  const isRefused = act.step === 'audited' && !act.isPassed
  const result = isRefused ? ('refused' as const) : ('done' as const)
  const reason = isRefused ? { reason: act.reason.trim() } : {}
  const stamp = { step: act.step, at: by.now, by: by.personId, result, ...reason }
  const to = isRefused ? 'memo' : stepAfter(act.step)
  return ok({ ...left.value, ...arrived(to, act.step, by.now), stamps: [...order.stamps, stamp] })
}

/** Whether somebody may do this step of this order now. */
export function canDo(order: OrderPipeline, step: PipelineStep, posts: Posts): Result<null, Failure<Code>> {
  if (order.openStep !== step) return fail('step_skipped')
  return mayDo(step, posts) ? ok(null) : fail('wrong_post', { posts: postsFor(step, posts.all).join('、') })
}

export function stepAfter(step: PipelineStep): PipelineStep | null {
  return pipelineSteps[pipelineSteps.indexOf(step) + 1] ?? null
}

/** How an order stands that came to a step; null: the last one is done. */
export function arrived(to: PipelineStep | null, from: PipelineStep, now: number): Change {
  if (to === null) return { step: from, openStep: undefined, doneAt: now, enteredAt: now }
  return { step: to, openStep: to, enteredAt: now }
}

function leftBehind(order: OrderPipeline, act: PipelineAct): Result<Change, Failure<Code>> {
  switch (act.step) {
    case 'memo':
      return ok({ sealed: { memo: act.memo.trim() } })
    case 'audited':
      return !act.isPassed && act.reason.trim() === '' ? fail('needs_reason') : ok({})
    case 'moneyConfirmed':
      return act.amountFen > 0 ? ok({ amountFen: act.amountFen }) : fail('no_amount')
    case 'printed':
      return ok({ courier: act.courier, trackingNo: act.trackingNo, trackingKey: trackingKeyOf(act.trackingNo) })
    case 'verified':
      return verified(order, act.lines)
    case 'weighed':
      return act.weightG > 0 ? ok({ weightG: act.weightG }) : fail('no_weight')
    default:
      return ok({})
  }
}

function verified({ lineCount }: OrderPipeline, lines: readonly number[]): Result<Change, Failure<Code>> {
  const ticked = new Set(lines.filter((line) => line < lineCount))
  return ticked.size === lineCount ? ok({ verifiedLines: [...ticked] }) : fail('lines_missing')
}
