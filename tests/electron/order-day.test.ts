import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatInstant, hourMs } from '#shared/kernel/time.ts'
import { firstPosts } from '#shared/staff/first-posts.ts'
import { anOrder, type TaobaoOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** An order of today, so many hours old. */
function today(no: string, hours: number, over: Partial<TaobaoOrder>): TaobaoOrder {
  const at = formatInstant(Date.now() - hours * hourMs)
  return anOrder({ no, placed: at, paidAt: at, total: '128.00', paid: '128.00', quantity: '1', ...over })
}

const numbers = { first: '2965431880012345601', second: '2965431880012345602', third: '2965431880012345603' }
const other = { nick: '云朵生活', receiver: '许知远', mobile: "'13800138022", address: '上海 上海市 闵行区 示例路9号' }

describe('R18 R19 R27 R29 a day’s file, from import to write-back', () => {
  let program: Program
  const { folder, complaints } = startJourney('order-day', async (started) => {
    program = started
    program.page.setDefaultTimeout(6_000)
    await program.page.waitForSelector('form')
    const owner = await openShop(program)
    const posts = firstPosts.map(({ code }) => code)
    await deskValue(program.page, 'command', 'staff.changePerson', { id: owner, expected: 1, posts })
  })
  const button = (name: string | RegExp) => program.page.getByRole('button', { name })
  const press = (key: string) => program.page.keyboard.press(key)
  const tab = (name: string) => program.page.getByRole('tab', { name, exact: true }).press('Enter')
  /** The control the keyboard is at. */
  const focused = () => program.page.locator(':focus')
  const atStep = (name: string, count: number) =>
    program.page.getByRole('radio', { name: `${name} ${count}`, exact: true })
  const out = join(folder, 'back.csv')

  beforeAll(async () => {
    await program.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, out)
  })

  it('the file of the morning is imported and leads to the board', async () => {
    const { page } = program
    await press('Control+3')
    await tab('导入')
    const orders = [today(numbers.first, 5, {}), today(numbers.second, 4, {}), today(numbers.third, 3, other)]
    const buffer = Buffer.from(taobaoList(orders))
    await page.locator('input[type=file]').setInputFiles({ name: '今天.csv', mimeType: 'text/csv', buffer })
    await page.getByText('共 3 行、3 张订单').waitFor()
    await press('Enter')
    await page.getByText('新增 3 张').waitFor()
    await program.picture('day-1-imported')
    await button('去发货前核对').press('Enter')
    await page.locator('.gt-board-row').first().waitFor()
    await program.picture('day-2-board')
  })

  it('two orders become one parcel, a change from another account is confirmed with the customer', async () => {
    const { page } = program
    await button('合并成一个包裹').press('Enter')
    await page.getByText('已合并成一个包裹').waitFor()
    await page.locator('.gt-board-row', { hasText: '云朵生活' }).getByRole('button').focus()
    await button('有人要改单').press('Enter')
    await page.getByLabel('谁在要求（账号）').fill('云朵的妈妈')
    await page.getByLabel('怎么改').fill('改寄到公司')
    await press('Control+Enter')
    await page.locator('.gt-change[data-state="blocked"]').waitFor()
    await program.picture('day-3-blocked')
  })

  it('the audit does not let the blocked order pass, names the check and opens it; confirmed, it passes', async () => {
    const { page } = program
    await tab('流水线')
    await button('收进待发货订单').press('Enter')
    await page.getByText('收进了 3 张').waitFor()
    await button(/^备注好了/)
      .first()
      .focus()
    for (let done = 1; done <= 3; done += 1) {
      await press('Enter')
      await atStep('递交进销存', done).waitFor({ state: 'attached' })
    }
    await atStep('递交进销存', 3).press('Space')
    await button(/^已递交/)
      .first()
      .focus()
    for (let done = 1; done <= 3; done += 1) {
      await press('Enter')
      await atStep('审核', done).waitFor({ state: 'attached' })
    }
    await atStep('审核', 3).press('Space')
    await button(/^核对：同客户异账号/).press('Enter')
    await program.picture('day-4-audit')
    expect(await seriousFaults(program)).toEqual([])
    await expect.poll(() => focused().textContent(), { timeout: 6_000 }).toBe('已向本人核实')
    await press('Enter')
    await press('ArrowRight')
    await press('Enter')
    await page.locator('.gt-change[data-state="confirmed"]').waitFor()
    expect(await focused().getAttribute('aria-label')).toContain('审核通过')
    for (let done = 1; done <= 3; done += 1) {
      await press('Enter')
      await atStep('收款确认', done).waitFor({ state: 'attached' })
    }
  })

  it('money, one number for the parcel, picking, verifying, packing and weighing by the keyboard', async () => {
    const { page } = program
    /** Does a step for what stands first until nothing is left; `at`: how many have come to the next one after each press. */
    async function doAll(step: string, next: string, at: readonly number[], fill: (no: number) => Promise<void>) {
      await atStep(step, 3).press('Space')
      for (const [no, reached] of at.entries()) {
        await page.locator('.gt-pipeline-step').first().waitFor()
        await fill(no)
        await press('Enter')
        await atStep(next, reached).waitFor({ state: 'attached' })
      }
    }
    const first = (name: string) => page.getByRole('textbox', { name, exact: true }).first()
    const submit = async () => page.locator('.gt-pipeline-step button[type=submit]').first().focus()
    await doAll('收款确认', '批打登记单号', [1, 2, 3], submit)
    await doAll('批打登记单号', '拣货分拣', [1, 3], async (no) => {
      await first('快递').fill('圆通速递')
      await first('运单号').fill(`YT900${no}`)
    })
    await program.picture('day-5-numbered')
    await doAll('拣货分拣', '逐件校验', [1, 3], submit)
    await doAll('逐件校验', '打包', [1, 2, 3], async () => {
      await page.getByRole('checkbox').first().press('Space')
      await submit()
    })
    await doAll('打包', '称重', [1, 3], submit)
    await doAll('称重', '回写', [1, 3], async (no) => first('重量（克）').fill(String(900 + no)))
  })

  it('the file for the platform holds every order with its number and says exported until it is confirmed', async () => {
    const { page } = program
    await atStep('回写', 3).press('Space')
    await button(/^导出淘宝.*回写文件$/).press('Enter')
    await page.getByText(/已存 3 行到/).waitFor()
    await program.picture('day-6-exported')
    const lines = readFileSync(out, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/)
    expect(lines[0]).toBe('"订单号","快递公司","运单号"')
    expect(lines.slice(1).toSorted()).toEqual([
      `"${numbers.first}","圆通速递","YT9001"`,
      `"${numbers.second}","圆通速递","YT9001"`,
      `"${numbers.third}","圆通速递","YT9000"`,
    ])
    await button('这 3 张已在平台上传成功').press('Enter')
    await atStep('完成', 3).press('Space')
    await page.locator('.gt-clock-no').first().press('Enter')
    await page.getByRole('region', { name: '经过' }).getByText('称重完成').waitFor()
    await program.picture('day-7-story')
    expect(await seriousFaults(program)).toEqual([])
    expect(complaints).toEqual([])
  })
})
