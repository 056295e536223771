import type { Role } from '#shared/kernel/role.ts'
import type { PipelineAct } from '#shared/pipeline/act.ts'
import { firstPosts } from '#shared/staff/first-posts.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

/** A desk with the twelve posts where one person sits who holds some of them. */
export async function deskWith(posts: readonly string[], role: Role = 'agent') {
  const desk = await openDesk()
  await sit(desk, posts, role)
  const stamps = { shopId: desk.seat.shop?.id ?? '', createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
  await desk.db.posts.bulkPut(
    firstPosts.map((post) => ({ ...post, ...stamps, id: post.code, pipelineSteps: [...post.pipelineSteps] })),
  )
  return desk
}

export async function sit(desk: Desk, posts: readonly string[], role: Role = 'agent', name = '小周'): Promise<void> {
  const id = desk.sitDown(role, name)
  const stamps = { shopId: desk.seat.shop?.id ?? '', createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
  await desk.db.people.put({ ...stamps, id, name, role, department: '', posts: [...posts], isActive: true })
}

export const everyPost = firstPosts.map(({ code }) => code)

export async function versionOf(desk: Desk, orderId: string): Promise<number> {
  await desk.queue.drained()
  return (await desk.db.orderPipelines.get(orderId))?.version ?? 1
}

export async function act(desk: Desk, orderId: string, act: PipelineAct): Promise<string> {
  return desk.code('pipeline.advance', { orderId, expected: await versionOf(desk, orderId), act })
}

export const wishes: PipelineAct = { step: 'memo', memo: '不要放门口' }
export const passed: PipelineAct = { step: 'audited', isPassed: true, reason: '' }
export const printed = (trackingNo: string): PipelineAct => ({ step: 'printed', courier: '圆通', trackingNo })
export const untilWeighed = (trackingNo: string, lines: number[]): PipelineAct[] => [
  ...[wishes, { step: 'submitted' as const }, passed, { step: 'moneyConfirmed' as const, amountFen: 10_000 }],
  ...[printed(trackingNo), { step: 'picked' as const }, { step: 'verified' as const, lines }],
  ...[{ step: 'packed' as const }, { step: 'weighed' as const, weightG: 420 }],
]
