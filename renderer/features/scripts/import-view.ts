import { createOwn } from '#renderer/data/own-view.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { type Failure, fail, type Result } from '#shared/kernel/result.ts'
import { mostScriptFileBytes } from '#shared/scripts/import-entries.ts'
import type { ScriptStep, Shelf } from '#shared/scripts/script.ts'

/** What holds for rows that do not say it themselves. */
export interface Defaults {
  readonly shelf: Shelf
  readonly step: ScriptStep
  readonly status: 'draft' | 'approved'
}

/** Where the import stands. The file's bytes are kept so that a changed choice is previewed at once. */
export type ImportState =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly fileName: string }
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: Failure }
  | {
      readonly at: 'preview'
      readonly fileName: string
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly preview: Value<'scripts.importPreview'>
    }
  | { readonly at: 'done'; readonly fileName: string; readonly outcome: Value<'scripts.importRun'> }

interface ImportView {
  readonly state: ImportState
  readonly defaults: Defaults
}

export const useImportView = createOwn<ImportView>(() => ({
  state: { at: 'choose' },
  defaults: { shelf: 'shop', step: 'consultation', status: 'approved' },
}))

function show(state: ImportState): void {
  useImportView.setState({ state })
}

export function chooseAgain(): void {
  show({ at: 'choose' })
}

/** An import that was taken back is not called done any more. */
export function forgetOutcome(importId: string): void {
  const { state } = useImportView.getState()
  if (state.at === 'done' && state.outcome.id === importId) chooseAgain()
}

/** Looks at a file; nothing is taken over. */
export async function takeFile(file: File): Promise<void> {
  const fileName = file.name
  const reading: ImportState = { at: 'reading', fileName }
  show(reading)
  const bytes = await bytesOf(file)
  // Another file was chosen meanwhile, or somebody else sits here.
  if (useImportView.getState().state !== reading) return
  if (bytes.ok) await previewBytes(fileName, bytes.value)
  else show({ at: 'refused', fileName, failure: bytes.failure })
}

/** The same file under another choice. */
export async function changeDefaults(change: Partial<Defaults>): Promise<void> {
  useImportView.setState(({ defaults }) => ({ defaults: { ...defaults, ...change } }))
  const { state } = useImportView.getState()
  if (state.at === 'preview') await previewBytes(state.fileName, state.bytes)
}

export async function runImport(): Promise<void> {
  const { state, defaults } = useImportView.getState()
  if (state.at !== 'preview') return
  const { fileName, bytes } = state
  const reading: ImportState = { at: 'reading', fileName }
  show(reading)
  const run = await runCommand('scripts.importRun', { fileName, bytes, ...defaults })
  if (useImportView.getState().state !== reading) return
  show(run.ok ? { at: 'done', fileName, outcome: run.value } : { at: 'refused', fileName, failure: run.failure })
}

async function previewBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { state, defaults } = useImportView.getState()
  const preview = await runCommand('scripts.importPreview', { fileName, bytes, ...defaults })
  const now = useImportView.getState()
  // What is shown is what would be taken over: an answer to earlier choices is nobody's.
  if (now.state !== state || now.defaults !== defaults) return
  if (preview.ok) show({ at: 'preview', fileName, bytes, preview: preview.value })
  else show({ at: 'refused', fileName, failure: preview.failure })
}

async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (file.size > mostScriptFileBytes) return fail('too_large')
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return fail('file_vanished')
  }
}
