import { BrowserWindow, type Rectangle, screen } from 'electron'
import { palettePage } from '#main/origins.ts'
import { desktopEventChannel } from '#shared/wire.ts'
import { guardNavigation } from './navigation-guard.ts'
import { deskWindow } from './page-preferences.ts'

export interface PaletteWindow {
  /** Makes it, hidden, after so many ms, so that the first press shows it at once and the first page is not held up. */
  prepareIn(ms: number): void
  /** What the global hot key does: shows it over any program, or puts it away again. */
  toggle(): void
  /** Puts it away; `giveBack`: the window people came from has the focus again. */
  hide(giveBack: boolean): void
  /** Its page listens from now on. */
  ready(): void
  /** Null before it is made. */
  window(): BrowserWindow | null
}

const size = { width: 640, height: 440 }

/** A small window that is shown over any program and hidden again: never in the task bar, never in the way. */
export function createPaletteWindow(preload: string): PaletteWindow {
  let window: BrowserWindow | null = null
  let isReady = false
  let isWanted = false
  /** Our own window that had the focus; another program gets it back from the system. */
  let before: BrowserWindow | null = null

  function prepare(): BrowserWindow {
    if (window && !window.isDestroyed()) return window
    isReady = false
    const made = makeWindow(preload)
    // A late word of the last time it went does not take it away again.
    made.on('blur', () => !made.isFocused() && hide(false))
    made.webContents.on('render-process-gone', () => made.destroy())
    void made.loadURL(palettePage)
    window = made
    return made
  }

  function show(): void {
    const shown = prepare()
    isWanted = !isReady
    if (isWanted) return
    before = BrowserWindow.getFocusedWindow()
    shown.setBounds(placeOn(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea))
    shown.webContents.send(desktopEventChannel, 'palette-shown')
    shown.setAlwaysOnTop(true, 'pop-up-menu')
    shown.show()
    shown.focus()
  }

  function hide(giveBack: boolean): void {
    isWanted = false
    if (!window || window.isDestroyed() || !window.isVisible()) return
    // Windows gives the focus to the next window of the same band: a pinned dock must not be taken for it.
    window.setAlwaysOnTop(false)
    window.hide()
    if (giveBack && before && !before.isDestroyed()) before.focus()
    before = null
  }

  return {
    prepareIn: (ms) => void setTimeout(prepare, ms).unref(),
    toggle() {
      if (window && !window.isDestroyed() && window.isVisible()) hide(true)
      else show()
    },
    hide,
    ready() {
      isReady = true
      if (isWanted) show()
    },
    window: () => (window?.isDestroyed() ? null : window),
  }
}

function makeWindow(preload: string): BrowserWindow {
  const isMac = process.platform === 'darwin'
  const window = new BrowserWindow({
    ...size,
    ...deskWindow(preload),
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    // A panel takes keys without making us the active program: hiding it needs to give nothing back.
    ...(isMac ? { type: 'panel' } : {}),
  })
  guardNavigation(window.webContents)
  window.setMenu(null)
  if (isMac) window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
  return window
}

/** In the middle of the display people look at, above its centre. */
function placeOn({ x, y, width, height }: Rectangle): Rectangle {
  return {
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + Math.max(0, (height - size.height) * 0.3)),
    ...size,
  }
}
