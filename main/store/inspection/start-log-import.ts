import type { inspectionContract } from '#shared/inspection/contract.ts'
import { logChunkTables } from '#shared/inspection/log-import-entries.ts'
import { logTableIdOf } from '#shared/inspection/log-table.ts'
import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { insert, type Operation, put } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { startRun } from '#store/imports/run.ts'
import { type LogUpload, logDeskOf, newLogRun } from './log-desk.ts'
import { unfitFiles } from './log-job.ts'
import { runImport } from './run-log-import.ts'

type Inspection = Handlers<typeof inspectionContract>

export const importRun: Inspection['importRun'] = {
  prepare: async ({ importId }, { host }) => {
    const desk = logDeskOf(host)
    if (desk.run) return fail('import_running')
    const upload = desk.uploads.get(importId)
    if (!upload) return fail('import_not_found')
    if (upload.fit.length === 0) return fail('nothing_to_import')
    return ok(async (now) => {
      if (desk.run) return fail('import_running')
      const run = newLogRun(importId, now.actor, newIdAt(now.now))
      desk.run = run
      startRun(desk, run, logChunkTables, () => runImport(desk, run, upload))
      return decided({ importId }, [insert('logImports', firstRow(upload, now)), ...(await remembered(upload, now))])
    })
  },
}

/** What a person said of a header is known for the next file. */
async function remembered({ tables }: LogUpload, { db, shopId }: Context): Promise<Operation[]> {
  const last = new Map(tables.map((table) => [logTableIdOf(shopId, table.header), table]))
  const before = await db.logTables.bulkGet([...last.keys()])
  return [...last].map(([id, table], at) => put('logTables', before[at], { id, ...table }))
}

function firstRow(upload: LogUpload, { now, actor }: Context) {
  const { importId, name, platform, files } = upload
  const nothing = { addedTalks: 0, extendedTalks: 0, sameTalks: 0, addedMessages: 0, sameMessages: 0, lineCount: 0 }
  return {
    ...{ id: importId, name, platform, state: 'running' as const, startedBy: actor.id },
    ...{ fileCount: files.length, filesDone: upload.unfit.length, files: [...unfitFiles(upload)] },
    ...{ bytes: files.reduce((sum, { size }) => sum + size, 0), bytesDone: 0, ...nothing },
    ...{ startedAt: now, endedAt: null, problem: null, recency: -now, sealed: { lines: [] } },
  }
}
