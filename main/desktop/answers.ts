import { clipboard, dialog, powerMonitor, shell } from 'electron'
import type { Log } from '#main/platform/log.ts'
import { bringForward } from '#main/windows/bring-forward.ts'
import type { PaletteWindow } from '#main/windows/palette-window.ts'
import type { WorkbenchWindow } from '#main/windows/workbench-window.ts'
import type { DesktopCall, DesktopContract, DesktopInput, DesktopOutput } from '#shared/desktop/contract.ts'
import { aboutProgram } from './about-program.ts'
import { copyPicture } from './copy-picture.ts'
import type { GlobalHotKey } from './global-hot-key.ts'
import { printPage, savePagePdf } from './print-page.ts'
import { saveFile } from './save-file.ts'

export type DesktopAnswers = {
  readonly [C in keyof DesktopContract]: (input: DesktopInput<C>) => Promise<DesktopOutput<C>> | DesktopOutput<C>
}

export interface DesktopParts {
  readonly workbench: WorkbenchWindow
  readonly palette: PaletteWindow
  readonly hotKey: GlobalHotKey
  readonly dataFolder: string
  readonly log: Log
  readonly restart: () => void
  readonly onPainted: () => void
  readonly onLeft: () => void
}

/** What the computer does for a window. */
export function desktopAnswers(parts: DesktopParts): DesktopAnswers {
  const { workbench, palette, hotKey, dataFolder, log } = parts
  return {
    copyText({ text }) {
      clipboard.writeText(text)
      return {}
    },
    copyPicture: async ({ bytes }) => ({ done: await copyPicture(bytes) }),
    saveFile: ({ name, bytes }) => saveFile(workbench.window, name, bytes),
    printPage: () => printPage(workbench.window),
    savePagePdf: ({ name }) => savePagePdf(workbench.window, name),
    // A promise since Electron 45, plain text before: await takes both.
    readText: async () => ({ text: (await clipboard.readText()).slice(0, 5_000_000) }),
    async pickFolder({ title }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(workbench.window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return { folder: canceled ? null : (filePaths[0] ?? null) }
    },
    async pickBackup({ title }) {
      const { canceled, filePaths } = await dialog.showOpenDialog(workbench.window, {
        title,
        properties: ['openFile'],
        filters: [{ name: 'Guitai', extensions: ['guitai'] }],
      })
      return { file: canceled ? null : (filePaths[0] ?? null) }
    },
    async showDataFolder() {
      await shell.openPath(dataFolder)
      return {}
    },
    setLayout({ layout, onTop }) {
      workbench.setLayout(layout, onTop)
      return {}
    },
    layout: () => workbench.layout(),
    setHotKey: ({ key }) => ({ state: hotKey.set(key) }),
    paletteReady() {
      palette.ready()
      return {}
    },
    hidePalette() {
      palette.hide(true)
      return {}
    },
    showWorkbench() {
      palette.hide(false)
      bringForward(workbench.window)
      return {}
    },
    idleSeconds: () => ({ seconds: powerMonitor.getSystemIdleTime() }),
    about: () => aboutProgram(dataFolder, log.file),
    painted() {
      parts.onPainted()
      return {}
    },
    reportCrash({ where, detail }) {
      const reference = Date.now().toString(36).slice(-6).toUpperCase()
      log.write('error', `[${reference}] page: ${where}`, detail)
      return { reference }
    },
    left() {
      parts.onLeft()
      return {}
    },
    restart() {
      parts.restart()
      return {}
    },
  }
}

export function isDesktopCall(name: unknown, answers: DesktopAnswers): name is DesktopCall {
  return typeof name === 'string' && Object.hasOwn(answers, name)
}
