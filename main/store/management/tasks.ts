import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { mayHandDown, openDueOf, type Task, type TaskSource } from '#shared/management/task.ts'
import type { TaskView } from '#shared/management/task-entries.ts'
import { isLead } from '#store/conduct/sheets.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'

type Answers = Handlers<typeof managementContract>

export const tasks: Answers['tasks'] = async ({ which, after }, context) => {
  const { db, shopId, actor } = context
  const own = which === 'mine' || !isLead(actor)
  const whose = own ? { ownerId: actor.id } : { shopId }
  const by = which === 'done' ? ('doneRecency' as const) : ('openDueAt' as const)
  const { rows, next } = await indexPage(db.tasks, { whose, by, after })
  const nameOf = await namesOf(context)
  const sources = new Map<string, Source | null>()
  for (const { ofKind, ofId } of rows) {
    if (!sources.has(ofId)) sources.set(ofId, await sourceOf(context, ofKind, ofId))
  }
  const lines = rows.map((row) => ({
    ...viewOf(row, nameOf),
    ...{ ofKind: row.ofKind, ofId: row.ofId, ofTitle: sources.get(row.ofId)?.title ?? '' },
  }))
  return ok({ rows: lines, next, total: null })
}

export function viewOf({ id, version, words, ownerId, dueAt, doneAt, report }: Task, nameOf: NameOf): TaskView {
  const ownerName = ownerId === null ? null : nameOf(ownerId)
  return { id, version, ownerId, dueAt, doneAt, ownerName, words: maskPersonal(words), report: maskPersonal(report) }
}
type NameOf = (id: string) => string

/** Tasks that follow from one thing: open ones first, the nearest due first; done ones newest first. */
export async function tasksOf({ db }: Pick<Context, 'db'>, ofId: string): Promise<Task[]> {
  const rows = await db.tasks.where('ofId').equals(ofId).toArray()
  const placeOf = ({ openDueAt, doneRecency, givenAt }: Task) => [
    Number(openDueAt === undefined),
    openDueAt ?? doneRecency ?? 0,
    givenAt,
  ]
  return rows.sort((one, other) => {
    const [mine, theirs] = [placeOf(one), placeOf(other)]
    return mine.reduce((by, place, at) => by || place - (theirs[at] ?? 0), 0)
  })
}

interface Source {
  readonly title: string
  /** Who may hand tasks down beside those who lead. */
  readonly inCharge: string | null
  readonly isClosed: boolean
  /** Owner and due time may be left open for now. */
  readonly isLoose: boolean
}

async function sourceOf({ db, shopId }: Context, kind: TaskSource, id: string): Promise<Source | null> {
  if (kind === 'project') {
    const row = await db.projects.get(id)
    return row?.shopId === shopId ? { title: row.metric, inCharge: row.leadId, isClosed: false, isLoose: false } : null
  }
  if (kind === 'meeting') {
    const row = await db.meetings.get(id)
    if (row?.shopId !== shopId) return null
    const isClosed = row.closedAt !== null
    return { title: maskPersonal(row.purpose), inCharge: row.minuteTakerId, isClosed, isLoose: !isClosed }
  }
  const row = await db.rootCauses.get(id)
  if (row?.shopId !== shopId) return null
  return { title: maskPersonal(row.cause), inCharge: null, isClosed: row.closedAt !== null, isLoose: false }
}

interface Given {
  readonly ownerId: string | null
  readonly dueAt: number | null
}

async function checked(context: Context, kind: TaskSource, ofId: string) {
  const source = await sourceOf(context, kind, ofId)
  if (!source) return fail('source_not_found')
  return mayHandDown(context.actor, source.inCharge) ? ok(source) : fail('not_in_charge')
}

async function fits(context: Context, { isLoose }: Source, { ownerId, dueAt }: Given) {
  if (!isLoose && (ownerId === null || dueAt === null)) return fail('owner_or_due_missing')
  return ownerId === null || (await isAtWork(context, ownerId)) ? ok(null) : fail('person_not_found')
}

export async function isAtWork({ db, shopId }: Context, personId: string): Promise<boolean> {
  const person = await db.people.get(personId)
  return person?.shopId === shopId && person.isActive
}

export const addTask: Answers['addTask'] = async ({ of, words, ownerId, dueAt }, context) => {
  const source = await checked(context, of.kind, of.id)
  if (!source.ok) return source
  if (source.value.isClosed) return fail('source_closed')
  const may = await fits(context, source.value, { ownerId, dueAt })
  if (!may.ok) return may
  const { newId, now, actor } = context
  const given = { words, ownerId, dueAt, givenAt: now, givenBy: actor.id, doneAt: null, doneBy: null, report: '' }
  const row = { id: newId(), ofKind: of.kind, ofId: of.id, ...given }
  return decided({ id: row.id }, [insert('tasks', { ...row, openDueAt: openDueOf(row) })])
}

/** An open task of this shop as whoever acts has seen it. */
async function seen({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.tasks.get(id)
  if (row?.shopId !== shopId) return fail('task_not_found')
  if (row.doneAt !== null) return fail('task_done')
  return row.version === expected ? ok(row) : fail('stale')
}

export const changeTask: Answers['changeTask'] = async ({ id, expected, words, ownerId, dueAt }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  const source = await checked(context, row.value.ofKind, row.value.ofId)
  if (!source.ok) return source
  const may = await fits(context, source.value, { ownerId, dueAt })
  if (!may.ok) return may
  return decided({}, [
    patch('tasks', row.value, { words, ownerId, dueAt, openDueAt: openDueOf({ dueAt, doneAt: null }) }),
  ])
}

export const removeTask: Answers['removeTask'] = async ({ id, expected }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  const source = await checked(context, row.value.ofKind, row.value.ofId)
  if (!source.ok) return source
  return source.value.isClosed ? fail('source_closed') : decided({}, [remove('tasks', id)])
}

export const finishTask: Answers['finishTask'] = async ({ id, expected, report }, context) => {
  const { actor, now } = context
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (row.value.ownerId !== actor.id) {
    const source = await checked(context, row.value.ofKind, row.value.ofId)
    if (!source.ok) return source
  }
  if (report.trim() === '') return fail('report_missing')
  const done = { doneAt: now, doneBy: actor.id, report: report.trim(), openDueAt: undefined, doneRecency: -now }
  return decided({}, [patch('tasks', row.value, done)])
}
