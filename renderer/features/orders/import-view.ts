import { createOwn } from '#renderer/data/own-view.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { Layout } from '#shared/orders/own-layout.ts'
import { sendFile } from './send-file.ts'

export type Preview = Value<'orders.importPreview'>
export type FoundColumns = Value<'orders.importColumns'>

/** A file the store holds until it is imported or put away. */
interface Held {
  readonly fileName: string
  readonly importId: string
}

/** Where the wizard stands. A running import goes on when the page is left: its row tells how far it is. */
export type ImportState =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly fileName: string; readonly share: number }
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: Failure; readonly importId: string | null }
  | (Held & { readonly at: 'columns'; readonly found: FoundColumns; readonly problem: Failure | null })
  | (Held & { readonly at: 'preview'; readonly preview: Preview })
  | (Held & { readonly at: 'running' })

/** Each person's own: whoever sits down next sees nothing of the last one's file. */
export const useImportView = createOwn<{ readonly state: ImportState }>(() => ({ state: { at: 'choose' } }))

const stateNow = () => useImportView.getState().state

/** Goes on from where somebody stood, unless they went elsewhere or somebody else sits here now. */
function turn(from: ImportState, next: ImportState): ImportState | null {
  if (stateNow() !== from) return null
  useImportView.setState({ state: next })
  return next
}

export async function takeFile(file: File): Promise<void> {
  await startOver()
  const fileName = file.name
  let at: ImportState | null = turn(stateNow(), { at: 'reading', fileName, share: 0 })
  const sent = await sendFile(file, (share) => {
    if (at) at = turn(at, { at: 'reading', fileName, share })
  })
  if (!at) return
  if (!sent.ok) {
    turn(at, { at: 'refused', fileName, failure: sent.failure, importId: null })
    return
  }
  const importId = sent.value
  const preview = await runCommand('orders.importPreview', { importId })
  if (preview.ok) turn(at, { at: 'preview', fileName, importId, preview: preview.value })
  else turn(at, { at: 'refused', fileName, importId, failure: preview.failure })
}

/** The step in which a person says what the columns of a table are. */
export async function nameColumns(): Promise<void> {
  const from = stateNow()
  if ((from.at !== 'refused' && from.at !== 'preview') || from.importId === null) return
  const { fileName, importId } = from
  const found = await runCommand('orders.importColumns', { importId })
  if (found.ok) turn(from, { at: 'columns', fileName, importId, found: found.value, problem: null })
  else turn(from, { at: 'refused', fileName, importId: null, failure: found.failure })
}

export async function lookByLayout(layout: Layout): Promise<void> {
  const from = stateNow()
  if (from.at !== 'columns') return
  const { fileName, importId } = from
  const preview = await runCommand('orders.importPreview', { importId, layout })
  if (preview.ok) turn(from, { at: 'preview', fileName, importId, preview: preview.value })
  else turn(from, { ...from, problem: preview.failure })
}

export async function runImport(): Promise<void> {
  const from = stateNow()
  if (from.at !== 'preview') return
  const { fileName, importId } = from
  const started = await runCommand('orders.importRun', { importId })
  if (started.ok) turn(from, { at: 'running', fileName, importId })
  else turn(from, { at: 'refused', fileName, importId: null, failure: started.failure })
}

export async function startOver(): Promise<void> {
  const from = stateNow()
  useImportView.setState({ state: { at: 'choose' } })
  const isHeld = from.at === 'preview' || from.at === 'columns' || from.at === 'refused'
  if (isHeld && from.importId !== null)
    await runCommand('orders.importCancel', { importId: from.importId, keep: false })
}
