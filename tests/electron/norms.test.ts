import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { ownerPassword } from '#tests/harness/new-shop.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { type HandoverShop, openHandoverShop, seat } from './handover-shop.ts'

describe('wording and trade safety before a copy (R12, R22)', () => {
  let program: Program
  let shop: HandoverShop
  startJourney('norms', async (started) => {
    program = started
    shop = await openHandoverShop(program)
    await seat(program, shop.zhou)
    await deskValue(program.page, 'command', 'reception.start', { platform: 'taobao', buyerNick: '阿宁' })
  })
  const draft = () => program.page.locator('textarea[data-draft]')
  const say = async (text: string) => {
    await draft().fill(text)
    await draft().press('Control+Enter')
  }
  const { clipboard } = hands(() => program)

  it('an ordinary sentence is copied without a word', async () => {
    await draft().waitFor()
    await say('您好，在的哦，马上帮您看。')
    await program.page.getByText('已复制').waitFor()
    expect(await program.page.locator('.og-held').count()).toBe(0)
  })

  it('a warning is shown with the piece marked and a better wording; the second press copies', async () => {
    const { page } = program
    await say('难道页面上没写吗')
    await page.locator('.og-held mark', { hasText: '难道' }).waitFor()
    await program.picture('norms-warn')
    expect(await clipboard()).not.toContain('难道')
    await expect.poll(() => draft().press('Control+Enter').then(clipboard)).toBe('难道页面上没写吗')
    await page.waitForFunction(() => document.querySelector('.og-held') === null)
  })

  it('what is blocked never leaves; the suggested sentence does', async () => {
    const { page } = program
    await say('爱买不买')
    await page.locator('.og-held[data-verdict=block]').waitFor()
    await program.picture('norms-block')
    await draft().press('Control+Enter')
    expect(await clipboard()).not.toContain('爱买')
    await page.getByRole('button', { name: /可以说：您可以多比较/ }).click()
    await draft().press('Control+Enter')
    await page.waitForFunction(() => document.querySelector('.og-held') === null)
    expect(await clipboard()).toContain('多比较比较')
  })

  it('trade safety asks for a reason, and the log tells who and why without the number', async () => {
    const { page } = program
    await say('您转到 6222 0212 3456 7890 128')
    await page.locator('.og-held[data-verdict=reason]').waitFor()
    expect(await faultsInEachLook(program, 'norms-reason')).toEqual([])
    await page.getByRole('button', { name: '主管同意的' }).focus()
    const pass = () => page.keyboard.press('Enter')
    await expect.poll(() => pass().then(clipboard)).toContain('6222')
    await draft().fill('你看这款怎么样')
    await page.locator('.og-hints').waitFor()
    await program.picture('norms-hint')
  })

  it('a supervisor tries a rule on what is there, switches it on, and reads who copied in spite of a warning', async () => {
    const { page } = program
    await seat(program, shop.owner, ownerPassword)
    await page
      .getByRole('link', { name: '设置' })
      .or(page.getByRole('button', { name: '设置' }))
      .first()
      .click()
    await page.getByRole('tab', { name: '用语规则' }).click()
    await page.getByRole('button', { name: '新规则' }).click()
    await page.getByLabel('名称').fill('不说哦')
    await page.getByLabel('词，每行一个').fill('哦。')
    await page.getByLabel('写一句话试试').fill('好的哦。')
    await page.getByRole('button', { name: '试一下' }).click()
    await page.locator('.st-norm-tried mark').first().waitFor()
    await page.getByLabel('词，每行一个').press('Control+Enter')
    await page.getByRole('button', { name: /不说哦/ }).waitFor()
    await page.getByRole('button', { name: '记录' }).click()
    await page.getByText(/小周 在“银行卡号”提醒后仍然复制/).waitFor()
    expect(await faultsInEachLook(program, 'norms-rules')).toEqual([])
    await page.getByRole('button', { name: /反问 提醒/ }).click()
    await page.getByText('服务用语规范').waitFor()
    await program.picture('norms-built-in')
  })
})
