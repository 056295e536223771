import { BrowserWindow } from 'electron'
import { storePage, storePartition } from '#main/origins.ts'
import { pagePreferences } from '#main/windows/page-preferences.ts'

/** The hidden window that holds the database: sandboxed, no Node, no network, never throttled. */
export function createStoreWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 200,
    height: 100,
    webPreferences: { ...pagePreferences(preload, storePartition), devTools: false },
  })
}

export function loadStore(window: BrowserWindow): Promise<void> {
  return window.loadURL(storePage)
}
