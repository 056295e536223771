import { fail } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { saveRefusal } from '#shared/scripts/save-rules.ts'
import { insert, patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

/** Saves a new or changed script (R11). Use counts and the writer are not the form's business. */
export const saveScript: Handlers<typeof scriptsContract>['save'] = async (change, context) => {
  const { rows } = await context.scripts.ready(context.db)
  const before = change.id === null ? null : rows.get(change.id)
  if (before === undefined) return fail('script_not_found')
  const refusal = saveRefusal({ change, before, others: rows.values(), actor: context.actor })
  if (refusal) return fail(refusal.code, refusal.details)

  const { id: _id, expected: _expected, eventFrom, eventUntil, ...fields } = change
  const dates = change.kind === 'event' ? { eventFrom, eventUntil } : { eventFrom: null, eventUntil: null }
  if (before) {
    const set = { ...fields, eventFrom: dates.eventFrom ?? undefined, eventUntil: dates.eventUntil ?? undefined }
    return decided({ id: before.id, version: before.version + 1 }, [patch('scripts', before, set)])
  }
  const id = context.newId()
  const row = {
    id,
    ...fields,
    ...(dates.eventFrom === null ? {} : { eventFrom: dates.eventFrom }),
    ...(dates.eventUntil === null ? {} : { eventUntil: dates.eventUntil }),
    ownerId: context.actor.id,
    useCount: 0,
    editedCount: 0,
    lastUsedAt: null,
  }
  return decided({ id, version: 1 }, [insert('scripts', row)])
}
