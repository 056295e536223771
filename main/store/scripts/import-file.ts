import type { InputOf } from '#shared/kernel/contract.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { shownEntries } from '#shared/scripts/import-entries.ts'
import { type ImportPlan, type Planned, planImport } from '#shared/scripts/plan-import.ts'
import type { RefusedScript } from '#shared/scripts/script-import.ts'
import type { ScriptContent } from '#shared/scripts/script-version.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { normJudge } from '#store/norms/broken-norm.ts'
import { type ReadScripts, readScriptFile } from './read-file.ts'
import { changeScript, newScript } from './save-script.ts'

type Answers = Handlers<typeof scriptsContract>
type Job = InputOf<typeof scriptsContract.importRun>

/** Rows of refusals an import keeps. */
const mostRefusedKept = 1_000
/** Lines named beside a note. */
const mostLines = 10

export const importPreview: Answers['importPreview'] = {
  prepare: async (job) => {
    const read = await readScriptFile(job.bytes)
    if (!read.ok) return read
    return ok(async (context) => {
      const { entries, refused, notes } = await planFor(read.value, job, context)
      if (entries.length + refused.length === 0) return fail('nothing_to_import')
      const told = [...notes].map(([code, lines]) => ({ code, count: lines.length, lines: lines.slice(0, mostLines) }))
      return decided({
        ...countsOf(entries),
        refusedCount: refused.length,
        refused: refused.slice(0, shownEntries),
        notes: told,
        entries: changesFirst(entries).slice(0, shownEntries).map(shownEntry),
      })
    })
  },
}

/** One command, one frame: all of it is there or nothing. */
export const importRun: Answers['importRun'] = {
  prepare: async (job) => {
    const read = await readScriptFile(job.bytes)
    if (!read.ok) return read
    return ok(async (context) => {
      const { entries, refused } = await planFor(read.value, job, context)
      const counts = countsOf(entries)
      if (counts.added + counts.changed === 0) return fail('nothing_to_import')
      const id = context.newId()
      const operations = writeImport(id, job.fileName, { entries, refused }, context)
      return decided({ id, ...counts, refusedCount: refused.length }, operations)
    })
  },
}

async function planFor(read: ReadScripts, job: Job, context: Context): Promise<ImportPlan> {
  const { scripts, db, actor } = context
  const { rows } = await scripts.ready(db)
  const judge = await normJudge(context)
  const isBroken = (content: ScriptContent) => judge(content) !== null
  const plan = planImport(read.drafts, rows.values(), { ...job, actor, isBroken })
  const refused = [...read.refused, ...plan.refused].sort((one, other) => one.line - other.line)
  return { ...plan, refused }
}

interface Written {
  readonly entries: readonly Planned[]
  readonly refused: readonly RefusedScript[]
}

function writeImport(id: string, fileName: string, { entries, refused }: Written, context: Context): Operation[] {
  const { actor, now } = context
  const operations: Operation[] = []
  const addedIds: string[] = []
  for (const { verdict, before, content, status } of entries) {
    if (verdict === 'same') continue
    if (before) {
      operations.push(...changeScript(before, content, status, context).map((one) => withImport(one, id)))
      continue
    }
    const row = { ...newScript(context.newId(), content, status, { actorId: actor.id, now }), importId: id }
    addedIds.push(row.id)
    operations.push(insert('scripts', row))
  }
  const log = {
    id,
    fileName,
    state: 'done' as const,
    startedBy: actor.id,
    addedIds,
    before: entries.flatMap(({ verdict, before }) => (verdict === 'changed' && before ? [before] : [])),
    versionIds: operations.flatMap((one) =>
      one.table === 'scriptVersions' && one.kind === 'insert' ? [one.row.id] : [],
    ),
    sameCount: entries.filter(({ verdict }) => verdict === 'same').length,
    refusedCount: refused.length,
    refused: refused.slice(0, mostRefusedKept),
    recency: -now,
  }
  return [...operations, insert('scriptImports', log)]
}

function withImport(operation: Operation, importId: string): Operation {
  if (operation.table !== 'scripts' || operation.kind !== 'patch') return operation
  return { ...operation, set: { ...operation.set, importId } }
}

function countsOf(entries: readonly Planned[]) {
  const of = (wanted: Planned['verdict']) => entries.filter(({ verdict }) => verdict === wanted).length
  return { added: of('added'), changed: of('changed'), same: of('same') }
}

/** What changes something of the library is looked at first, what stays as it is last. */
function changesFirst(entries: readonly Planned[]): Planned[] {
  const order = ['changed', 'added', 'same']
  return [...entries].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
}

function shownEntry({ line, verdict, content, status }: Planned) {
  const { step, category, title, shortcut, messages } = content
  return { line, verdict, step, category, title, shortcut, status, message: messages[0] ?? '' }
}
