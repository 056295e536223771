import { spawnSync } from 'node:child_process'
import type { Rectangle } from 'electron'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { chooseHotKey, holdHotKey, isPaletteShown, palettePage, pressHotKey } from '#tests/harness/hot-key.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import { newDataFolder, type Program, pictureFolder, removeDataFolder, startProgram } from '#tests/harness/program.ts'

/** A tool that presses keys as a person does; where it is not installed the key's own way is only called. */
const canPressKeys = spawnSync('xdotool', ['version']).status === 0

describe('the palette over another program, and the dock', () => {
  const folder = newDataFolder()
  let program: Program
  let palette: Page
  /** The palette as pages are looked at. */
  let small: Program
  const complaints: string[] = []
  const field = () => palette.getByRole('combobox')
  const chosen = () => palette.locator('[role=option][aria-selected=true]')
  const { clipboard } = hands(() => program)
  const shown = () => isPaletteShown(program.app)
  const type = (text: string) => palette.keyboard.insertText(text)
  /** The title of the window that takes the keys. */
  const focused = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? null)

  const desk = () => program.app.browserWindow(program.page)
  const deskBounds = async () => (await desk()).evaluate((window) => window.getBounds())
  const isOnTop = async () => (await desk()).evaluate((window) => window.isAlwaysOnTop())
  const drop = async (bounds: Rectangle) => (await desk()).evaluate((window, at) => window.setBounds(at), bounds)

  async function press(): Promise<void> {
    await pressHotKey(program.app)
    await expect.poll(shown).toBe(true)
    await palette.waitForFunction(() => document.activeElement?.matches('[role=combobox], .pl-closed button'))
  }

  async function isBackInChat(): Promise<void> {
    await expect.poll(shown).toBe(false)
    expect(await focused()).toBe('chat')
  }

  async function focusChat(): Promise<void> {
    await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.getTitle() === 'chat')
        ?.focus(),
    )
    await expect.poll(focused).toBe('chat')
  }

  beforeAll(async () => {
    program = await startProgram(folder)
    await openSampleShop(program)
    await holdHotKey(program.app)
    expect(await chooseHotKey(program.app, program.page, 'Ctrl+Alt+Space')).toBe('CommandOrControl+Alt+Space')
    palette = await palettePage(program.app)
    palette.setDefaultTimeout(6_000)
    for (const page of [palette, program.page]) page.on('pageerror', (error) => complaints.push(error.message))
    small = {
      ...program,
      page: palette,
      picture: async (name) => void (await palette.screenshot({ path: `${pictureFolder}/${name}.png` })),
    }
    // Another program's window, as far as the desk can tell: it is none of the desk's pages.
    await program.app.evaluate(async ({ BrowserWindow }) => {
      const chat = new BrowserWindow({ width: 900, height: 700 })
      await chat.loadURL('data:text/html,<title>chat</title><textarea autofocus></textarea>')
    })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    await small.picture('palette-failed')
    await program.picture('windows-failed')
  })
  afterAll(async () => {
    await program.close().catch(() => undefined)
    removeDataFolder(folder)
  })

  it('is made hidden, is shown by the key ready for typing, and goes by Esc or the key', async () => {
    await field().waitFor()
    expect(await shown()).toBe(false)
    await focusChat()
    await press()
    await palette.keyboard.press('Escape')
    await isBackInChat()
    await press()
    await pressHotKey(program.app)
    await isBackInChat()
  })

  it('for no buyer asks for a reason where trade is not safe, and then copies', async () => {
    await press()
    await palette.getByText('没有打开的接待').waitFor()
    await type('jdzq')
    await expect.poll(() => chosen().textContent()).toContain('久等致歉')
    await palette.keyboard.press('Enter')
    await palette.getByRole('textbox', { name: '原因' }).waitFor()
    await type('加我微信说')
    await palette.keyboard.press('Enter')
    await palette.locator('.og-held[data-verdict=reason]').waitFor()
    await expect.poll(() => palette.evaluate(() => document.activeElement?.closest('.og-reasons') !== null)).toBe(true)
    await small.picture('palette-held')
    // A press that comes at once is the first one's bounce.
    const pressed = async () => {
      await palette.keyboard.press('Enter')
      return shown()
    }
    await expect.poll(pressed, { interval: 400, timeout: 5_000 }).toBe(false)
    await isBackInChat()
    expect(await clipboard()).toContain('由于加我微信说')
  })

  it('receives the buyer whose nick was typed, in the desk', async () => {
    await press()
    await type('阿宁 10:00:03')
    await palette.getByRole('option', { name: '接待“阿宁 10:00:03”' }).waitFor()
    await palette.keyboard.press('Enter')
    expect(await shown()).toBe(true)
    await palette.keyboard.press('ArrowUp')
    await palette.keyboard.press('Enter')
    await program.page.locator('.rc-card h2', { hasText: '阿宁' }).waitFor()
    await focusChat()
  })

  it('copies a script for the buyer of the desk, records it there, and gives the focus back', async () => {
    const { id } = await deskValue<{ id: string }>(program.page, 'command', 'reception.start', {
      platform: 'taobao',
      buyerNick: '阿宁',
    })
    await program.page.locator('.rc-card h2', { hasText: '阿宁' }).waitFor()
    await press()
    await type('spyjl')
    await expect.poll(() => chosen().textContent()).toContain('从商品页进来')
    await palette.getByText('写给 阿宁').waitFor()
    await palette.keyboard.press('Enter')
    await palette.getByRole('textbox', { name: '商品' }).waitFor()
    expect(await clipboard()).not.toContain('{{')
    await small.picture('palette-values')
    await type('白瓷杯')
    await palette.keyboard.press('Enter')
    await isBackInChat()
    expect(await clipboard()).toContain('白瓷杯')
    await program.page.locator('.rc-note[data-kind="copied"]').waitFor()
    const { events } = await deskValue<{ events: { kind: string }[] }>(program.page, 'ask', 'reception.get', { id })
    expect(events.map(({ kind }) => kind)).toContain('replied')
  })

  it('keeps the last words chosen, and goes on with a script of several messages', async () => {
    await press()
    expect(
      await field().evaluate((one: HTMLInputElement) => [one.value, one.selectionStart, one.selectionEnd]),
    ).toEqual(['spyjl', 0, 5])
    await type('thbz')
    await expect.poll(() => chosen().textContent()).toContain('退货步骤')
    await palette.keyboard.press('Enter')
    await isBackInChat()
    const first = await clipboard()
    await press()
    await expect.poll(() => chosen().textContent()).toContain('第 2 条')
    await small.picture('palette-next')
    await palette.keyboard.press('Enter')
    await isBackInChat()
    expect(await clipboard()).not.toBe(first)
  })

  it('looks well and has no serious fault, full and empty', async () => {
    await press()
    await type('退款')
    await palette.getByRole('option', { name: /话术/ }).first().waitFor()
    expect(await faultsInEachLook(small, 'palette', program.page)).toEqual([])
    await type('qqqqzzzz')
    await palette.getByText('没有找到').waitFor()
    expect(await seriousFaults(small)).toEqual([])
    await small.picture('palette-nothing')
  })

  it('leads to a buyer in the desk', async () => {
    const { rows } = await deskValue<{ rows: { id: string; nick: string }[] }>(program.page, 'ask', 'customers.page', {
      after: null,
    })
    const nick = rows[0]?.nick ?? ''
    await field().fill(nick)
    const row = palette.getByRole('option', { name: `买家 ${nick}` }).first()
    await row.waitFor()
    while ((await row.getAttribute('aria-selected')) !== 'true') await palette.keyboard.press('ArrowDown')
    await palette.keyboard.press('Enter')
    await expect.poll(shown).toBe(false)
    expect(await focused()).not.toBe('chat')
    await program.page.getByRole('heading', { name: nick }).first().waitFor()
  })

  it('carries out a command by its name', async () => {
    await focusChat()
    await press()
    await field().fill('锁定')
    await expect.poll(() => chosen().textContent()).toContain('命令')
    await palette.keyboard.press('Enter')
    await program.page.getByRole('dialog', { name: '已锁定' }).waitFor()
  })

  it('shows nothing of the shop while the desk is locked, and leads there', async () => {
    await focusChat()
    await press()
    await palette.getByText('柜台已锁定').waitFor()
    expect(await palette.getByRole('option').count()).toBe(0)
    expect(await palette.locator('main').textContent()).not.toContain('锁定 ')
    expect(await seriousFaults(small)).toEqual([])
    await small.picture('palette-locked')
    await palette.keyboard.press('Enter')
    await expect.poll(shown).toBe(false)
    await program.page.getByLabel(/的密码/).fill('guitai')
    await program.page.keyboard.press('Enter')
    await program.page.locator('nav.gt-rail').waitFor()
  })

  it('tells once, and in the settings, that another program has the key', async () => {
    const { page } = program
    await holdHotKey(program.app, false)
    await chooseHotKey(program.app, page, 'Ctrl+Alt+Up')
    await page.getByText('的全局快捷键 Ctrl+Alt+↑ 没有生效').waitFor()
    await page.locator('.gt-rail-item', { hasText: '设置' }).click()
    await page.getByRole('tab', { name: '快捷键' }).click()
    await page.getByText('Ctrl+Alt+↑ 已被别的程序占用').waitFor()
    await program.picture('keys-taken')
    await holdHotKey(program.app)
    await page.getByRole('button', { name: '更改：在任何程序上打开快捷面板' }).press('Enter')
    await page.keyboard.press('Control+k')
    await page.getByText('和“命令面板”是同一个键').waitFor()
    await page.getByRole('button', { name: '恢复默认：在任何程序上打开快捷面板' }).press('Enter')
    await page.getByText('和“命令面板”是同一个键').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '关掉：锁定' }).press('Enter')
    await page.getByRole('button', { name: /更改：锁定 已关闭/ }).waitFor()
    await page.keyboard.press('Control+l')
    expect(await page.getByRole('dialog', { name: '已锁定' }).count()).toBe(0)
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('keys')
    expect(complaints).toEqual([])
  })

  it('as a dock stands at the edge it is dropped near, over the whole height, and above others while it is pinned', async () => {
    const { page } = program
    await page.getByRole('button', { name: '侧边栏' }).press('Enter')
    await page.locator('.gt-frame[data-layout="dock"]').waitFor()
    const area = await program.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea)
    const right = { x: area.x + area.width - 380, y: area.y, width: 380, height: area.height }
    await expect.poll(deskBounds).toEqual(right)
    await drop({ x: area.x + 30, y: area.y + 90, width: 400, height: 700 })
    await expect.poll(deskBounds).toEqual({ ...right, x: area.x, width: 400 })
    expect(await isOnTop()).toBe(true)
    await page.getByRole('button', { name: '取消置顶' }).press('Enter')
    await expect.poll(isOnTop).toBe(false)
    await program.picture('keys-dock')
  })

  it('ends with the desk’s window, whatever is hidden, and comes back as it was', async () => {
    const before = await deskBounds()
    const ended = program.app.waitForEvent('close')
    await program.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        if (one.webContents.getURL().endsWith('/workbench.html')) one.close()
    })
    await ended
    program = await startProgram(folder)
    expect(await deskBounds()).toEqual(before)
    expect(await isOnTop()).toBe(false)
    await program.page.getByLabel(/的密码/).waitFor()
  })

  it.skipIf(!canPressKeys)('by a real key of the system, says that nobody is signed in', async () => {
    // Whether the program has asked the system for its key by now is not seen from here: it is pressed until it works.
    const pressUnlessShown = async () => {
      const isShown = await shown()
      if (!isShown) spawnSync('xdotool', ['key', 'ctrl+shift+space'])
      return isShown
    }
    await expect.poll(pressUnlessShown, { timeout: 15_000, interval: 1_500 }).toBe(true)
    palette = await palettePage(program.app)
    await palette.getByText('还没有登录').waitFor()
    expect(await palette.getByRole('option').count()).toBe(0)
  })
})
