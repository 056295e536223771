import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { dockOverflow, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

interface Account {
  readonly id: string
  readonly role: string
}

describe('coaching and the start of a shift', () => {
  let program: Program
  let accounts: readonly Account[] = []
  const { press, type, line, clipboard } = hands(() => program)
  const words = () => line('.rc-coach-words > span').textContent()
  const strip = () => program.page.getByRole('region', { name: '上班准备' })
  const command = <V>(entry: string, input: unknown) => deskValue<V>(program.page, 'command', entry, input)

  async function sit(role: string): Promise<void> {
    const personId = accounts.find((one) => one.role === role)?.id
    await command('staff.signOut', {})
    await command('staff.signIn', { personId, password: 'guitai' })
    await line('nav.gt-rail').waitFor()
  }

  /** Light, dark, English; axe reads the first. */
  async function inThreeLooks(name: string): Promise<void> {
    await program.picture(`${name}-light`)
    expect(await seriousFaults(program)).toEqual([])
    const usual = await deskValue<object>(program.page, 'ask', 'settings.mine', {})
    await command('settings.save', { scheme: 'dark' })
    await program.page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await program.picture(`${name}-dark`)
    await command('settings.save', { scheme: 'light', language: 'en' })
    await program.page.locator('html[lang="en"]').waitFor()
    await program.picture(`${name}-english`)
    await command('settings.save', usual)
    await program.page.locator('html[lang="zh-CN"]').waitFor()
  }

  startJourney('coach', async (started) => {
    program = started
    await openSampleShop(program)
    accounts = await deskValue<Account[]>(program.page, 'ask', 'staff.accounts', {})
    await sit('agent')
  })

  it('R06 asks one thing after another before the shift, and begins it with a reason when buyers wait', async () => {
    const { page } = program
    await strip().getByText('0/6').waitFor()
    await strip().getByRole('checkbox', { name: '交接本看过了' }).press('Space')
    await strip().getByText('1/6').waitFor()
    await program.picture('readiness-strip')
    await strip().getByRole('button', { name: '全部' }).press('Enter')
    await program.picture('readiness-open')
    await strip().getByRole('button', { name: '先开始…' }).press('Enter')
    await page.getByPlaceholder(/为什么先开始/).waitFor()
    await type('两位买家在等')
    await press('Enter')
    await strip().waitFor({ state: 'detached' })
  })

  it('R13 the next question is one key, what the buyer said another', async () => {
    await press('Control+n')
    await program.page.getByPlaceholder('买家昵称').waitFor()
    await type('新来的阿宁')
    await press('Enter')
    await soon(words).toContain('新客')
    await press('Enter')
    await press('Alt+ArrowRight')
    await soon(words).toBe('请问您主要在什么场合用、给谁用呢？')
    await press('Control+i')
    await soon(clipboard).toBe('请问您主要在什么场合用、给谁用呢？')
    await type('老人颈椎不好，厨房也要')
    await press('Control+g')
    await soon(words).toBe('请问您喜欢什么样的款式呢？')
    await type('怕孩子滑倒，浴室')
    await program.picture('coach-need')
    await press('Control+Shift+G')
    await soon(() => line('.rc-noted').textContent()).toContain('怕孩子滑倒')
    expect(await program.page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true)
  })

  it('R14 what may be recommended has reason, advantage, sales and stock, in every look', async () => {
    await press('Alt+ArrowRight')
    const goods = program.page.locator('.rc-goods li')
    await soon(() => goods.count()).toBe(3)
    expect(await goods.first().textContent()).toMatch(/用途：.*近 30 天 \d+ 件.*/)
    expect(await goods.first().textContent()).toMatch(/\d+ 件 体验数据/)
    await inThreeLooks('coach-goods')
    const name = await goods.first().locator('strong').textContent()
    await press('Control+i')
    await soon(() => line('.rc-noted').textContent()).toContain(name ?? '?')
  })

  it('R15 a doubt has its pattern, and refusals are one key away', async () => {
    await press('Alt+ArrowRight')
    await type('有点贵')
    await press('Alt+Enter')
    await soon(words).toContain('先谢谢喜欢')
    await program.picture('coach-doubt')
    await press('Control+i')
    await soon(() => line('.rc-script').textContent()).toBeTruthy()
    expect(await program.page.locator('[data-search]').inputValue()).toBe('婉拒')
    await press('Escape')
    await program.page.getByLabel('怎么答的').fill('说明材质')
    await press('Enter')
  })

  it('R16 cues are the agent’s own word, and one push is recorded', async () => {
    const { page } = program
    await press('Alt+ArrowRight')
    await soon(words).toContain('这一款，对吗')
    await page.getByRole('button', { name: '买家心理' }).click()
    await page.getByRole('menuitem', { name: '好奇' }).click()
    await soon(words).toBe('想多了解：把细节讲透')
    await page.getByRole('button', { name: '推一次' }).click()
    await page.getByRole('menuitem', { name: '赞美' }).click()
    await page.getByText('已推：赞美').waitFor()
    await program.picture('coach-closing')
  })

  it('fits the dock, and each part can be switched off', async () => {
    expect(await dockOverflow(program)).toBe(0)
    await program.picture('coach-dock-closing')
    await press('Alt+ArrowLeft')
    await press('Alt+ArrowLeft')
    await line('.rc-goods').waitFor()
    await program.picture('coach-dock-goods')
    await command('settings.save', { coachOff: ['products'] })
    await line('.rc-goods').waitFor({ state: 'detached' })
    await command('settings.save', { coachOff: [] })
  })

  it('supervisors see who has begun, and keep the register of products', async () => {
    const { page } = program
    await page.getByRole('button', { name: '我的菜单' }).click()
    await page.getByRole('menuitem', { name: '工作台' }).click()
    await line('nav.gt-rail').waitFor()
    await sit('supervisor')
    await page.getByRole('button', { name: '团队' }).click()
    await page.getByRole('tab', { name: '上班准备' }).click()
    await page.getByText(/两位买家在等/).waitFor()
    await program.picture('readiness-team')
    await page.getByRole('button', { name: '知识' }).click()
    await page.getByRole('heading', { name: /订单里有/ }).waitFor()
    await page.locator('.pr-rows button').first().press('Enter')
    await page.getByLabel('现有件数').fill('42')
    await page.getByLabel(/谁数的/).fill('仓库小李')
    await page.getByRole('button', { name: '记下库存' }).press('Enter')
    await page.locator('.pr-stock').getByText('42 件').waitFor()
    await inThreeLooks('products')
  })
})
