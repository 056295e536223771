import { pageSize } from '#shared/kernel/page.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import type { ScriptImport } from '#shared/scripts/script-import.ts'
import { contentOf } from '#shared/scripts/script-version.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { namesOf } from './versions.ts'

type Answers = Handlers<typeof scriptsContract>

export const imports: Answers['imports'] = async (_input, { db, shopId, actor }) => {
  const rows = await db.scriptImports
    .where('[shopId+recency]')
    .between([shopId, Number.NEGATIVE_INFINITY], [shopId, 0], true, true)
    .limit(pageSize)
    .toArray()
  const nameOf = await namesOf(
    db,
    rows.map(({ startedBy }) => startedBy),
  )
  const shown = rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    by: nameOf(row.startedBy) ?? '',
    at: row.createdAt,
    added: row.addedIds.length,
    changed: row.before.length,
    same: row.sameCount,
    refusedCount: row.refusedCount,
    isOwn: row.startedBy === actor.id,
  }))
  return ok(shown)
}

/**
 * Takes a whole import back: what it brought is removed (retired, once it was copied), what it changed is as before.
 * Refused as a whole when somebody has edited one of its scripts since.
 */
export const importUndo: Answers['importUndo'] = async ({ id }, { db, actor, scripts }) => {
  const log = await db.scriptImports.get(id)
  if (!log) return fail('import_not_found')
  if (log.state === 'undone') return fail('already_undone')
  if (log.startedBy !== actor.id && !mayLead(actor.role)) return fail('not_yours')
  const { rows } = await scripts.ready(db)
  const touched = [...log.addedIds, ...log.before.map((one) => one.id)].flatMap((one) => rows.get(one) ?? [])
  const edited = touched.filter(({ importId }) => importId !== id)
  if (edited[0]) return fail('changed_later', { count: edited.length, title: edited[0].title })
  const added = new Set(log.addedIds)
  const back = touched.map((row) => (added.has(row.id) ? takeOut(row) : putBack(row, log)))
  const count = (kind: Operation['kind']) => back.filter((one) => one.kind === kind).length
  const restored = touched.filter((row) => !added.has(row.id)).length
  const versions = log.versionIds.map((one) => remove('scriptVersions', one))
  return decided({ removed: count('remove'), restored, retired: count('patch') - restored }, [
    ...back,
    ...versions,
    patch('scriptImports', log, { state: 'undone' }),
  ])
}

function takeOut(row: Script): Operation {
  return row.useCount === 0 ? remove('scripts', row.id) : patch('scripts', row, { status: 'retired' })
}

/** Words and state as before; what was counted meanwhile stays. */
function putBack(row: Script, { before }: ScriptImport): Operation {
  const old = before.find(({ id }) => id === row.id) ?? row
  const { status, approvedBy, approvedAt, importId, eventFrom, eventUntil } = old
  return patch('scripts', row, { ...contentOf(old), eventFrom, eventUntil, status, approvedBy, approvedAt, importId })
}
