import type { inspectionContract } from '#shared/inspection/contract.ts'
import { logChunkTables } from '#shared/inspection/log-import-entries.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Database } from '#store/db/database.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { ownCommand, startRun } from '#store/imports/run.ts'
import { laterImport } from './later-import.ts'
import { type LogDesk, type LogRun, logDeskOf, newLogRun } from './log-desk.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Takes a whole import back. Nothing is touched when a later one told more of its talks. */
export const importUndo: Inspection['importUndo'] = {
  prepare: async ({ importId, evenChecked }, context) => {
    const desk = logDeskOf(context.host)
    if (desk.run) return fail('import_running')
    const row = await context.db.logImports.get(importId)
    if (row?.shopId !== context.shopId) return fail('import_not_found')
    if (row.state === 'undone') return fail('already_undone')
    const checked = evenChecked ? 0 : await checkedTalks(context.db, importId)
    if (checked > 0) return fail('talks_checked', { talks: checked })
    // The desk is taken before looking: no import may start between the look and the first chunk.
    const run = newLogRun(importId, context.actor, newIdAt(context.now))
    desk.run = run
    const later = await laterImport(context.db, importId)
    if (later) {
      desk.run = null
      return fail('changed_later', later)
    }
    return ok(async ({ db }) => {
      const fresh = await db.logImports.get(importId)
      if (!fresh || desk.run !== run) return fail('import_not_found')
      startRun(desk, run, logChunkTables, () => runUndo(desk, run))
      return decided({}, [patch('logImports', fresh, { state: 'undoing' })])
    })
  },
}

/** Talks of an import that somebody gave points for. */
async function checkedTalks({ spotChecks, chatLogs }: Database, importId: string): Promise<number> {
  const ids = await spotChecks.orderBy('logId').uniqueKeys()
  const logs = await chatLogs.bulkGet(ids.map(String))
  return logs.filter((log) => log?.importId === importId).length
}

async function runUndo(desk: LogDesk, run: LogRun): Promise<void> {
  for (;;) {
    const done = await ownCommand(desk, run, 'inspection.undoChunk')
    if (!done.ok) return desk.host.log('error', `undo of an import of logs stopped: ${done.failure.code}`)
    if (Reflect.get(Object(done.value), 'isDone') !== false) return
  }
}
