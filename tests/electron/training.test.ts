import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('practice mode', () => {
  let program: Program
  startJourney('training', async (started) => {
    program = started
    await openShop(program)
    await deskValue(program.page, 'command', 'scripts.addStarter', {}).catch(() => undefined)
  })

  it('plays a buyer, is answered by keyboard, and names the lines that cost points; no reception comes of it', async () => {
    const { page } = program
    await page
      .getByRole('button', { name: '陪练' })
      .or(page.getByRole('link', { name: '陪练' }))
      .first()
      .click()
    expect(await faultsInEachLook(program, 'training-list')).toEqual([])
    await page.getByRole('button', { name: '开始陪练：要加微信、私下转账的买家' }).click()
    const answer = page.getByRole('textbox', { name: '回复' })
    await answer.waitFor()
    await page.getByText('你好 我要20台电水壶 公司采购').waitFor()
    await page.keyboard.type('您好，欢迎光临，请问送到哪里呢？')
    await page.keyboard.press('Enter')
    await page.getByText('买家已等').waitFor({ state: 'hidden' })
    await program.picture('training-room')
    await page.getByText('平台手续费太高了').waitFor({ timeout: 15_000 })
    await page.keyboard.type('您稍等')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '结束并评分' }).click()
    await page.getByRole('heading', { name: /分$/ }).waitFor()
    expect(await page.getByText('说了稍等，之后没有回来').count()).toBe(1)
    expect(await page.getByText('没有看到步骤：礼貌告别').count()).toBe(1)
    expect(await faultsInEachLook(program, 'training-result')).toEqual([])
    const { rows } = await deskValue<{ rows: unknown[] }>(page, 'ask', 'reception.queue', { scope: 'shop' })
    expect(rows).toEqual([])
  })
})
