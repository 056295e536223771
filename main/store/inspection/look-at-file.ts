import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { UnknownTable } from '#shared/inspection/log-columns.ts'
import type { LogJob } from '#shared/inspection/log-draft.ts'
import type { LogFileCode } from '#shared/inspection/log-file-codes.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import type { LogLook } from '#store/workers/log-parser.ts'
import type { LogDesk } from './log-desk.ts'

/** One file of a look: what is told of it, and what it is. */
export interface Looked {
  readonly file: OutputOf<typeof inspectionContract.importLook>['files'][number]
  readonly look: LogLook | null
  readonly table: UnknownTable | null
}

export async function lookAtFile(
  { parser }: LogDesk,
  { fileName: name, file, job }: { readonly fileName: string; readonly file: Blob; readonly job: LogJob },
): Promise<Looked> {
  const read = await parser.look(file, job)
  const nothing = { name, layout: null, talks: 0, messages: 0, lineCount: 0, isWhole: true }
  const refused = (problem: LogFileCode) => ({ ...nothing, problem })
  if (!read.ok) return { file: refused(read.failure.code), look: null, table: null }
  if ('table' in read.value) return { file: refused('unknown_table'), look: null, table: read.value.table }
  const { layout, talks, messages, lineCount, isWhole } = read.value
  return { file: { name, layout, talks, messages, lineCount, isWhole, problem: null }, look: read.value, table: null }
}
