import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { LogFile, LogImport } from '#shared/inspection/log-import.ts'
import { logChunkTables } from '#shared/inspection/log-import-entries.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { logBug, ownCommand, writeChunk } from '#store/imports/run.ts'
import { loadKnownTalks } from './known-talks.ts'
import { type LogDesk, type LogRun, type LogUpload, logDeskOf, type NextPart } from './log-desk.ts'
import { jobOf } from './log-job.ts'

type Inspection = Handlers<typeof inspectionContract>

/** Reads the files batch by batch and writes each through the gate, so that other people's commands run in between. */
export async function runImport(desk: LogDesk, run: LogRun, upload: LogUpload): Promise<void> {
  run.ended = await takeIn(desk, run, upload)
  desk.uploads.delete(upload.importId)
  await ownCommand(desk, run, 'inspection.importEnd')
}

type Ended = NonNullable<LogRun['ended']>

async function takeIn(desk: LogDesk, run: LogRun, upload: LogUpload): Promise<Ended> {
  try {
    await desk.queue.settled(logChunkTables)
    run.known = await loadKnownTalks(desk.db)
    const accounts = await desk.db.logAccounts.where('shopId').equals(upload.shopId).toArray()
    for (const { id, account, personId } of accounts) run.accounts.set(account, { id, personId })
    let bytesBefore = 0
    for (const [at, { fileName, file, size }] of upload.files.entries()) {
      if (file && upload.fit.includes(at)) {
        const failed = await takeFile(desk, run, { upload, fileName, file, bytesBefore })
        if (failed) return failed
      }
      bytesBefore += size
    }
    return { state: 'done', problem: null }
  } catch (error) {
    logBug(desk, error)
    return { state: 'failed', problem: 'reader_stopped' }
  }
}

interface OneFile {
  readonly upload: LogUpload
  readonly fileName: string
  readonly file: Blob
  readonly bytesBefore: number
}

/** How the import ended with this file; null: it goes on. A file that turns out to be damaged ends only itself. */
async function takeFile(desk: LogDesk, run: LogRun, { upload, fileName, file, bytesBefore }: OneFile) {
  const stream = desk.parser.open(file, await jobOf(desk.db, upload))
  const told: LogFile = { name: fileName, layout: null, messages: 0, lines: 0, problem: null }
  let ended = told
  try {
    for (;;) {
      if (run.isCancelled) return { state: 'cancelled', problem: null } as const
      const read = await stream.next()
      const batch = read.ok ? read.value : null
      if (batch) ended = countedIn(ended, batch)
      else if (!read.ok) ended = { ...ended, problem: read.failure.code }
      const written = await writePart(desk, run, {
        ...{ fileName, batch, ended: batch ? null : ended },
        bytesDone: bytesBefore + (batch?.bytes ?? file.size),
      })
      if (!written.ok) return { state: 'failed', problem: written.failure.code } as const
      if (!batch) return null
    }
  } finally {
    stream.close()
  }
}

function countedIn(file: LogFile, { layout, messages, lineCount }: NonNullable<NextPart['batch']>): LogFile {
  return { ...file, layout, messages: file.messages + messages, lines: file.lines + lineCount }
}

async function writePart(desk: LogDesk, run: LogRun, part: NextPart): Promise<Result<unknown>> {
  run.part = part
  const written = await writeChunk(desk, run, 'inspection.importChunk', logChunkTables)
  run.part = null
  if (written.ok) run.settle()
  return written
}

/** The import is over: how. */
export const importEnd: Inspection['importEnd'] = async ({ importId, ticket }, { db, host, now }) => {
  const { run } = logDeskOf(host)
  if (!run?.ended || run.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const row = await db.logImports.get(importId)
  if (row?.state !== 'running') return fail('import_not_found')
  const isWhole: Partial<LogImport> = run.ended.state === 'done' ? { bytesDone: row.bytes } : {}
  return decided({}, [patch('logImports', row, { ...run.ended, ...isWhole, endedAt: now })])
}
