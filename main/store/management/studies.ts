import { fail, ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { managementContract } from '#shared/management/contract.ts'
import { insert, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof managementContract>

/** Of whoever asks, of nobody else: not even who leads reads them (R70). */
export const studies: Answers['studies'] = async ({ month }, { db, actor }) => {
  const rows = await db.studyLogs
    .where('[personId+on]')
    .between([actor.id, `${month}-01`], [actor.id, `${month}-31`], true, true)
    .reverse()
    .toArray()
  return ok({
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    days: new Set(rows.map(({ on }) => on)).size,
    rows: rows.map(({ id, version, on, minutes, topic, takeaway }) => ({ id, version, on, minutes, topic, takeaway })),
  })
}

export const addStudy: Answers['addStudy'] = async (typed, { actor, now, newId }) => {
  if (typed.on > dayOf(now)) return fail('in_future')
  const row = { id: newId(), personId: actor.id, ...typed }
  return decided({ id: row.id }, [insert('studyLogs', row)])
}

export const removeStudy: Answers['removeStudy'] = async ({ id, expected }, { db, actor }) => {
  const row = await db.studyLogs.get(id)
  if (row?.personId !== actor.id) return fail('study_not_found')
  return row.version === expected ? decided({}, [remove('studyLogs', id)]) : fail('stale')
}
