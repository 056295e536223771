import type { inspectionContract } from '#shared/inspection/contract.ts'
import { type LogImport, mostKeptFiles, mostKeptLines } from '#shared/inspection/log-import.ts'
import { importedId } from '#shared/kernel/id.ts'
import { fail } from '#shared/kernel/result.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { type JoinedTalks, joinTalks } from './join-talks.ts'
import { needsView } from './known-talks.ts'
import { linksOf } from './link-talks.ts'
import { type LogRun, logDeskOf, type NextPart } from './log-desk.ts'
import { writeTalks } from './write-talks.ts'

/** Some talks of an import in one frame (R71), with how far it is. */
export const importChunk: Handlers<typeof inspectionContract>['importChunk'] = async (
  { importId, ticket },
  context,
) => {
  const { run, queue } = logDeskOf(context.host)
  const part = run?.part
  if (!run || !part || run.importId !== importId || run.ticket !== ticket) return fail('import_not_found')
  const drafts = part.batch?.talks ?? []
  const customerIds = new Set(drafts.map((draft) => draft.customerId))
  if (needsView(run.known, queue.applied().seq, customerIds)) return fail('view_behind')
  const row = run.log ?? (await context.db.logImports.get(importId))
  if (row?.state !== 'running') return fail('import_not_found')
  const joined = await joinTalks(context, run.known, drafts)
  const accounts = newAccounts(run, joined, row)
  const links = await linksOf(context.db, joined.changed)
  const written = writeTalks(context, { joined, importId, links, people: run.accounts })
  const step = progress(row, part, joined)
  const operations: Operation[] = [
    ...written,
    ...accounts.map((account) => insert('logAccounts', account)),
    patch('logImports', row, step),
  ]
  const seq = queue.saved() + 1
  run.settle = () => {
    for (const id of customerIds) run.known.customerIds.add(id)
    run.known.unapplied.push({ seq, customerIds })
    for (const { id, account } of accounts) run.accounts.set(account, { id, personId: null })
    run.log = rowAfter(row, step, context)
  }
  return decided({}, operations)
}

/** The row as the gate stamps and saves it, before the view has it. */
function rowAfter(row: LogImport, step: Partial<LogImport>, { now, deskId, actor }: Context): LogImport {
  return { ...row, ...step, updatedAt: now, deskId, actorId: actor.id, version: row.version + 1 }
}

/** Accounts nobody has met yet. */
function newAccounts({ accounts }: LogRun, { changed }: JoinedTalks, { platform, shopId }: LogImport) {
  const said = new Set(changed.flatMap(({ agents }) => agents.map(({ account }) => account)))
  return [...said]
    .filter((account) => !accounts.has(account))
    .map((account) => {
      const id = importedId('logAccount', platform, shopId, account)
      return { id, platform, account, personId: null, isLinking: false }
    })
}

function progress(row: LogImport, part: NextPart, joined: JoinedTalks): Partial<LogImport> {
  const { batch, ended, fileName, bytesDone } = part
  const lines = batch?.lines ?? []
  const room = mostKeptLines - row.sealed.lines.length
  const kept = lines.slice(0, Math.max(0, room)).map((line) => ({ file: fileName, ...line }))
  return {
    bytesDone,
    addedTalks: row.addedTalks + joined.added,
    extendedTalks: row.extendedTalks + joined.extended,
    sameTalks: row.sameTalks + joined.same,
    addedMessages: row.addedMessages + joined.addedMessages,
    sameMessages: row.sameMessages + joined.sameMessages,
    lineCount: row.lineCount + (batch?.lineCount ?? 0),
    ...(kept.length > 0 ? { sealed: { lines: [...row.sealed.lines, ...kept] } } : {}),
    ...(ended ? { filesDone: row.filesDone + 1, files: [...row.files, ended].slice(0, mostKeptFiles) } : {}),
  }
}
