import { fail } from '#shared/kernel/result.ts'
import { arrived, mayDo, postsFor, stepAfter } from '#shared/pipeline/advance.ts'
import type { pipelineContract } from '#shared/pipeline/contract.ts'
import { patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { postsOf } from './line.ts'
import { atStep } from './queries.ts'

type Answers = Handlers<typeof pipelineContract>

/** Rows of one file: platforms take about a thousand at once. */
const mostRows = 1_000

export const exportBack: Answers['exportBack'] = async ({ platform, again }, context) => {
  const refused = await refusedPost(context)
  if (refused) return refused
  const waiting = await atStep(context, 'writtenBack').toArray()
  const rows = waiting
    .filter((row) => row.platform === platform && (again || row.exportBatchId === null))
    .slice(0, mostRows)
  if (rows.length === 0) return fail('nothing_to_export')
  const exported = { exportBatchId: context.newId(), exportedAt: context.now }
  const told = rows.map(({ orderNo, courier, trackingNo }) => ({
    orderNo,
    courier: courier ?? '',
    trackingNo: trackingNo ?? '',
  }))
  const operations = rows.map((row) => patch('orderPipelines', row, exported))
  return decided({ batchId: exported.exportBatchId, rows: told }, operations)
}

export const confirmUploaded: Answers['confirmUploaded'] = async ({ batchId }, context) => {
  const refused = await refusedPost(context)
  if (refused) return refused
  const { now, actor } = context
  const waiting = await atStep(context, 'writtenBack').toArray()
  const rows = waiting.filter((row) => row.exportBatchId === batchId)
  if (rows.length === 0) return fail('batch_not_found')
  const stamp = { step: 'writtenBack' as const, at: now, by: actor.id, result: 'done' as const }
  const to = arrived(stepAfter('writtenBack'), 'writtenBack', now)
  const operations = rows.map((row) => patch('orderPipelines', row, { ...to, stamps: [...row.stamps, stamp] }))
  return decided({ confirmed: rows.length }, operations)
}

async function refusedPost(context: Context) {
  const posts = await postsOf(context)
  if (mayDo('writtenBack', posts)) return null
  return fail('wrong_post', { posts: postsFor('writtenBack', posts.all).join('、') })
}
