import type { InputOf } from '#shared/kernel/contract.ts'
import { fail } from '#shared/kernel/result.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { saveRefusal } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import {
  contentOf,
  isSameContent,
  leavesVersion,
  type ScriptContent,
  versionOf,
} from '#shared/scripts/script-version.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { brokenNorm } from '#store/norms/broken-norm.ts'

type Change = InputOf<typeof scriptsContract.save>

/** Saves a new or changed script (R11). Use counts and the writer are not the form's business. */
export const saveScript: Handlers<typeof scriptsContract>['save'] = async (change, context) => {
  const { actor, db, now } = context
  const { rows } = await context.scripts.ready(db)
  const found = change.id === null ? null : rows.get(change.id)
  if (found === undefined || (found && !isVisibleTo(found, actor.id))) return fail('script_not_found')
  const others = [...rows.values()].filter((row) => isVisibleTo(row, actor.id))
  const refusal = saveRefusal({ change, before: found, others, actor })
  if (refusal) return fail(refusal.code, refusal.details)
  if (!(await arePicturesKept(change.pictures, context))) return fail('picture_not_found')
  const broken = change.status === 'approved' ? await brokenNorm(context, change) : null
  if (broken) return fail('breaks_norm', broken)

  const content = contentIn(change)
  if (found)
    return decided({ id: found.id, version: found.version + 1 }, changeScript(found, content, change.status, context))
  const id = context.newId()
  return decided({ id, version: 1 }, [
    insert('scripts', newScript(id, content, change.status, { actorId: actor.id, now })),
  ])
}

function contentIn({ eventFrom, eventUntil, ...fields }: Change): ScriptContent {
  const dates = fields.kind === 'event' ? { eventFrom, eventUntil } : { eventFrom: null, eventUntil: null }
  return contentOf({ ...fields, eventFrom: dates.eventFrom ?? undefined, eventUntil: dates.eventUntil ?? undefined })
}

async function arePicturesKept(ids: readonly string[], { db }: Context): Promise<boolean> {
  if (ids.length === 0) return true
  const kept = await db.scriptPictures.where(':id').anyOf(ids).primaryKeys()
  return kept.length === new Set(ids).size
}

/** A script nobody has used yet; what is in use tells who put it there. */
export function newScript(
  id: string,
  content: ScriptContent,
  status: 'draft' | 'approved',
  by: { readonly actorId: string; readonly now: number },
): Unstamped<Script> {
  const approved = status === 'approved' ? { approvedBy: by.actorId, approvedAt: by.now } : {}
  const counts = { useCount: 0, editedCount: 0, lastUsedAt: null }
  return { id, ...content, status, ownerId: by.actorId, ...counts, ...approved }
}

/** Writes a wording over a script; the one that was in use is kept as a version. */
export function changeScript(
  before: Script,
  content: ScriptContent,
  status: 'draft' | 'approved',
  { actor, now, newId }: Pick<Context, 'actor' | 'now' | 'newId'>,
): Operation[] {
  const approved = approvalOf(before, content, status, { actorId: actor.id, now })
  const set = { ...content, eventFrom: content.eventFrom, eventUntil: content.eventUntil, status, importId: undefined }
  const change = patch('scripts', before, { ...set, ...approved })
  return leavesVersion(before, content) ? [change, insert('scriptVersions', versionOf(before, newId()))] : [change]
}

/** Who put this wording into use stays as long as the wording does. */
function approvalOf(
  before: Script,
  content: ScriptContent,
  status: 'draft' | 'approved',
  by: { readonly actorId: string; readonly now: number },
) {
  if (status === 'draft') return { approvedBy: undefined, approvedAt: undefined }
  if (before.status === 'approved' && isSameContent(before, content)) return {}
  return { approvedBy: by.actorId, approvedAt: by.now }
}
