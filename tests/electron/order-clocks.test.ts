import { describe, expect, it } from 'vitest'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('clocks of orders', () => {
  let program: Program
  const { tab } = hands(() => program)
  startJourney('order-clocks', async (started) => {
    program = started
    await openSampleShop(program)
  })

  it('R34 an order that waits gets the deadline its platform shows', async () => {
    const { page } = program
    await page.getByRole('button', { name: '订单', exact: true }).click()
    await tab('待发')
    await page.locator('.gt-clock-row').first().waitFor()
    await page.locator('.gt-clock-no').first().press('Enter')
    await page.getByRole('button', { name: '改发货期限…' }).press('Enter')
    const order = page.getByRole('complementary')
    await order.getByLabel(/平台显示的最晚发货时间/).fill('2099-01-02T10:00')
    await order.getByRole('button', { name: '保存' }).press('Enter')
    await order.getByText('最晚发货 2099-01-02 10:00').waitFor()
    await program.picture('clocks-dispatch')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('R28 the reminder of an unpaid order is copied and noted', async () => {
    const { page } = program
    await tab('催付')
    await page.getByText(/同一天最多催付两次/).waitFor()
    await program.picture('clocks-unpaid')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('R33 a buyer asks for a parcel: the status is pasted, the answer drafted', async () => {
    const { page } = program
    const { rows } = await deskValue<{ rows: { trackingNo: string }[] }>(page, 'ask', 'orders.ledgerRows', {
      ...{ filter: { ...everyOrder, states: ['dispatched'] }, from: 0, count: 1 },
    })
    await tab('查件')
    await page.getByLabel('买家来问：订单号或运单号').fill(rows[0]?.trackingNo.toLowerCase() ?? '')
    await page.getByLabel('买家来问：订单号或运单号').press('Enter')
    await page.getByLabel('快递显示的内容，可粘贴').fill('【杭州市】已到达转运中心')
    await page.getByLabel('快递显示的内容，可粘贴').press('Control+Enter')
    await expect
      .poll(() => page.getByRole('textbox', { name: '给买家的回复' }).inputValue(), { timeout: 8_000 })
      .toContain('已到达转运中心')
    await page.getByRole('button', { name: '定下次再查的时间' }).press('Enter')
    await page.getByRole('button', { name: '定下次再查的时间' }).press('Enter')
    await page.getByRole('button', { name: '改下次再查的时间' }).waitFor()
    await program.picture('clocks-parcels')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('R29 an order goes through its steps, and its write-back says exported and no more', async () => {
    const { page } = program
    await tab('流水线')
    await page.getByRole('button', { name: '收进待发货订单' }).press('Enter')
    const memo = page.getByRole('textbox', { name: '买家的要求（没有可空着）' }).first()
    await memo.fill('不要放门口')
    await memo.press('Enter')
    await page.getByText('递交进销存 1').click()
    await page.getByRole('button', { name: /^已递交/ }).press('Enter')
    await page.getByText('审核 1').click()
    await page.getByText('备注：不要放门口').waitFor()
    await page.getByRole('button', { name: /^退回备注/ }).press('Enter')
    await page.getByText('请写明退回原因。').waitFor()
    await program.picture('clocks-pipeline')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('R26 a new order: consignee, lines, payment, and it stands in the ledger', async () => {
    const { page } = program
    await tab('录单')
    await page.getByRole('button', { name: '保存收货人' }).press('Enter')
    await page.getByText('请先填好买家、收货人、电话和地址。').waitFor()
    await page.getByLabel('买家', { exact: true }).fill('新来的买家')
    await page.getByLabel('收货人', { exact: true }).fill('陈晓晨')
    await page.getByLabel('电话', { exact: true }).fill('13800138011')
    await page.getByLabel('地址', { exact: true }).fill('四川省 成都市 武侯区 示例路101号')
    await page.getByLabel('地址', { exact: true }).press('Enter')
    await page.getByLabel('商家编码').fill('QH-1')
    await page.getByLabel('单价').fill('59.90')
    await page.getByLabel('单价').press('Enter')
    await program.picture('clocks-entry')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('button', { name: '保存明细' }).press('Enter')
    await page.getByLabel('已付款').press('Space')
    await page.getByRole('button', { name: '保存并提交' }).press('Enter')
    await page.getByRole('button', { name: '看这张订单' }).press('Enter')
    await page.getByRole('complementary').getByText('新来的买家').waitFor()
  })
})
