import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { dockOverflow, faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('the first ten minutes of a fresh shop', () => {
  let program: Program
  startJourney('first-steps', async (started) => {
    program = started
    program.page.setDefaultTimeout(6_000)
    await program.page.waitForSelector('form')
    await openShop(program)
  })
  const list = () => program.page.getByRole('region', { name: '开店头四步' })
  const step = (name: string) => list().getByRole('button', { name })
  const onPage = (name: string) =>
    program.page.locator('.gt-rail-item[aria-current="page"]', { hasText: name }).waitFor()
  const doneSteps = () => list().locator('[data-done]').count()

  it('shows the four first steps, in every look', async () => {
    await list().getByText('已完成 0 / 4').waitFor()
    expect(await list().getByRole('listitem').count()).toBe(4)
    expect(await faultsInEachLook(program, 'first-steps')).toEqual([])
  })

  it('each leads to where it is done, by keyboard', async () => {
    const { page } = program
    await step('导入订单').press('Enter')
    await onPage('订单')
    await page.keyboard.press('Control+1')
    await step('导入订单').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await onPage('话术')
    await page.keyboard.press('Control+1')
    await step('接待第一位买家').press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('placeholder'))).toBe('买家昵称')
  })

  it('ticks what was done: the hot key, a buyer received', async () => {
    const { page } = program
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(doneSteps).toBe(1)
    const { id } = await deskValue<{ id: string }>(page, 'command', 'reception.start', {
      platform: 'taobao',
      buyerNick: '第一位买家',
    })
    await page.locator('.rc-card').waitFor()
    await deskValue(page, 'command', 'reception.replied', { id })
    await deskValue(page, 'command', 'reception.markAfterSales', { id, isAfterSales: true })
    await deskValue(page, 'command', 'reception.enterStep', { id, step: 'farewell' })
    const ending = { outcome: 'afterSales', group: null, importance: 0, followUp: false, remark: '' }
    await deskValue(page, 'command', 'reception.close', { id, ...ending })
    await list().getByText('已完成 2 / 4').waitFor()
    expect(await step('接待第一位买家').textContent()).toContain('已完成')
    await program.picture('first-steps-half')
  })

  it('fits the dock', async () => {
    expect(await dockOverflow(program)).toBe(0)
    await program.picture('first-steps-dock')
  })

  it('can be put away for good', async () => {
    const { page } = program
    await list().getByRole('button', { name: '收起，不再显示' }).press('Enter')
    await list().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+3')
    await page.keyboard.press('Control+1')
    await page.getByPlaceholder('买家昵称').waitFor()
    expect(await list().count()).toBe(0)
  })
})
