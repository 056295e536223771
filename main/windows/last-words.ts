import type { BrowserWindow } from 'electron'
import { desktopEventChannel } from '#shared/wire.ts'

/** A page that hangs does not keep the program open for longer (ms). */
const patienceMs = 1_000

export interface LastWords {
  /** Tells the page that it is about to go, and waits until it has handed over what it had not saved yet. */
  ask(): Promise<void>
  /** The page has handed everything over. */
  said(): void
}

/** What was typed a moment ago is saved before the program ends: fields wait a little for the next key. */
export function lastWordsOf(window: BrowserWindow): LastWords {
  let end: () => void = () => undefined
  return {
    ask: () =>
      new Promise((resolve) => {
        end = resolve
        if (window.isDestroyed() || window.webContents.isCrashed()) return resolve()
        setTimeout(resolve, patienceMs)
        window.webContents.send(desktopEventChannel, 'closing')
      }),
    said: () => end(),
  }
}
