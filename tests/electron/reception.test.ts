import { describe, expect, it } from 'vitest'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** Nicks of the sample shop in its order: the first 16 have two orders not yet sent, the next 8 one not yet paid. */
async function sampleNicks(): Promise<string[]> {
  const wish = { seed: sampleSeed, customers: 480, orders: 1_440, now: Date.now() }
  const nicks: string[] = []
  for await (const { customers } of generateShop(wish)) nicks.push(...customers.map(({ nick }) => nick))
  return nicks
}

const withTwoParcels = 6
const unpaid = 18

describe('reception by keyboard', () => {
  let program: Program
  let nicks: string[] = []
  let keys = 0

  /** One key action; typing is not counted. */
  async function press(key: string): Promise<void> {
    keys += 1
    await program.page.keyboard.press(key)
  }
  const type = (text: string) => program.page.keyboard.insertText(text)
  const line = (selector: string) => program.page.locator(selector).first()
  const atStep = (name: string) =>
    expect.poll(() => line('.rc-step[data-state="now"]').getAttribute('title'), { timeout: 5_000 }).toBe(name)
  const searchHasFocus = () =>
    expect.poll(() => program.page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true)
  const clipboard = () => program.app.evaluate((electron) => electron.clipboard.readText())
  const noteSays = (kind: 'copied' | 'refused' | 'said') => line(`.rc-note[data-kind="${kind}"]`).waitFor()

  async function receive(nick: string): Promise<void> {
    await press('Control+n')
    await program.page.getByPlaceholder('买家昵称').waitFor()
    await type(nick)
    await press('Enter')
    await expect.poll(() => line('.rc-card h2').textContent()).toBe(nick)
    await searchHasFocus()
    await line('.rc-script').waitFor()
  }

  const { complaints } = startJourney('reception', async (started) => {
    nicks = await sampleNicks()
    program = started
    await program.page.getByRole('button', { name: '试用体验店铺' }).click()
    await line('.rc-empty').waitFor()
    await openDeskPort(program.page)
  })

  /** By the palette: the window as a dock at the screen's edge, or wide again. */
  async function changeLayout(command: string, layout: 'dock' | 'workbench'): Promise<void> {
    await press('Control+k')
    await type(command)
    await program.page.locator('[role=option][aria-selected=true]', { hasText: command }).waitFor()
    await press('Enter')
    await line(`.gt-frame[data-layout="${layout}"]`).waitFor()
  }

  it('in the dock, takes at most 12 key actions besides typing from the first word to the goodbye', async () => {
    await program.picture('reception-empty')
    await changeLayout('换成侧边栏', 'dock')
    await expect
      .poll(() => program.page.evaluate(() => [window.outerWidth, window.outerHeight - screen.availHeight]))
      .toEqual([380, 0])
    keys = 0
    await receive(nicks[unpaid] ?? '')
    await press('Enter')
    await noteSays('copied')
    expect(await clipboard()).not.toContain('{{')
    await program.picture('reception-1-greeted')

    await type('送妈妈 怕烫手')
    await press('Alt+Enter')
    await atStep('在线接待')
    await program.picture('reception-2-need')
    await type('便宜款就够用')
    await line('.rc-script-title:text-is("便宜款就够用")').waitFor()
    await press('Enter')
    await atStep('推荐产品')
    await type('双层隔热杯')
    await press('Alt+Enter')
    await line('.rc-noted').waitFor()
    await program.picture('reception-3-product')
    await press('Alt+Enter')
    await atStep('促成交易')
    await program.picture('reception-5-closing')
    await press('Alt+Enter')
    await atStep('确认订单')
    await line('.gt-check-card').waitFor()
    await press('Alt+Enter')
    await noteSays('copied')
    expect(await clipboard()).toContain('商品：')
    await press('Alt+Enter')
    await atStep('下单发货')
    await program.picture('reception-7-order')
    await press('Alt+Enter')
    await atStep('礼貌告别')
    await line('.rc-farewell').waitFor()
    await program.picture('reception-8-farewell')
    await press('Alt+Enter')
    await line('.rc-empty').waitFor()
    expect(keys).toBeLessThanOrEqual(12)
    console.log('key actions of a whole reception:', keys)
    await changeLayout('换成工作台', 'workbench')
    expect(complaints).toEqual([])
  })

  it('carries out keys typed ahead of what is being read, each once and in its step', async () => {
    await receive(nicks[unpaid + 1] ?? '')
    await press('Enter')
    await type('送爸爸')
    await press('Alt+Enter')
    await atStep('在线接待')
    await type('保温壶')
    await press('Alt+ArrowRight')
    await atStep('推荐产品')
    await press('Alt+Enter')
    await press('Alt+Enter')
    await atStep('促成交易')
    await program.app.evaluate((electron) => electron.clipboard.writeText(''))
    await press('Alt+Enter')
    await press('Alt+Enter')
    await atStep('确认订单')
    await expect.poll(clipboard).toContain('商品：')
    await press('Alt+Enter')
    await press('Alt+Enter')
    await press('Alt+Enter')
    await line('.rc-empty').waitFor()
    expect(complaints).toEqual([])
  })

  it('keeps each buyer apart while several wait, and says what is missing', async () => {
    await receive(nicks[withTwoParcels] ?? '')
    await receive(nicks[30] ?? '')
    await receive('tb_mao0')
    await receive('tb_maoO')
    await line('.rc-twins').waitFor()
    await program.page.waitForTimeout(3_500)
    await program.picture('reception-queue-amber')
    await type('tk')
    await press('Alt+ArrowDown')
    await expect.poll(() => line('.rc-card h2').textContent()).toBe(nicks[withTwoParcels])
    expect(await line('[data-search]').inputValue()).toBe('')
    await searchHasFocus()
    await press('Control+z')
    expect(await line('[data-search]').inputValue(), 'undo brings nothing of another buyer').toBe('')
    await press('Alt+4')
    await expect.poll(() => line('.rc-card h2').textContent()).toBe('tb_maoO')
    expect(await line('[data-search]').inputValue()).toBe('tk')
    await line('.rc-script').waitFor()
    await program.page.waitForTimeout(3_500)
    await program.picture('reception-late-twin')
    await press('Escape')
    await press('Alt+ArrowRight')
    await noteSays('refused')
    await program.picture('reception-refused')
    expect(complaints).toEqual([])
  })

  it('checks orders, merges them, notes a promise, and leaves a buyer who thinks with a follow-up', async () => {
    const { page } = program
    await press('Alt+1')
    await expect.poll(() => line('.rc-card h2').textContent()).toBe(nicks[withTwoParcels])
    await press('Enter')
    await noteSays('copied')
    await press('Control+j')
    await type('查到物流就回复')
    await program.picture('reception-promise')
    await press('Enter')
    await line('.rc-promise').waitFor()
    await press('Control+o')
    await line('.gt-check-card').waitFor()
    await program.picture('reception-check-sheet')
    await press('Alt+Enter')
    await line('.gt-check-card[data-verdict="confirm"]').waitFor()
    await page.getByRole('button', { name: '买家已确认' }).waitFor()
    await press('Alt+Enter')
    await line('.rc-check .rc-panel-row button:has-text("合并发货")').waitFor()
    await press('Alt+Enter')
    await line('.gt-check-passed').waitFor()
    await expect.poll(() => page.locator('.gt-check-card:not([data-verdict="passed"])').count()).toBe(0)
    await program.picture('reception-check-passed')
    await press('Escape')
    await line('.rc-check').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '再考虑' }).click()
    await atStep('礼貌告别')
    await program.picture('reception-8-thinking')
    await press('Alt+Enter')
    await type('意向客户')
    await press('Alt+Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.rc-importances') !== null)).toBe(true)
    await press('3')
    await line('.rc-importances [data-chosen]:has-text("3")').waitFor()
    await press('Alt+Enter')
    await expect.poll(() => line('.rc-card h2').textContent()).toBe(nicks[30])
    await searchHasFocus()
    await line('.rc-follow').waitFor()
    await program.picture('reception-next-opened')
    expect(complaints).toEqual([])
  })

  it('fits a narrow dock', async () => {
    const { page, app } = program
    await page.locator('.gt-rail-foot button').first().click()
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.isVisible()) window.setBounds({ x: 0, y: 0, width: 380, height: 900 })
    })
    await line('.rc[data-layout="dock"]').waitFor()
    await page.waitForTimeout(500)
    await program.picture('reception-dock-farewell')
    await press('Alt+1')
    await page.waitForTimeout(300)
    await program.picture('reception-dock')
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await press('Control+o')
    await page.waitForTimeout(400)
    await program.picture('reception-dock-check')
    await press('Control+o')
    expect(await faultsInEachLook(program, 'reception-dock')).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'large'
    })
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('.rc, .rc-queue, .rc-column, .rc-panel, .rc-picker, .rc-answers, .rc-card')]
        .filter((one) => one.scrollWidth > one.clientWidth)
        .map((one) => one.className),
    )
    expect(wider).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'normal'
    })
    expect(complaints).toEqual([])
  })

  it('asks for what a script lacks, pastes several messages, keeps drafts, answers doubts', async () => {
    const { page } = program
    await receive('阿宁')
    await type('缺货先发')
    await press('Escape')
    await type('spyjl')
    await line('.rc-script-title:text-is("从商品页进来")').waitFor()
    await press('Enter')
    await line('.rc-values').waitFor()
    await program.picture('reception-dock-values')
    await type('白瓷杯')
    await press('Enter')
    await noteSays('copied')
    expect(await clipboard()).toContain('白瓷杯')
    await searchHasFocus()
    await type('thbz')
    await line('.rc-script-title:text-is("退货步骤")').waitFor()
    await press('Alt+1')
    await line('.rc-pasting').waitFor()
    expect(await clipboard()).toContain('退货退款')
    await program.picture('reception-dock-pasting')
    await press('Enter')
    await line('.rc-pasting').waitFor({ state: 'detached' })
    expect(await clipboard()).toContain('审核通过')
    await press('Control+e')
    await type('（另加一句）')
    await page.waitForTimeout(200)
    await program.picture('reception-dock-draft')
    await press('Alt+1')
    await press('Alt+ArrowDown')
    await page.waitForTimeout(200)
    await page.locator('.rc-line-nick', { hasText: '阿宁' }).click()
    await expect.poll(() => line('[data-draft]').inputValue()).toContain('（另加一句）')
    await line('[data-draft]').focus()
    await press('Control+Enter')
    await noteSays('copied')
    expect(await clipboard()).toContain('（另加一句）')
    await searchHasFocus()
    await type('送朋友')
    await press('Alt+Enter')
    await atStep('在线接待')
    await press('Alt+ArrowRight')
    await atStep('推荐产品')
    await press('Alt+ArrowRight')
    await noteSays('refused')
    await program.picture('reception-dock-skip')
    await type('买家只问快递')
    await press('Enter')
    await atStep('处理异议')
    await type('有点贵')
    await press('Alt+Enter')
    await line('[data-objection]').waitFor()
    await program.picture('reception-dock-objection')
    await press('Enter')
    await noteSays('copied')
    await press('Alt+Enter')
    await line('.rc-objection:not([data-objection])').waitFor()
    expect(complaints).toEqual([])
  })

  it('shows the whole shop, takes over, and follows up after ten minutes', async () => {
    const { page } = program
    await page.locator('.gt-choice', { hasText: '全店' }).click()
    await page.locator('.rc-line').nth(5).waitFor()
    await page.waitForTimeout(300)
    await program.picture('reception-dock-shop')
    await page.locator('.rc-line', { hasText: '小满' }).first().click()
    await line('.rc-take-over').waitFor()
    await program.picture('reception-dock-take-over')
    await press('Alt+Enter')
    await line('.rc-picker').waitFor()
    const due = page.locator('.rc-follow[data-due]').first()
    await due.scrollIntoViewIfNeeded()
    await program.picture('reception-dock-follow-up')
    await due.getByRole('button', { name: '复制回访语' }).click()
    await page.getByRole('button', { name: '还想看看' }).first().waitFor()
    await page.getByRole('button', { name: '还想看看' }).first().click()
    expect(complaints).toEqual([])
  })

  it('asks to wait with a timer, leaves a remark, and stands well as a workbench', async () => {
    const { page } = program
    await page.locator('.gt-choice', { hasText: '我的' }).click()
    await page.locator('.rc-line', { hasText: nicks[30] ?? '' }).click()
    await expect.poll(() => line('.rc-card h2').textContent()).toBe(nicks[30])
    await searchHasFocus()
    await press('Control+t')
    await page.getByRole('menuitem').first().waitFor()
    await press('ArrowDown')
    await press('Enter')
    await page.locator('.rc-line[data-band="away"]').waitFor()
    await searchHasFocus()
    await press('Control+b')
    await page.locator('.rc-line[aria-current]:not([data-band="away"])').waitFor()
    await press('Control+d')
    await page.locator('.rc-line[data-band="away"]').waitFor()
    await press('Control+j')
    await page.locator('.gt-choice', { hasText: '给同事的备注' }).click()
    await page.getByRole('textbox', { name: '给同事留一句' }).fill('喜欢浅色')
    await page.keyboard.press('Enter')
    await line('.rc-remark').waitFor()
    await page.getByRole('button', { name: '我的菜单' }).click()
    await page.getByRole('menuitem', { name: '工作台' }).click()
    await line('.rc[data-layout="workbench"]').waitFor()
    await page.waitForTimeout(400)
    expect(await faultsInEachLook(program, 'reception-workbench')).toEqual([])
    await press('Control+o')
    await line('.gt-check-card').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    expect(complaints).toEqual([])
  })
})
