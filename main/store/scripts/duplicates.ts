import { fail, ok } from '#shared/kernel/result.ts'
import { type scriptsContract, shownPairs } from '#shared/scripts/contract.ts'
import { duplicatesOf } from '#shared/scripts/duplicates.ts'
import { mayChange, mayLead } from '#shared/scripts/save-rules.ts'
import type { Script } from '#shared/scripts/script.ts'
import { isVisibleTo } from '#shared/scripts/shelf.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof scriptsContract>

export const duplicates: Answers['duplicates'] = async (_input, { scripts, db, actor }) => {
  const { rows } = await scripts.ready(db)
  const used = [...rows.values()].filter((row) => row.status !== 'retired' && isVisibleTo(row, actor.id))
  const pairs = duplicatesOf(used)
  return ok({ pairs: pairs.slice(0, shownPairs), total: pairs.length })
}

/**
 * The kept one takes over the shortcut when it has none: fingers know it. Counts are not added up; each script tells how
 * often it was copied itself.
 */
export const mergeDuplicate: Answers['mergeDuplicate'] = async ({ keep, drop, expected }, { db, actor }) => {
  const [kept, dropped] = await db.scripts.bulkGet([keep, drop])
  if (!kept || !dropped || keep === drop) return fail('script_not_found')
  if (!isVisibleTo(kept, actor.id) || !isVisibleTo(dropped, actor.id)) return fail('script_not_found')
  if (dropped.version !== expected) return fail('stale')
  if (!mayLead(actor.role) && !(mayChange(dropped, actor.id) && mayChange(kept, actor.id)))
    return fail('needs_supervisor')
  const takesShortcut = kept.shortcut === '' && dropped.shortcut !== ''
  const operations = takesShortcut ? [patch('scripts', kept, { shortcut: dropped.shortcut })] : []
  return decided({ id: keep, version: kept.version + operations.length }, [...operations, outOfUse(dropped)])
}

function outOfUse(script: Script): Operation {
  return script.status === 'draft' ? remove('scripts', script.id) : patch('scripts', script, { status: 'retired' })
}
