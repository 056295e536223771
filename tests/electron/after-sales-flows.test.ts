import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('R30 R41 R42 returns and repairs of a Kuaishou shop, up to their deadlines', () => {
  let program: Program
  const { complaints } = startJourney('after-sales-flows', async (started) => {
    program = started
    await openSampleShop(program)
    await openDeskPort(program.page)
  })
  const { line, press, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()
  const next = (words: string) => program.page.getByRole('heading', { name: `下一步：${words}` }).waitFor()
  const did = (step: string) => button(`做完了：${step}`).press('Enter')

  /** A case of today, open on its page. */
  async function openCase(buyerNick: string, kind: 'exchange' | 'repair'): Promise<void> {
    const requestedAt = await program.page.evaluate(() => Date.now())
    const about = kind === 'repair' ? { kind, mode: 'onSite', requestedAt } : { kind, requestedAt }
    await deskValue(program.page, 'command', 'aftersales.open', {
      ...{ platform: 'kuaishou', buyerNick, orderNo: null, receptionId: null, description: '颜色发错', about },
    })
    await press('Control+4')
    await button(new RegExp(buyerNick)).press('Enter')
  }

  it('an exchange goes from station to station; what ran out is verified by a person', async () => {
    await openCase('换货的买家', 'exchange')
    await next('问退换原因')
    await program.page.getByLabel('说明').fill('发成了蓝色')
    await did('问退换原因')
    await next('诚恳道歉')
    await line('text=48 小时内处理换货申请').waitFor()
    expect(await faultsInEachLook(program, 'after-sales-exchange')).toEqual([])
    await program.moveClock(2 * dayMs + hourMs)
    await line('text=平台应已视为同意，请到平台核实').waitFor()
    await button('我核实了').press('Enter')
    await line('text=买家 10 天内寄回').waitFor()
    await did('诚恳道歉')
    await next('登记售后单，同意申请')
    await did('登记售后单，同意申请')
    await next('告诉买家怎么退、注意什么')
    await did('告诉买家怎么退、注意什么')
    await next('仓库收件登记')
    await program.page.getByLabel('运单号').fill('SF100200')
    await did('仓库收件登记')
    await next('拆包验货，入库')
    await program.page.getByLabel('说明').fill('完好')
    await did('拆包验货，入库')
    await next('增发货')
    await did('增发货')
    await next('联系买家告知结果')
    await button('关闭工单').press('Enter')
    await press('Control+Enter')
    await line('text=还没有通知买家').waitFor()
    await press('Escape')
    await program.moveClock(0)
  })

  it('an on-site repair nobody agreed on runs into its fifteen days', async () => {
    await program.page.getByRole('button', { name: '返回' }).click()
    await openCase('维修的买家', 'repair')
    await next('和买家约上门时间')
    await program.moveClock(4 * dayMs)
    await line('text=约定期应已结束').waitFor()
    await line('text=没约成，15 天内上门').waitFor()
    await program.picture('after-sales-repair')
    await program.moveClock(20 * dayMs)
    await line('text=上门期应已结束').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await program.moveClock(0)
    await program.page.getByRole('button', { name: '返回' }).click()
  })

  it('parcels stand in their registers: an unknown one finds its case by its number, or waits for its match', async () => {
    await tab('包裹登记')
    await line('text=75320019004').waitFor()
    await program.page.getByText('退回件', { exact: true }).click()
    await button('登记包裹').press('Enter')
    await program.page.getByLabel('快递运单号').fill('YT900')
    await program.page.getByLabel('备注详情').fill('门卫代收，无单号')
    await press('Control+Enter')
    await line('text=YT900').waitFor()
    await button('登记包裹').press('Enter')
    expect(await faultsInEachLook(program, 'after-sales-registers')).toEqual([])
    await press('Escape')
    await program.page
      .getByRole('row', { name: /75320011882/ })
      .getByRole('button')
      .press('Enter')
    await next('找出是哪个订单')
    await button(/就是 .* 的这一单/).press('Enter')
    await button('打开它的售后单').press('Enter')
    await next('拆包验货，入库')
    await program.page.getByRole('button', { name: '返回' }).click()
    await program.page.getByText('退回件', { exact: true }).click()
    await program.page.getByRole('row', { name: /YT900/ }).getByRole('button').press('Enter')
    await next('找出是哪个订单')
    await program.picture('after-sales-parcel')
    expect(complaints).toEqual([])
  })
})
