import type { BrowserWindow } from 'electron'

/** Shows a window and gives it the focus, wherever it was. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
