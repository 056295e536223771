import { readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDesk, deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop, ownerPassword } from '#tests/harness/new-shop.ts'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'
import { rowsOf } from './view-reading.ts'

describe('backup and restore in the settings', () => {
  let program: Program
  const { folder } = startJourney('backup', async (started) => {
    await mkdir(stick)
    program = started
    await openShop(program)
    await addPromise('备份之前答应的')
  })
  const stick = join(folder, 'stick')

  function addPromise(what: string): Promise<unknown> {
    const dueAt = Date.now() + 3_600_000
    return deskValue(program.page, 'command', 'handover.addPromise', {
      platform: 'taobao',
      buyerNick: '买家',
      what,
      dueAt,
    })
  }

  async function promised(): Promise<string[]> {
    return (await rowsOf<{ what: string }>(program, 'promises')).map(({ what }) => what)
  }

  /** People choose in the system's own dialog: the test chooses for them. */
  async function choose(path: string): Promise<void> {
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  async function openSettings(): Promise<void> {
    const { page } = program
    await page.getByRole('button', { name: '设置' }).first().click()
    await page.getByRole('tab', { name: '数据与备份' }).click()
  }

  async function signIn(): Promise<void> {
    const { page } = program
    await page.getByLabel('林店主 的密码').fill(ownerPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '设置' }).first().waitFor()
  }

  it('writes a checked copy into the chosen folder and says what is in it', async () => {
    const { page } = program
    await openSettings()
    await page.getByText('还没有做过备份').waitFor()
    await choose(stick)
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByText('备份已完成并核对').waitFor()
    expect(await page.getByRole('row', { name: /承诺备忘/ }).textContent()).toContain('1')
    expect(await page.getByRole('row', { name: /店铺/ }).textContent()).toContain('清和家居')
    await page.getByText(/上次备份：.*stick/).waitFor()
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^guitai-backup-\d{8}-\d{6}\.guitai$/)])
    await program.picture('backup-made')
  })

  it('shows what a backup holds, restores it, signs everybody out, and can take it back', async () => {
    await addPromise('备份之后答应的')
    const { page } = program
    await choose(join(stick, readdirSync(stick)[0] ?? ''))
    await page.getByRole('button', { name: '从备份恢复…' }).click()
    await page.getByText('这份备份里有').waitFor()
    await program.picture('backup-restore')
    await page.getByRole('button', { name: '用这份备份恢复' }).click()
    await page.getByLabel('林店主 的密码').waitFor()
    await openDeskPort(page)
    const { failure } = await askDesk(page, 'ask', 'handover.openPromises', { whose: 'all', after: null })
    expect(failure?.code).toBe('not_signed_in')
    expect(await promised()).toEqual(['备份之前答应的'])
    await signIn()
    await openSettings()
    await page.getByRole('button', { name: '撤销恢复' }).click()
    await page.getByLabel('林店主 的密码').waitFor()
    await openDeskPort(page)
    await deskValue(page, 'ask', 'staff.accounts', {})
    expect(await promised()).toEqual(['备份之前答应的', '备份之后答应的'])
    await signIn()
  })

  it('refuses what is no backup, in plain words, and changes nothing', async () => {
    const { page } = program
    await openSettings()
    await choose(join(folder, 'current.json'))
    await page.getByRole('button', { name: '从备份恢复…' }).click()
    await page.getByText('这不是柜台的备份文件。').waitFor()
    expect((await promised()).length).toBe(2)
  })
})

describe('a store that dies', () => {
  const folder = newDataFolder()
  let program: Program
  beforeAll(async () => {
    program = await startProgram(folder)
    await openShop(program)
  })
  afterAll(async () => {
    const begunAt = performance.now()
    await program.close()
    expect(performance.now() - begunAt).toBeLessThan(5_000)
    removeDataFolder(folder)
  })

  /** How often the log says that a store was replaced: one death, one new store. */
  function replacements(): number {
    const log = join(folder, 'log')
    return readdirSync(log).flatMap(
      (file) => readFileSync(join(log, file), 'utf8').match(/the store is replaced/g) ?? [],
    ).length
  }

  /** Ends when main knows of it: the next port is the next store's. */
  async function killStore(): Promise<void> {
    await program.app.evaluate(
      ({ webContents }) =>
        new Promise<void>((resolve, reject) => {
          const store = webContents.getAllWebContents().find((one) => one.getURL().startsWith('guitai://store/'))
          if (!store) return reject(new Error('no store to kill'))
          store.once('render-process-gone', () => resolve())
          process.kill(store.getOSProcessId(), 'SIGKILL')
        }),
    )
  }

  it('is replaced: the window goes on with the same person and its data', async () => {
    const { page } = program
    await page.getByRole('button', { name: '设置' }).first().click()
    await killStore()
    await page.getByRole('button', { name: '团队' }).first().click()
    await page.getByText('林店主').first().waitFor()
    await openDeskPort(page)
    expect(await deskValue(page, 'command', 'staff.saveChatGroup', group('又能保存了'))).toMatchObject({ version: 1 })
    expect(replacements()).toBe(1)
  })

  it('four times within a minute is not started again by itself: the page says so and offers to try', async () => {
    const { page } = program
    for (let times = 0; times < 3; times += 1) {
      await page.getByText('林店主').first().waitFor()
      await openDeskPort(page)
      await deskValue(page, 'ask', 'staff.accounts', {})
      await killStore()
    }
    await page.getByText('数据服务在一分钟内多次中断').waitFor()
    await program.picture('store-given-up')
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByText('林店主').first().waitFor()
    await openDeskPort(page)
    expect(await deskValue(page, 'command', 'staff.saveChatGroup', group('还是能保存'))).toMatchObject({ version: 1 })
  })

  function group(name: string) {
    return { id: null, expected: null, name, purpose: '', members: [], noticeKinds: '', replyStandard: '' }
  }
})
