import { type BrowserWindowConstructorOptions, nativeTheme, type WebPreferences } from 'electron'
import { deskPartition } from '#main/origins.ts'

/**
 * What every page of ours runs with: no Node, nothing of the system but by its preload. Never throttled: clocks of
 * buyers who wait go on, and the store answers, while a window is covered or hidden.
 */
export function pagePreferences(preload: string, partition: string): WebPreferences {
  return {
    preload,
    partition,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    backgroundThrottling: false,
  }
}

/** What the windows people see have in common; the colour is the page's own, so that nothing flashes before it is painted. */
export function deskWindow(preload: string): BrowserWindowConstructorOptions {
  return {
    title: '柜台 Guitai',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: pagePreferences(preload, deskPartition),
  }
}
