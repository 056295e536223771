import { describe, expect, it } from 'vitest'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('R27 the order ledger', () => {
  let program: Program
  startJourney('ledger', async (started) => {
    program = started
    await program.page.getByRole('button', { name: '试用体验店铺' }).click()
    await program.page.locator('.rc-empty').first().waitFor()
    await openDeskPort(program.page)
    program.page.setDefaultTimeout(8_000)
    await program.page.getByRole('button', { name: '订单', exact: true }).click()
  })
  const table = () => program.page.getByRole('grid', { name: '台账' })
  const rows = () => table().locator('tbody tr[data-no]')
  const active = () => program.page.locator('tr[data-place]')

  /** While older orders are still read, the table grows at its end. */
  async function wholeTotal(): Promise<number> {
    const size = () =>
      deskValue<{ total: number; isComplete: boolean }>(program.page, 'ask', 'orders.ledgerSize', {
        filter: everyOrder,
      })
    await soon(async () => (await size()).isComplete).toBe(true)
    return (await size()).total
  }

  it('is one table of all orders: keys go to any of them, and Enter opens it', async () => {
    const { page } = program
    await rows().first().waitFor()
    const total = await wholeTotal()
    await table()
      .and(page.locator(`[aria-rowcount="${total + 1}"]`))
      .waitFor()
    expect(total).toBeGreaterThan(100)
    expect(await rows().count()).toBeLessThan(80)
    await program.picture('ledger')
    expect(await seriousFaults(program)).toEqual([])
    await table().press('End')
    await page.locator(`tr[data-no="${total - 1}"]`).waitFor()
    expect(await active().getAttribute('aria-rowindex')).toBe(String(total + 1))
    await table().press('PageUp')
    await table().press('Home')
    await table().press('ArrowDown')
    await page.locator('tr[data-no="1"][data-place]').waitFor()
    await table().press('Enter')
    await page.locator('.gt-orders-panel-side').waitFor()
    expect(await page.locator('tr[data-chosen]').getAttribute('data-no')).toBe('1')
    await program.picture('ledger-opened')
    await page.locator('.gt-orders-panel-side').getByRole('button', { name: '关闭' }).first().click()
    expect(await table().evaluate((element) => element === document.activeElement)).toBe(true)
  })
  it('is filtered in one press, by words and conditions; what nothing meets is said, and a filter is kept by name', async () => {
    const { page } = program
    await page.getByRole('button', { name: '未发货' }).click()
    await expect.poll(() => rows().locator('td:nth-child(7)').allTextContents()).not.toContain('待付款')
    await page.getByRole('button', { name: '更多条件' }).click()
    await page.getByLabel('最低金额（元）').fill('一百')
    await page.getByText('这不是金额').waitFor()
    await page.getByLabel('最低金额（元）').fill('300')
    await page.getByLabel('最高金额（元）').fill('200')
    await page.getByRole('alert').getByText('最低金额比最高的还高').waitFor()
    await program.picture('ledger-wrong')
    await page.getByLabel('最高金额（元）').fill('')
    await page.getByLabel('给这组条件起个名字').fill('大额待发')
    await page.getByLabel('给这组条件起个名字').press('Enter')
    await page.getByRole('button', { name: '大额待发', exact: true, pressed: true }).waitFor()
    await program.picture('ledger-conditions')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('searchbox', { name: '订单号、昵称、姓名或电话' }).fill('查无此人')
    await page.getByText('没有符合这些条件的订单。').waitFor()
    await program.picture('ledger-none')
    await page.getByRole('button', { name: '看全部订单' }).click()
    await page.getByRole('button', { name: '更多条件' }).click()
    await rows().first().waitFor()
    const newest = await rows().first().locator('td').first().textContent()
    await page.getByLabel('跳到').fill((newest ?? '').slice(0, 10))
    await page.getByLabel('跳到').press('Enter')
    await page.locator('tr[data-no="0"][data-place]').waitFor()
  })

  it('the month’s sheet of order quality is filled from it and scored', async () => {
    const { page } = program
    await page.getByRole('tab', { name: '订单质量' }).click()
    const chain = page.getByRole('region', { name: '供应链' })
    await chain.getByText('48 小时内发出').waitFor()
    await chain.getByRole('button', { name: '保存这一项' }).click()
    await chain.getByRole('alert').getByText('先打分。').waitFor()
    await chain.getByText('2', { exact: true }).click()
    await chain.getByLabel('依据').fill('三成超过 48 小时才发')
    await chain.getByRole('button', { name: '保存这一项' }).click()
    await chain.getByText(/于 .* 评/).waitFor()
    await program.picture('ledger-quality')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('tab', { name: '台账' }).click()
    await deskValue(page, 'command', 'settings.save', { scheme: 'dark', language: 'en' })
    await page.getByRole('button', { name: 'More conditions' }).waitFor()
    await page.locator('tr[data-no="3"]').waitFor()
    await program.picture('ledger-dark-english')
    expect(await seriousFaults(program)).toEqual([])
  })
})
