import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#shared/orders/order-draft.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { seat } from './handover-shop.ts'

const people = { one: '00000000-0000-5000-8000-00000000000a', other: '00000000-0000-5000-8000-00000000000b' }

/** A customer of the sample shop with one paid order; both have the same phone. */
function buyer(id: string, nick: string, name: string, platform: 'taobao' | 'jd', address: string | null) {
  const phone = '13900139010'
  const at = Date.now() - 3_600_000
  const region = address === null ? null : { province: '广东省', city: '深圳市', district: '南山区' }
  const job = { importId: id, shopId: id, startedAt: at }
  const sealed = { receiver: name, phone, address, buyerMessage: null, sellerMemo: null }
  const order = {
    ...emptyDraft(job, platform, `99900000000${nick.length}`),
    ...{ buyerNick: nick, customerId: id, state: 'completed', title: '示例 云朵枕', quantity: 1, importId: null },
    ...{ amountFen: 12_900, paidFen: 12_900, placedAt: at, paidAt: at, recency: -at, region, sealed },
  }
  const figures = { orderCount: 1, paidOrderCount: 1, totalFen: 12_900, quantity: 1, lastPaidAt: at }
  const customer = {
    ...{ id, platform, nick, lookKey: nick, ...figures, firstOrderAt: at, lastOrderAt: at, region, recency: -at },
    ...{ tags: [], group: null, importance: 0, isFriend: false, importId: null },
    sealed: { name, phone, address, remark: null },
  }
  return { customers: [customer], orders: [order] }
}

describe('R47 who a customer is', () => {
  let program: Program
  let agent: string
  let owner: string
  const { folder, complaints } = startJourney('customers', async (started) => {
    program = started
    await openSampleShop(program)
    const ask = (entry: string, input: object) => deskValue<{ id: string }>(program.page, 'command', entry, input)
    const home = '广东省 深圳市 南山区 示例路8号'
    await ask('sample.chunk', buyer(people.one, '小鹿与云', '张小芳', 'taobao', home))
    await ask('sample.chunk', buyer(people.other, '小鹿与云朵2号', '张晓芳', 'jd', null))
    const hired = { name: '小秦', role: 'agent', department: '', posts: [], password: 'agent-secret' }
    agent = (await ask('staff.addPerson', hired)).id
    const { id } = await ask('staff.addPerson', { ...hired, name: '李主管', role: 'supervisor' })
    owner = id
    await seat(program, agent)
    await program.page.getByRole('button', { name: '客户', exact: true }).click()
  })
  const button = (name: string | RegExp) => program.page.getByRole('button', { name })
  const tab = (name: string) => program.page.getByRole('tab', { name, exact: true }).press('Enter')

  it('two accounts of one person are found, linked and un-linked', async () => {
    const { page } = program
    await tab('疑似同一人')
    await button(/很可能.*小鹿与云.*电话相同 · 姓名相近/).press('Enter')
    await page.getByRole('region', { name: '对比两份资料' }).waitFor()
    await program.picture('customers-compare')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByText('家人', { exact: true }).click()
    await button('关联但不合并').press('Enter')
    await page
      .getByText('小鹿与云 和 小鹿与云朵2号 已关联。')
      .or(page.getByText('小鹿与云朵2号 和 小鹿与云 已关联。'))
      .waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).press('Enter')
    await button(/很可能.*小鹿与云/).waitFor()
  })

  it('a wrong merge is undone to the last field', async () => {
    const { page } = program
    const before = await deskValue(page, 'ask', 'customers.get', { id: people.one })
    await button(/很可能.*小鹿与云/).press('Enter')
    await page
      .getByRole('radio', { name: /姓名.*张\*芳/ })
      .last()
      .check()
    await button('合并为一位客户').press('Enter')
    await page.getByText(/已合并为一位客户/).waitFor()
    await tab('客户')
    await page.getByRole('option', { name: /小鹿与云.*2 单/ }).press('Enter')
    await page.getByText('共 2 个账号').first().waitFor()
    expect(await faultsInEachLook(program, 'customers-person')).toEqual([])
    await button(/撤销合并/).press('Enter')
    await button(/撤销合并/).waitFor({ state: 'detached' })
    expect(await deskValue(page, 'ask', 'customers.get', { id: people.one })).toEqual(before)
  })

  it('a record opens for a reason and closes by itself', async () => {
    const { page } = program
    await button('查看完整信息').first().press('Enter')
    await button('买家要改地址').press('Enter')
    await page.getByText(/1390013901[0]/).waitFor()
    await program.picture('customers-revealed')
    await program.moveClock(31_000)
    await page.getByText('13900139010').waitFor({ state: 'detached' })
  })

  it('what is typed is sent alone; what is masked stays', async () => {
    const { page } = program
    await button('修改').press('Enter')
    await page.getByRole('textbox', { name: '微信' }).fill('deer_2024')
    await page.getByText('女', { exact: true }).click()
    await program.picture('customers-profile')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('textbox', { name: '微信' }).press('Enter')
    await page.getByText('de***24').waitFor()
  })

  it('an agent cannot export, a supervisor can with a reason, and the log shows it', async () => {
    const { page, app } = program
    expect(await button('导出客户').count()).toBe(0)
    await seat(program, owner)
    await button('客户').first().click()
    const out = join(folder, 'customers.csv')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, out)
    await page
      .getByRole('option', { name: /小鹿与云/ })
      .first()
      .press('Enter')
    await button('删除这位客户').press('Enter')
    await page.getByText(/此前的备份里仍有这些信息/).waitFor()
    await program.picture('customers-erase')
    await button('取消').press('Enter')
    await button('导出客户').press('Enter')
    await page.getByLabel('为什么导出').fill('月度会员分析')
    await page.getByLabel('为什么导出').press('Enter')
    await page.getByText(/已导出 \d+ 位客户/).waitFor()
    expect(readFileSync(out, 'utf8')).toContain('139******10')
    expect(readFileSync(out, 'utf8')).not.toContain('13900139010')
    await button('设置').click()
    await tab('隐私')
    await page.getByText(/李主管 导出了 \d+ 位客户（csv） 理由：月度会员分析/).waitFor()
    await page.getByText(/小秦 查看了客户 小鹿与云.* 的完整信息 理由：买家要改地址/).waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('customers-log')
    expect(complaints).toEqual([])
  })
})
