import { Dexie } from 'dexie'
import { ok } from '#shared/kernel/result.ts'
import { mayDo, postsFor } from '#shared/pipeline/advance.ts'
import type { pipelineContract } from '#shared/pipeline/contract.ts'
import { type PipelineStep, pipelineSteps } from '#shared/staff/first-posts.ts'
import { indexPage } from '#store/db/index-page.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { postsOf, shownLines } from './line.ts'

type Answers = Handlers<typeof pipelineContract>

/** Orders that stand at a step, the longest waiting first. */
export function atStep({ db, shopId }: Context, step: PipelineStep) {
  return db.orderPipelines
    .where('[shopId+openStep+enteredAt]')
    .between([shopId, step, Dexie.minKey], [shopId, step, Dexie.maxKey], true, true)
}

export const page: Answers['page'] = async ({ step, after }, context) => {
  const { db, shopId } = context
  const posts = await postsOf(context)
  const whose = { shopId, openStep: step }
  const { rows, next } = await indexPage(db.orderPipelines, { whose, by: 'enteredAt', after })
  return ok({
    rows: await shownLines(context, rows, posts),
    next,
    total: null,
    counts: await countsOf(context),
    posts: postsFor(step, step === 'done' ? [] : posts.all),
    mayDo: mayDo(step, posts),
  })
}

async function countsOf(context: Context): Promise<Record<PipelineStep, number>> {
  const counted = await Promise.all(
    pipelineSteps.map(async (step) => [step, await atStep(context, step).count()] as const),
  )
  return Object.fromEntries(counted) as Record<PipelineStep, number>
}

export const ofOrder: Answers['ofOrder'] = async ({ orderId }, context) => {
  const row = await context.db.orderPipelines.get(orderId)
  if (row?.shopId !== context.shopId) return ok(null)
  const [line = null] = await shownLines(context, [row], await postsOf(context))
  return ok(line)
}
