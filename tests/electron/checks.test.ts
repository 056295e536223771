import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

interface Line {
  readonly orderNos: readonly string[]
  readonly buyerNick: string
}

describe('every unshipped order checked before dispatch', () => {
  let program: Program
  const { press, tab } = hands(() => program)
  startJourney('checks', async (started) => {
    program = started
    await openSampleShop(program)
    await program.page.getByRole('button', { name: '订单', exact: true }).click()
    await tab('发货前核对')
    await program.page.locator('.gt-board-row').first().waitFor()
  })
  const rows = () => program.page.locator('.gt-board-row')
  const view = (name: RegExp) => program.page.getByText(name).first().click()
  const item = (selector: string) => program.page.locator(`.gt-board-item ${selector}`)
  const lines = () =>
    deskValue<{ rows: readonly Line[] }>(program.page, 'ask', 'checks.board', { verdict: 'confirm', after: null })

  it('R18 arrows walk through the orders; two to one door become one parcel, with every remark in sight', async () => {
    const { page } = program
    await rows().first().getByRole('button').focus()
    await press('ArrowDown')
    await soon(() => rows().nth(1).getAttribute('data-chosen')).toBe('true')
    await program.picture('checks-board')
    expect(await seriousFaults(program)).toEqual([])
    await view(/^请确认 \d+$/)
    const merge = page.locator('.gt-board-row:has(.gt-board-count)').first()
    await merge.getByRole('button').click()
    await item('.gt-merge button').waitFor()
    await program.picture('checks-merge')
    await item('.gt-merge button').click()
    await item('.gt-merge:has-text("已合并成一个包裹")').waitFor()
  })

  it('R21 a buyer is told that there is not enough, before dispatch, and the log says so', async () => {
    const { page } = program
    await view(/^拦下 \d+$/)
    await page.locator('.gt-board-row:has-text("库存")').first().getByRole('button').click()
    await page.getByRole('button', { name: '已告知买家' }).click()
    await page.keyboard.type('已告知缺货，买家愿等三天')
    await press('Enter')
    await item('.gt-check-card:has-text("买家愿等三天")').waitFor()
    await program.picture('checks-override')
    await view(/^放行记录$/)
    await page.getByText('已告知缺货，买家愿等三天').waitFor()
    await program.picture('checks-log')
  })

  it('R19 a change from another account is held until the customer was asked', async () => {
    const { page } = program
    await view(/^全部 \d+$/)
    await rows().first().getByRole('button').click()
    await page.getByRole('button', { name: '有人要改单' }).click()
    await page.getByLabel('谁在要求（账号）').fill('家里人的号')
    await page.getByLabel('怎么改').fill('改寄到公司')
    await program.picture('checks-ask-change')
    await press('Control+Enter')
    await item('.gt-change[data-state="blocked"]').waitFor()
    await item('.gt-check-card[data-verdict="blocked"]:has-text("同客户异账号")').waitFor()
    await program.picture('checks-change-blocked')
    await page.getByRole('button', { name: '已向本人核实' }).click()
    await page.getByText('打订单上的电话核实').click()
    await press('Control+Enter')
    await item('.gt-change[data-state="confirmed"]').waitFor()
  })

  it('R20 R21 holds and look-alikes of the whole base have pages of their own; dark and English stand well', async () => {
    const { page } = program
    await view(/^留货$/)
    await page.getByRole('button', { name: '留货给买家' }).click()
    await program.picture('checks-holds')
    await view(/^双胞胎 ID$/)
    await page.getByLabel(/本店的相似字组/).fill('0123456789')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.gt-board-twins').first().waitFor()
    await program.picture('checks-looks')
    await deskValue(page, 'command', 'settings.save', { scheme: 'dark', language: 'en' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await view(/^All \d+$/)
    await rows().first().waitFor()
    await program.picture('checks-dark-en')
    expect(await seriousFaults(program)).toEqual([])
    expect((await lines()).rows.every(({ orderNos }) => orderNos.length > 0)).toBe(true)
  })
})
