import { runCommand } from '#renderer/data/use-command.ts'
import type { LogColumns } from '#shared/inspection/log-columns.ts'
import { mostLogFiles } from '#shared/inspection/log-file-codes.ts'
import { type LogsState, logsState, type SaidOfFiles, showLogs, turnLogs, useLogs } from './logs-view.ts'
import { sendLogs } from './send-logs.ts'

const nothingSaid: SaidOfFiles = { platform: null, day: null, ours: [] }

/** Takes the files a person chose or dropped up to the look at them; hidden files of a system are none of theirs. */
export async function takeFiles(chosen: readonly File[]): Promise<void> {
  const files = chosen.filter(({ name }) => !name.startsWith('.')).slice(0, mostLogFiles)
  const [first] = files
  if (!first) return
  await putAway()
  const name = (first.webkitRelativePath.split('/')[0] || first.name).slice(0, 400)
  let at: LogsState | null = turnLogs(logsState(), { at: 'sending', name, share: 0 })
  const sent = await sendLogs(name, files, (share) => {
    if (at) at = turnLogs(at, { at: 'sending', name, share })
  })
  if (!at) return
  if (!sent.ok) return void turnLogs(at, { at: 'refused', name, failure: sent.failure })
  await lookAt(at, { name, importId: sent.value, said: nothingSaid })
}

type Said = Pick<Extract<LogsState, { at: 'look' }>, 'name' | 'importId' | 'said'>
interface Named {
  readonly header: readonly string[]
  readonly columns: LogColumns
}

async function lookAt(from: LogsState, { name, importId, said }: Said, table: Named | null = null): Promise<void> {
  const looked = await runCommand('inspection.importLook', {
    ...{ importId, ...said, ours: [...said.ours], table: table && { ...table, header: [...table.header] } },
  })
  if (looked.ok) turnLogs(from, { at: 'look', name, importId, said, look: looked.value, problem: null })
  else if (from.at === 'look') turnLogs(from, { ...from, problem: looked.failure })
  else turnLogs(from, { at: 'refused', name, failure: looked.failure })
}

/** The same files, once more is said of them. */
export async function sayOfFiles(said: Partial<SaidOfFiles>, table: Named | null = null): Promise<void> {
  const from = logsState()
  if (from.at !== 'look') return
  const { name, importId } = from
  await lookAt(from, { name, importId, said: { ...from.said, ...said } }, table)
}

export async function startImport(): Promise<void> {
  const from = logsState()
  if (from.at !== 'look') return
  const { importId } = from
  const started = await runCommand('inspection.importRun', { importId })
  if (started.ok) turnLogs(from, { at: 'running', importId })
  else turnLogs(from, { ...from, problem: started.failure })
}

/** Back to the talks; files that were only looked at are forgotten. */
export async function putAway(): Promise<void> {
  const from = logsState()
  showLogs('list')
  if (from.at === 'running') useLogs.setState({ day: null, opened: null })
  if (from.at === 'look') await runCommand('inspection.importCancel', { importId: from.importId, keep: false })
}
