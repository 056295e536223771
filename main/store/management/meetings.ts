import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { closeMeeting as closed, type Meeting, openMeeting as opened } from '#shared/management/meeting.ts'
import type { MeetingView } from '#shared/management/meeting-entries.ts'
import { mayHandDown } from '#shared/management/task.ts'
import { indexPage } from '#store/db/index-page.ts'
import { insert, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from '#store/reception/names.ts'
import { isAtWork, tasksOf, viewOf } from './tasks.ts'

type Answers = Handlers<typeof managementContract>
type NameOf = (id: string) => string

const mostCarried = 100

export const meetings: Answers['meetings'] = async ({ after }, context) => {
  const { db, shopId } = context
  const { rows, next } = await indexPage(db.meetings, { whose: { shopId }, by: 'recency', after })
  const nameOf = await namesOf(context)
  return ok({ rows: rows.map((row) => lineOf(row, nameOf)), next, total: null })
}

function lineOf({ id, version, purpose, plannedAt, minuteTakerId, openedAt, closedAt }: Meeting, nameOf: NameOf) {
  const minuteTakerName = minuteTakerId === null ? null : nameOf(minuteTakerId)
  return { id, version, purpose: maskPersonal(purpose), plannedAt, openedAt, closedAt, minuteTakerName }
}

export const meeting: Answers['meeting'] = async ({ id }, context) => {
  const row = await context.db.meetings.get(id)
  if (row?.shopId !== context.shopId) return fail('meeting_not_found')
  const nameOf = await namesOf(context)
  const { minuteTakerId, aims, minutes, closedAt } = row
  return ok({
    ...lineOf(row, nameOf),
    ...{ minuteTakerId, minutes: maskPersonal(minutes) },
    aims: {
      summarise: maskPersonal(aims.summarise),
      share: maskPersonal(aims.share),
      solve: maskPersonal(aims.solve),
      improve: maskPersonal(aims.improve),
    },
    actions: (await tasksOf(context, id)).map((task) => viewOf(task, nameOf)),
    carried: closedAt === null ? await carriedTo(id, context, nameOf) : [],
    mayWrite: mayHandDown(context.actor, minuteTakerId),
  })
}

/** What other meetings left open stands in this agenda, the nearest due first (R77). */
async function carriedTo(id: string, { db, shopId }: Context, nameOf: NameOf): Promise<MeetingView['carried']> {
  const listed = { whose: { shopId, ofKind: 'meeting' as const }, by: 'openDueAt' as const }
  const { rows } = await indexPage(db.tasks, { ...listed, most: mostCarried, after: null })
  const others = rows.filter(({ ofId }) => ofId !== id)
  const meetings = new Map((await db.meetings.bulkGet(others.map(({ ofId }) => ofId))).map((one) => [one?.id, one]))
  return others.map((row) => {
    const from = meetings.get(row.ofId)
    return { ...viewOf(row, nameOf), fromPurpose: maskPersonal(from?.purpose ?? ''), fromAt: from?.plannedAt ?? 0 }
  })
}

export const planMeeting: Answers['planMeeting'] = async (plan, context) => {
  if (!(await isKnown(plan, context))) return fail('person_not_found')
  const row = { id: context.newId(), ...plan, minutes: '', openedAt: null, closedAt: null, recency: -plan.plannedAt }
  return decided({ id: row.id }, [insert('meetings', row)])
}

export const replanMeeting: Answers['replanMeeting'] = async ({ id, expected, ...plan }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (row.value.closedAt !== null) return fail('already_closed')
  if (!(await isKnown(plan, context))) return fail('person_not_found')
  // Once it is open it keeps what it could not be opened without.
  const may = row.value.openedAt === null ? ok({}) : opened({ ...row.value, ...plan, openedAt: null }, context.now)
  if (may.ok) return decided({}, [patch('meetings', row.value, { ...plan, recency: -plan.plannedAt })])
  return may.failure.code === 'purpose_missing' ? fail('purpose_missing') : fail('minute_taker_missing')
}

async function isKnown({ minuteTakerId }: Pick<Meeting, 'minuteTakerId'>, context: Context): Promise<boolean> {
  return minuteTakerId === null || isAtWork(context, minuteTakerId)
}

export const writeMinutes: Answers['writeMinutes'] = async ({ id, expected, aims, minutes }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  if (!mayHandDown(context.actor, row.value.minuteTakerId)) return fail('not_in_charge')
  return row.value.closedAt === null
    ? decided({}, [patch('meetings', row.value, { aims, minutes })])
    : fail('already_closed')
}

export const openMeeting: Answers['openMeeting'] = async ({ id, expected }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  const set = opened(row.value, context.now)
  return set.ok ? decided({}, [patch('meetings', row.value, set.value)]) : set
}

export const closeMeeting: Answers['closeMeeting'] = async ({ id, expected }, context) => {
  const row = await seen(context, id, expected)
  if (!row.ok) return row
  const set = closed(row.value, await tasksOf(context, id), context.now)
  return set.ok ? decided({}, [patch('meetings', row.value, set.value)]) : set
}

async function seen({ db, shopId }: Context, id: string, expected: number) {
  const row = await db.meetings.get(id)
  if (row?.shopId !== shopId) return fail('meeting_not_found')
  return row.version === expected ? ok(row) : fail('stale')
}
