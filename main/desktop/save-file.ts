import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** Asks where and writes the file there; `name` is only proposed, and never leads out of the folder that is shown. */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<{ file: string | null; failure: string | null }> {
  const extension = path.extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), path.basename(name)),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || !filePath) return { file: null, failure: null }
  try {
    await writeFile(filePath, bytes)
    return { file: filePath, failure: null }
  } catch (error) {
    return { file: null, failure: error instanceof Error ? error.message : String(error) }
  }
}
