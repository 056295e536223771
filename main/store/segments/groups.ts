import { fail, ok } from '#shared/kernel/result.ts'
import type { segmentsContract } from '#shared/segments/contract.ts'
import type { Segment } from '#shared/segments/segment-rows.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { accountIds } from './account-ids.ts'

type Answers = Handlers<typeof segmentsContract>

export const groupAnswers: Pick<Answers, 'list' | 'save' | 'remove' | 'groupsOf' | 'setGroups'> = {
  list: async (_input, context) => {
    const all = await segmentsOf(context)
    all.sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'zh-CN'))
    return ok(all.map(({ id, version, kind, name, rule }) => ({ id, version, kind, name, rule })))
  },

  save: async ({ id, expected, kind, name, rule }, context) => {
    const all = await segmentsOf(context)
    const before = all.find((one) => one.id === id)
    if (id !== null && !before) return fail('segment_not_found')
    if (before && before.version !== expected) return fail('stale')
    if (all.some((one) => one.kind === kind && one.name === name && one.id !== id)) return fail('name_taken')
    if (before) return decided({ id: before.id }, [patch('segments', before, { kind, name, rule })])
    const row = { id: context.newId(), kind, name, rule }
    return decided({ id: row.id }, [insert('segments', row)])
  },

  remove: async ({ id, expected }, { db, shopId }) => {
    const segment = await db.segments.get(id)
    if (segment?.shopId !== shopId) return fail('segment_not_found')
    if (segment.version !== expected) return fail('stale')
    const members = await db.segmentMembers.where('segmentId').equals(id).primaryKeys()
    return decided({}, [remove('segments', id), ...members.map((member) => remove('segmentMembers', member))])
  },

  groupsOf: async ({ customerId }, { db }) => {
    const ids = await accountIds(db, customerId)
    const members = await db.segmentMembers.where('customerId').anyOf(ids).toArray()
    return ok([...new Set(members.map(({ segmentId }) => segmentId))])
  },

  setGroups: async ({ customerId, segmentIds }, context) => {
    const { db, newId } = context
    const ids = await accountIds(db, customerId)
    if (ids.length === 0) return fail('customer_not_found')
    const manual = new Set((await segmentsOf(context)).filter(isManualGroup).map(({ id }) => id))
    if (!segmentIds.every((id) => manual.has(id))) return fail('segment_not_found')
    const before = await db.segmentMembers.where('customerId').anyOf(ids).toArray()
    const gone = before.filter(({ segmentId }) => !segmentIds.includes(segmentId))
    const held = before.map(({ segmentId }) => segmentId)
    const added = [...new Set(segmentIds)].filter((id) => !held.includes(id))
    return decided({}, [
      ...gone.map(({ id }) => remove('segmentMembers', id)),
      ...added.map((segmentId) => insert('segmentMembers', { id: newId(), segmentId, customerId })),
    ])
  },
}

function isManualGroup({ kind, rule }: Segment): boolean {
  return kind === 'group' && rule === null
}

/** A shop has dozens of groups and tags, never thousands. */
function segmentsOf({ db, shopId }: Context): Promise<Segment[]> {
  return db.segments.where('shopId').equals(shopId).toArray()
}
