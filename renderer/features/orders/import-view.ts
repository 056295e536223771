import { create } from 'zustand'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { sendFile } from './send-file.ts'

export type Preview = Value<'orders.importPreview'>

/** Where the wizard stands. A running import goes on when the page is left: its row tells how far it is. */
export type ImportState =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly fileName: string; readonly share: number }
  | { readonly at: 'refused'; readonly fileName: string; readonly failure: Failure }
  | { readonly at: 'preview'; readonly fileName: string; readonly importId: string; readonly preview: Preview }
  | { readonly at: 'running'; readonly fileName: string; readonly importId: string }

interface ImportView {
  readonly state: ImportState
  take(file: File): Promise<void>
  run(): Promise<void>
  startOver(): Promise<void>
}

export const useImportView = create<ImportView>((change, get) => {
  const show = (state: ImportState) => change({ state })
  return {
    state: { at: 'choose' },
    async take(file) {
      await get().startOver()
      const fileName = file.name
      show({ at: 'reading', fileName, share: 0 })
      const sent = await sendFile(file, (share) => show({ at: 'reading', fileName, share }))
      if (!sent.ok) return show({ at: 'refused', fileName, failure: sent.failure })
      const importId = sent.value
      const preview = await runCommand('orders.importPreview', { importId })
      if (preview.ok) show({ at: 'preview', fileName, importId, preview: preview.value })
      else show({ at: 'refused', fileName, failure: preview.failure })
    },
    async run() {
      const { state } = get()
      if (state.at !== 'preview') return
      const { fileName, importId } = state
      const started = await runCommand('orders.importRun', { importId })
      show(started.ok ? { at: 'running', fileName, importId } : { at: 'refused', fileName, failure: started.failure })
    },
    async startOver() {
      const { state } = get()
      if (state.at === 'preview') await runCommand('orders.importCancel', { importId: state.importId, keep: false })
      show({ at: 'choose' })
    },
  }
})
