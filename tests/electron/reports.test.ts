import { describe, expect, it } from 'vitest'
import { dayMs, dayOf, formatInstant, hourMs, minuteMs, secondMs, startOfDay } from '#shared/kernel/time.ts'
import { askDesk, deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { importTalks } from '#tests/harness/imported-talks.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { dockOverflow, faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** Talks of a fortnight up to yesterday, the answers of one agent slower than the other's. */
function fortnight(today: number): string {
  const talks: string[] = []
  for (let back = 1; back <= 14; back += 1) {
    for (let no = 0; no < 40 + 3 * back; no += 1) {
      const at = today - back * dayMs + 9 * hourMs + ((no * 23) % 780) * minuteMs
      const agent = `青禾家居:${no % 3 === 0 ? '小满' : '阿川'}`
      const nick = `买家${back}_${no}`
      const waits = no % 9 === 8 ? [] : [(3 + (no % 7)) * (no % 3 === 0 ? 2 : 1) * secondMs]
      talks.push(`${nick}\n${formatInstant(at)}\n在吗，有现货吗\n`)
      for (const wait of waits) talks.push(`${agent}\n${formatInstant(at + wait)}\n亲，在的哦\n`)
    }
  }
  return talks.join('\n')
}

type Accounts = readonly { readonly id: string; readonly account: string }[]

const line = { productCode: 'BW-500', title: '保温杯', spec: '500ml', quantity: 1, priceFen: 5_900 }
const entry = {
  ...{ platform: 'taobao', orderNo: null, receiver: '陈晓晨', phone: '13800138011', lines: [line] },
  ...{ address: '四川省 成都市 武侯区 示例路101号', isPaid: true },
}

describe('R48 R70 R74 a supervisor’s morning, from the plan to the figures', () => {
  let program: Program
  const today = startOfDay(dayOf(Date.now()))
  const toClock = (at: number) => program.moveClock(at - Date.now())
  const { complaints } = startJourney('reports', async (started) => {
    program = started
    await openSampleShop(program)
  })
  const { line: at, press, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()
  const card = (name: string) => program.page.getByRole('region', { name })

  it('a fortnight of talks is imported, their accounts are said to be people, some of the buyers pay', async () => {
    await toClock(today - dayMs + 22 * hourMs)
    await importTalks(program.page, 'talks.txt', fortnight(today))
    const accounts = await deskValue<Accounts>(program.page, 'ask', 'inspection.accounts', {})
    const people = await deskValue<readonly { id: string; name: string }[]>(program.page, 'ask', 'staff.people', {})
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? null
    for (const { id, account } of accounts) {
      const personId = idOf(account.endsWith('小满') ? '小满' : '周晓雯')
      // The talks of the account before are still being told whose they are.
      const named = () => askDesk(program.page, 'command', 'inspection.nameAccount', { id, personId })
      await soon(async () => (await named()).kind).toBe('answer')
    }
    for (const no of [0, 1, 3, 4, 6, 7, 9, 10]) {
      await deskValue(program.page, 'command', 'orders.enter', { ...entry, buyerNick: `买家1_${no}` })
    }
    await toClock(today + 8 * hourMs + 15 * minuteMs)
  })

  it('the plan is begun and done before work; every part has its clock', async () => {
    await program.page.locator('nav.gt-rail').getByRole('button', { name: '报表' }).press('Enter')
    await at('.rp-figure').waitFor()
    await card('计划和预想危机').getByRole('button', { name: '开始' }).press('Enter')
    await card('计划和预想危机')
      .getByLabel('今天做什么，可能出什么事，出了怎么办')
      .fill('仓库盘点，下午可能缺货：先备好话术')
    await toClock(today + 8 * hourMs + 28 * minuteMs)
    await press('Control+Enter')
    await card('计划和预想危机').getByText('08:28 完成').waitFor()
    await card('看昨天的数据').getByRole('button', { name: '开始' }).press('Enter')
    await program.page.getByText('已算').waitFor({ state: 'detached' })
    expect(await faultsInEachLook(program, 'reports-morning')).toEqual([])
  })

  it('a number opens the cases behind it', async () => {
    await button(/^六秒首答率/).press('Enter')
    await program.page.getByRole('region', { name: '背后的个案' }).locator('li').first().waitFor()
    await program.picture('reports-cases')
  })

  it('the figures stand with formula and sample; what is told stands beside', async () => {
    await tab('数据')
    await at('text=最近 14 天').waitFor()
    await program.page.getByText('已算').waitFor({ state: 'detached' })
    expect(await faultsInEachLook(program, 'reports-figures')).toEqual([])
    await program.page.locator('.rp-page').evaluate((page) => page.scrollTo(0, 620))
    await program.picture('reports-charts')
    await button('填写这一天的访客数和其他工具的数字').press('Enter')
    await program.page.getByLabel(/店铺访客数/).fill('412')
    await program.page.getByLabel('赤兔 的询单转化率（%）').fill('21.5')
    await program.page.getByLabel('从哪里看来的').fill('生意参谋，08:30')
    await press('Enter')
    await at('text=/赤兔 21.50%/').waitFor()
    await program.page.getByRole('row', { name: /重复购买客户/ }).waitFor()
  })

  it('by keyboard from column to column; a week of one person', async () => {
    const columns = program.page.getByRole('list', { name: /最近 14 天/ }).getByRole('button')
    await columns.last().focus()
    await press('ArrowLeft', 'Enter')
    await soon(() => program.page.locator('.rp-cases h3').textContent()).toMatch(/\d{4}-\d\d-\d\d 询单的买家/)
    await program.page.getByRole('radio', { name: '周' }).press('Space')
    await program.page.getByRole('combobox', { name: '谁的数据' }).click()
    await program.page.getByRole('option', { name: '小满' }).click()
    await at('h2:has-text("小满")').waitFor()
    await program.page.emulateMedia({ media: 'print' })
    expect(await at('nav.gt-rail').isVisible()).toBe(false)
    await program.picture('reports-print')
    await program.page.emulateMedia({ media: null })
    await program.picture('reports-person-week')
    expect(await dockOverflow(program)).toBeLessThanOrEqual(0)
    await program.picture('reports-dock')
    expect(complaints).toEqual([])
  })
})
