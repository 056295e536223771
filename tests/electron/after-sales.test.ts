import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { dockOverflow, faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import { type Program, pictureFolder } from '#tests/harness/program.ts'

describe('R35 R36 R37 a dispute from its first word to its end', () => {
  let program: Program
  const { complaints } = startJourney('after-sales', async (started) => {
    program = started
    await openSampleShop(program)
    await openDeskPort(program.page)
  })
  const { line, type, press, receive, sitDown, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()
  const next = (words: string) => program.page.getByRole('heading', { name: `下一步：${words}` }).waitFor()
  const step = async (words: string, then: string) => {
    await button(`做完了：${words}`).press('Enter')
    await next(then)
  }

  async function comeAs(name: string): Promise<void> {
    await sitDown(name)
    await press('Control+4')
  }

  it('the board says what runs out, whose it is and what is next; it stands in every look', async () => {
    await press('Control+4')
    await program.page.getByRole('heading', { name: /已超时 1/ }).waitFor()
    expect(await faultsInEachLook(program, 'after-sales-board')).toEqual([])
  })

  it('an agent opens a case, walks its steps, and more than may be granted is not carried out', async () => {
    await comeAs('小满')
    await button('新工单').press('Enter')
    await type('小鹿不吃辣')
    await program.page.getByLabel('买家说了什么').fill('杯子碎了，要赔 80')
    await press('Control+Enter')
    await next('快速反应')
    await step('快速反应', '认真倾听')
    await step('认真倾听', '安抚解释')
    await step('安抚解释', '诚恳道歉')
    // Hands go on at the next step, an Enter is one step.
    await program.page.waitForFunction(() => document.activeElement?.closest('.as-do') !== null)
    await step('诚恳道歉', '补救建议')
    await program.page.getByLabel('补救办法').fill('退 80 元')
    await program.page.getByLabel('补偿金额（元，可不填）').fill('80')
    await press('Control+Enter')
    await line('text=超出上限，等待上一级批准').waitFor()
    await button('做完了：补救建议').press('Enter')
    await next('等待批准补偿')
    await button('做完了：执行措施').press('Enter')
    await line('text=补偿还没有批准').waitFor()
    const photo = join(pictureFolder, 'after-sales-board-light.png')
    await program.page.locator('input[type=file]').first().setInputFiles(photo)
    await line('.as-pictures img').waitFor()
  })

  it('it goes to the specialist, up to the supervisor and up to the owner, who grants it', async () => {
    await button('转给同事').press('Enter')
    await program.page.getByLabel('给谁').first().click()
    await program.page.getByRole('option', { name: /周晓雯/ }).click()
    await program.page.getByLabel('原因').fill('老客户，请售后接')
    await press('Enter')
    await line('text=经手人 周晓雯').waitFor()
    await line('text=这是同事手上的工单').waitFor()
    for (const [who, taker, reason] of [
      ['周晓雯', '林主管', '金额超出专员'],
      ['林主管', '王掌柜', '要老板定'],
    ] as const) {
      await comeAs(who)
      await button(/小鹿不吃辣/).press('Enter')
      await button('升级一级').press('Enter')
      await program.page.getByLabel('给谁').first().click()
      await program.page.getByRole('option', { name: taker }).click()
      await program.page.getByLabel('原因').fill(reason)
      await press('Enter')
      await line(`text=经手人 ${taker}`).waitFor()
    }
    await comeAs('王掌柜')
    await button(/小鹿不吃辣/).press('Enter')
    await button('批准补偿').press('Enter')
    await step('执行措施', '问买家是否满意')
  })

  it('closes when the buyer was heard, and its whole story stands in one look', async () => {
    await button('关闭工单').press('Enter')
    await program.page.getByLabel('根本原因？').fill('包装太薄')
    await press('Control+Enter')
    await line('text=还没有买家的反馈').waitFor()
    await program.page.getByLabel('买家的反馈').fill('满意，谢谢')
    await button('记下反馈').press('Enter')
    await next('跟进反馈')
    await program.page.getByRole('button', { name: '关闭工单' }).last().press('Enter')
    await line('text=根本原因：包装太薄').waitFor()
    const story = await program.page.locator('.as-story li').allTextContents()
    const told = ['小满 建了工单', '周晓雯 升级到主管', '林主管 升级到店主', '王掌柜 批准补偿', '王掌柜 关闭工单']
    for (const words of told) expect(story.some((one) => one.includes(words))).toBe(true)
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('after-sales-closed')
    await press('Escape')
    await line('.as-board').waitFor()
  })

  it('R38 R39 R40 R43 what guides the case: causes with advice, the ledger of points, a rule told at the order check', async () => {
    const { page } = program
    await tab('指引')
    await line('summary:has-text("质量不达标")').click()
    await line('text=请买家发照片或视频作凭证').waitFor()
    await page.getByRole('radio', { name: '签收后' }).check({ force: true })
    await line('text=收货方承担').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await tab('违规扣分')
    await button('记一条违规').press('Enter')
    await page.getByRole('textbox', { name: '扣分' }).fill('12')
    await page.getByLabel('违反的规则').fill('延迟发货')
    await press('Control+Enter')
    await line('text=店铺屏蔽、限制发布').waitFor()
    await tab('店铺规则')
    await button('新规则').press('Enter')
    await page.getByRole('textbox', { name: '主题' }).fill('色差')
    await page.getByLabel('怎么对买家说').fill('屏幕颜色会有差别')
    await press('Control+Enter')
    await line('text=总是提示').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await press('Control+1')
    await receive('问色差的买家')
    await press('Control+o')
    await page.getByRole('region', { name: '店铺规则' }).getByText('屏幕颜色会有差别').waitFor()
    await press('Control+4')
    expect(await dockOverflow(program)).toBe(0)
    expect(complaints).toEqual([])
  })
})
