import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { chooseHotKey, holdHotKey, isPaletteShown, palettePage, pressHotKey } from '#tests/harness/hot-key.ts'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'

describe('the palette over another program', () => {
  const folder = newDataFolder()
  let program: Program
  let palette: Page
  const field = () => palette.getByRole('combobox')
  const chosen = () => palette.locator('[role=option][aria-selected=true]')
  const clipboard = () => program.app.evaluate((electron) => electron.clipboard.readText())
  const shown = () => isPaletteShown(program.app)
  const press = () => pressHotKey(program.app)
  const picture = (name: string) => palette.screenshot({ path: `.screens/${name}.png` })
  /** The title of the window that takes the keys. */
  const focused = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? null)

  beforeAll(async () => {
    program = await startProgram(folder)
    await program.page.getByRole('button', { name: '试用体验店铺' }).click()
    await program.page.locator('.rc-empty').waitFor()
    await openDeskPort(program.page)
    await holdHotKey(program.app)
    expect(await chooseHotKey(program.app, program.page, 'Ctrl+Alt+Space')).toBe('CommandOrControl+Alt+Space')
    palette = await palettePage(program.app)
    palette.setDefaultTimeout(6_000)
    // Another program's window, as far as the desk can tell: it is none of the desk's pages.
    await program.app.evaluate(async ({ BrowserWindow }) => {
      const chat = new BrowserWindow({ width: 900, height: 700 })
      await chat.loadURL('data:text/html,<title>chat</title><textarea autofocus></textarea>')
      chat.focus()
    })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture('palette-failed')
  })
  afterAll(async () => {
    await program.close()
    removeDataFolder(folder)
  })

  it('is made hidden, shows by the key with the field ready for typing, and leaves by Esc or the key', async () => {
    await field().waitFor()
    expect(await shown()).toBe(false)
    expect(await focused()).toBe('chat')
    await press()
    await expect.poll(shown).toBe(true)
    await expect.poll(() => field().evaluate((one) => one === document.activeElement)).toBe(true)
    await palette.keyboard.press('Escape')
    await expect.poll(shown).toBe(false)
    expect(await focused()).toBe('chat')
    await press()
    await expect.poll(shown).toBe(true)
    await press()
    await expect.poll(shown).toBe(false)
    expect(await focused()).toBe('chat')
  })
})
