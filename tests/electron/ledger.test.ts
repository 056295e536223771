import { describe, expect, it } from 'vitest'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
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

  it('is one table of all orders: keys go to any of them, and Enter opens it', async () => {
    const { page } = program
    await rows().first().waitFor()
    const total = Number(await table().getAttribute('aria-rowcount')) - 1
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
})
