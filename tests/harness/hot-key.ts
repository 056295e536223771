import type { ElectronApplication, Page } from 'playwright-core'
import { defaultPreferences } from '#shared/settings/preferences.ts'
import { deskValue } from './desk-port.ts'

/**
 * Presses of the global hot key without a keyboard of the system: what the program registers is kept, and called as the
 * system would. `answer` false: another program has every key. Registering anew is the person choosing another key.
 */
export async function holdHotKey(app: ElectronApplication, answer = true): Promise<void> {
  await app.evaluate(({ globalShortcut }, given) => {
    globalShortcut.register = (accelerator, press) => {
      Object.assign(globalThis, { heldHotKey: { accelerator, press } })
      return given
    }
  }, answer)
}

/** The person's own preferences with this hot key; gives the accelerator the program then asked the system for. */
export async function chooseHotKey(app: ElectronApplication, page: Page, key: string): Promise<string> {
  await app.evaluate(() => Reflect.deleteProperty(globalThis, 'heldHotKey'))
  const preferences = { ...defaultPreferences, idleLockMinutes: 30, keys: { hotKey: key } }
  await deskValue(page, 'command', 'settings.save', preferences)
  const limit = Date.now() + 10_000
  while (Date.now() < limit) {
    const held = await app.evaluate(() => (Reflect.get(globalThis, 'heldHotKey') as Held | undefined)?.accelerator)
    if (held) return held
  }
  throw new Error('no hot key was registered within 10 s')
}

/** What the system calls when the key is pressed, in any program. */
export function pressHotKey(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => (Reflect.get(globalThis, 'heldHotKey') as Held).press())
}

interface Held {
  readonly accelerator: string
  press(): void
}

/** The palette's page, once its window is made. */
export async function palettePage(app: ElectronApplication): Promise<Page> {
  const limit = Date.now() + 15_000
  while (Date.now() < limit) {
    const page = app.windows().find((one) => one.url().endsWith('/palette.html'))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('no palette window within 15 s')
}

/** Whether the palette's window stands on screen. */
export function isPaletteShown(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.webContents.getURL().endsWith('/palette.html') && one.isVisible()),
  )
}
