import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('customers in layers, groups, levels and regions', () => {
  let program: Program
  const { tab, clipboard } = hands(() => program)
  startJourney('segments', async (started) => {
    program = started
    await openSampleShop(program)
  })
  const section = (name: string) =>
    program.page.locator('.cu-section', { has: program.page.getByRole('heading', { name }) })

  async function inDark(look: () => Promise<void>): Promise<void> {
    await deskValue(program.page, 'command', 'settings.save', { scheme: 'dark' })
    await program.page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    await look()
    await deskValue(program.page, 'command', 'settings.save', { scheme: 'light' })
    await program.page.locator('html[data-mantine-color-scheme="light"]').waitFor()
  }

  it('R48 R49 R60 a bar of the growth path opens the customers behind it; the score table can be changed', async () => {
    const { page } = program
    await page.getByRole('button', { name: '客户', exact: true }).click()
    await tab('分层')
    const buyers = page.getByRole('button', { name: '重复购买客户' })
    await buyers.press('Enter')
    await page.locator('.cu-people li').first().waitFor()
    expect(await page.locator('.cu-people h3').textContent()).toMatch(/重复购买客户：\d+ 位/)
    await section('30 天收入估算')
      .getByText(/约 ¥[\d,]+/)
      .waitFor()
    await program.picture('segments-layers')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('button', { name: '修改分值表…' }).click()
    await page.getByLabel('付款次数，至少，5 分').fill('5')
    await page.getByLabel('付款次数，至少，4 分').fill('5')
    await program.picture('segments-rfm-edit')
    await page.getByLabel('付款次数，至少，4 分').press('Enter')
    await page
      .getByRole('alert')
      .getByText(/付款次数要从上到下/)
      .waitFor()
    await page.getByLabel('付款次数，至少，5 分').fill('9')
    await page.getByText('四分位：本店客户互相比较').click()
    await page.getByLabel('付款次数，至少，5 分').press('Enter')
    await page.getByText('会员等级始终按分值表。').waitFor()
    await program.picture('segments-quantile')
  })

  it('R52 R53 a group with a rule is tried before it is kept', async () => {
    const { page } = program
    await tab('分组')
    await page.getByText('好久没来的老客').waitFor()
    await page.getByRole('button', { name: '新建' }).click()
    await page.getByLabel('名称').fill('大额老客')
    await page.getByLabel('数值').fill('800')
    await page.getByRole('button', { name: '试一下' }).click()
    await page.locator('.cu-people li').first().waitFor()
    await program.picture('segments-rule')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByLabel('名称').press('Enter')
    await page.getByRole('button', { name: '大额老客' }).waitFor()
    await program.picture('segments-groups')
  })

  it('R50 R51 level cards, member prices and the yearly VIP process', async () => {
    const { page } = program
    await tab('会员')
    await page.getByLabel('原价（元）').fill('100')
    await page.locator('output').getByText('95.00').waitFor()
    await page.getByRole('button', { name: /复制话术\s*VIP会员/ }).click()
    await soon(clipboard).toContain('VIP会员，可以享受：会员价9折')
    const mailed = page.locator('.cu-vip', { hasText: '已寄出' }).first()
    await mailed.getByRole('button', { name: /登记为 VIP|已收到回执/ }).waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('segments-members')
    await page.getByRole('button', { name: '登记为 VIP' }).first().click()
    await soon(() => page.getByRole('button', { name: '登记为 VIP' }).count()).toBe(0)
    await page.getByRole('button', { name: '修改权益…' }).click()
    await program.picture('segments-cards-edit')
  })

  it('R52 where deals are', async () => {
    const { page } = program
    await tab('地区')
    await page.locator('.cu-tiles').waitFor()
    await program.picture('segments-regions')
    expect(await seriousFaults(program)).toEqual([])
    await inDark(async () => {
      await program.picture('segments-regions-dark')
      expect(await seriousFaults(program)).toEqual([])
    })
  })

  it('R57 an opinion is heard, decided on, and the customer told', async () => {
    const { page } = program
    await tab('反馈')
    await page.getByLabel('买家昵称').fill('阿宁')
    await page.getByLabel('客户的原话').fill('袋子太薄了')
    await page.getByLabel('客户的原话').press('Control+Enter')
    const line = page.locator('.cu-feedback', { hasText: '袋子太薄了' })
    await line.getByLabel('怎么答复客户').fill('亲，下一批换加厚的袋子')
    await line.getByRole('button', { name: '采纳', exact: true }).click()
    await line.getByRole('button', { name: '复制答复' }).click()
    await line.getByText('已复制').waitFor()
    await program.picture('segments-feedback')
    expect(await seriousFaults(program)).toEqual([])
    await line.getByRole('button', { name: '已告知客户' }).click()
    await line.waitFor({ state: 'detached' })
  })

  it('the card tells stage, level and benefits in one line, takes groups, and asks for a risk flag with two cases', async () => {
    const { page } = program
    await tab('客户')
    await page.locator('.gt-customers-row').first().press('Enter')
    await page.locator('.gt-standing').waitFor()
    await page.getByRole('button', { name: '申请风险标记…' }).click()
    await page.getByLabel('理由').fill('每单都要求赔钱')
    await page.locator('.cu-case input[type=checkbox]').first().check()
    await page.getByLabel('怎么回事').first().fill('签收后说少件')
    await page.getByRole('button', { name: '提交给主管' }).click()
    await page.getByRole('alert').getByText('至少要有两件不同的事。').waitFor()
    await program.picture('segments-card')
    expect(await seriousFaults(program)).toEqual([])
    await page.locator('.cu-case input[type=checkbox]').nth(1).check()
    await page.getByLabel('怎么回事').nth(1).fill('签收后说破损')
    await page.getByRole('button', { name: '提交给主管' }).click()
    await page.getByText('已提交，等主管决定').waitFor()
    await page.getByRole('button', { name: '接待这位买家' }).click()
    await page.locator('.rc-card .gt-standing').waitFor()
    await program.picture('segments-reception')
    await page.getByRole('button', { name: '客户', exact: true }).click()
    await tab('分组')
    await page.getByRole('button', { name: '批准', exact: true }).click()
    await page.locator('.cu-flag', { hasText: '每单都要求赔钱' }).getByText('生效中').waitFor()
    await program.picture('segments-risk')
    // The sample shop has one of its own.
    expect(await deskValue<unknown[]>(page, 'ask', 'segments.riskFlags', {})).toHaveLength(2)
  })
})
