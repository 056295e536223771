import { importedId } from '#shared/kernel/id.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { mostReviews, type Project, projectMetrics } from '#shared/management/project.ts'
import type { ProjectView } from '#shared/management/project-entries.ts'
import { mayHandDown } from '#shared/management/task.ts'
import { patch, put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isAtWork, tasksOf, viewOf } from './tasks.ts'

type Answers = Handlers<typeof managementContract>

const mostDone = 20

export const projects: Answers['projects'] = async (_asked, context) => {
  const rows = await context.db.projects.where('shopId').equals(context.shopId).toArray()
  const nameOf = await namesOf(context)
  const placeOf = ({ metric }: Project) => projectMetrics.indexOf(metric)
  rows.sort((one, other) => placeOf(one) - placeOf(other))
  return ok(await Promise.all(rows.map((row) => projectView(row, context, nameOf))))
}

async function projectView(row: Project, context: Context, nameOf: (id: string) => string): Promise<ProjectView> {
  const { id, version, metric, leadId, leadSince, target, why, reviews } = row
  const tasks = await tasksOf(context, id)
  const firstDone = tasks.findIndex(({ doneAt }) => doneAt !== null)
  const shown = firstDone === -1 ? tasks : tasks.slice(0, firstDone + mostDone)
  return {
    ...{ id, version, metric, leadId, leadSince, target, why: maskPersonal(why) },
    leadName: nameOf(leadId),
    reviews: reviews.map(({ at, by, words }) => ({ at, byName: nameOf(by), words: maskPersonal(words) })).toReversed(),
    tasks: shown.map((task) => viewOf(task, nameOf)),
  }
}

export const saveProject: Answers['saveProject'] = async ({ metric, expected, leadId, target, why }, context) => {
  const { db, shopId, now } = context
  // One row of one metric at every desk: a metric cannot have two leads.
  const id = importedId('project', 'desk', shopId, metric)
  const before = await db.projects.get(id)
  if ((before?.version ?? null) !== expected) return fail('stale')
  if (!(await isAtWork(context, leadId))) return fail('person_not_found')
  const leadSince = before?.leadId === leadId ? before.leadSince : now
  const row = { id, metric, leadId, leadSince, target, why, reviews: before?.reviews ?? [] }
  return decided({ id }, [put('projects', before, row)])
}

export const reviewProject: Answers['reviewProject'] = async ({ id, expected, words }, context) => {
  const { db, shopId, actor, now } = context
  const row = await db.projects.get(id)
  if (row?.shopId !== shopId) return fail('source_not_found')
  if (row.version !== expected) return fail('stale')
  if (!mayHandDown(actor, row.leadId)) return fail('not_in_charge')
  if (row.reviews.length >= mostReviews) return fail('too_many_reviews', { most: mostReviews })
  return decided({}, [patch('projects', row, { reviews: [...row.reviews, { at: now, by: actor.id, words }] })])
}
