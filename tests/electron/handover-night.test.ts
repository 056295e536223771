import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { type HandoverShop, offsetTo, openHandoverShop, promise, reception, seat } from './handover-shop.ts'

describe('a busy night (R03, R05)', () => {
  let program: Program
  let shop: HandoverShop
  const ten = () => Date.now() + offsetTo(22)
  startJourney('handover-night', async (started) => {
    program = started
    shop = await openHandoverShop(program)
    await program.moveClock(offsetTo(22))
    await seat(program, shop.wu)
    for (let at = 1; at <= 24; at += 1) {
      const due = ten() + at * at * 7 * minuteMs
      await promise(program, `买家${at}号`, '查到仓库回复后，告诉买家补发的单号和大概几天能到', due)
    }
    for (const nick of ['夜里还在问的星星', 'tb_maoO']) await reception(program, nick)
    await program.moveClock(offsetTo(23) + 30 * minuteMs)
    await program.page.keyboard.press('Control+5')
  })

  it('cannot end with a buyer in reception, who is parked with a promise or has somebody who stays', async () => {
    const { page } = program
    await page.getByLabel('其他要交代的').fill('明早先看超时的三条。')
    await page.getByText('晚班结束时接待不能交出去').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/还有 2 个接待没有结束/).waitFor()
    await page.getByText(/还有 2 个接待没有结束/).scrollIntoViewIfNeeded()
    expect(await faultsInEachLook(program, 'handover-night')).toEqual([])
    await page.getByRole('button', { name: '给买家一个承诺，再交接' }).first().press('Enter')
    await page.getByLabel('答应 夜里还在问的星星 什么').fill('明早查到库存就回复')
    await page.keyboard.press('Enter')
    await page.getByText('已有承诺，可以交接').waitFor()
    await page.getByRole('checkbox', { name: /交接 tb_maoO/ }).click()
    await page.getByLabel('tb_maoO 不交接的原因').fill('还在聊，我留到结束')
  })

  it('keeps the note while the agent looks at a buyer', async () => {
    const { page } = program
    await page.getByRole('button', { name: 'tb_maoO' }).click()
    await expect.poll(() => page.locator('.rc-card h2').textContent()).toBe('tb_maoO')
    await page.keyboard.press('Control+5')
    expect(await page.getByLabel('其他要交代的').inputValue()).toBe('明早先看超时的三条。')
    expect(await page.getByLabel('tb_maoO 不交接的原因').inputValue()).toBe('还在聊，我留到结束')
    await page.getByLabel('其他要交代的').press('Control+Enter')
    await page.getByText('交接已写进交接本').waitFor()
  })

  it('shows overdue promises first, puts one off with a reason and hands it to a colleague', async () => {
    const { page } = program
    await page.getByRole('tab', { name: '承诺备忘' }).click()
    expect(await page.locator('[data-promise]').first().textContent()).toContain('已超时')
    await page.locator('[data-promise]').first().press('Enter')
    await page.getByText('明天 10:00').click()
    await page.getByPlaceholder('延期原因').fill('仓库已下班')
    await page.keyboard.press('Enter')
    await page.getByText('仓库已下班').waitFor()
    await page.getByPlaceholder('转交给哪位同事').click()
    await page.getByRole('option', { name: '小周' }).click()
    await page.getByRole('button', { name: '转交', exact: true }).click()
    await page.getByText('全店').click()
    await page.getByText('小吴 → 小周').waitFor()
    expect(await faultsInEachLook(program, 'handover-full')).toEqual([])
  })

  it('is taken over in the morning: what is overdue, what is due today', async () => {
    const { page } = program
    await program.moveClock(offsetTo(24) + 9 * hourMs)
    await seat(program, shop.zhou)
    await page.keyboard.press('Control+5')
    await page.getByRole('tab', { name: '交接本' }).click()
    await page.getByText('今天到期').waitFor()
    await page.getByRole('region', { name: '写好之后已了结或另有人负责' }).getByText('买家1号').waitFor()
    expect(await faultsInEachLook(program, 'handover-morning')).toEqual([])
    await page.getByRole('button', { name: /确认接班/ }).click()
    await page.getByText(/已接班。小吴/).waitFor()
  })
})
