import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { spoken } from '#tests/shared/inspection/spoken.ts'

describe('R71 R72 what is found in talks, and rules over them', () => {
  let program: Program
  const { complaints } = startJourney('inspection-rules', async (started) => {
    program = started
    await openSampleShop(program)
  })
  const { line, press, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()

  /** A talk that was pasted, and its reception closed. */
  async function talk(buyerNick: string, lines: readonly string[]): Promise<void> {
    const { page } = program
    const messages = spoken(lines, Math.floor(Date.now() / 1_000) * 1_000 - 1_800_000)
    const chat = { platform: 'taobao', buyerNick, layout: 'qianniuStandard', origin: 'pasted', messages, unknown: [] }
    const { receptionId: id } = (await deskValue(page, 'command', 'chat.take', chat)) as { receptionId: string }
    await deskValue(page, 'command', 'reception.decide', { id, decision: 'thinking' })
    await deskValue(page, 'command', 'reception.enterStep', { id, step: 'farewell', reason: '买家再考虑' })
    const ending = { outcome: 'considering', group: '意向', importance: 3, followUp: false, remark: '' }
    await deskValue(page, 'command', 'reception.close', { id, ...ending })
  }

  it('each detector tells in how many talks it found something; the lines that show it are shown as text', async () => {
    const markup = '<img src=x onerror="document.title=1">(a+)+$ 有人吗'
    await talk('小鹿', ['B 0 在吗', 'P 75 难道页面没写吗，今天给您发', `B 90 ${markup}`])
    await talk('阿宁', ['B 0 在吗', 'P 3 您好，请问您要哪款', 'P 40 祝您生活愉快'])
    await program.page.locator('nav.gt-rail').getByRole('button', { name: '质检' }).click()
    await tab('检测')
    await button(/^「最后一句没人回」近 7 天 1 段/).press('Enter')
    await line('.in-found-line').press('Enter')
    await line('.in-finds >> text=75.0 秒').waitFor()
    await line(`.in-words >> text=${markup}`).waitFor()
    expect(await program.page.locator('.in-words img').count()).toBe(0)
    expect(await faultsInEachLook(program, 'inspection-detectors')).toEqual([])
  })

  it('points are the shop’s own; what is off is not told', async () => {
    await program.page.getByLabel('「没有问好」扣分').fill('7')
    await press('Enter')
    await line('.in-finds >> text=−7').waitFor()
    await program.page.getByLabel('启用「没有问好」').press('Space')
    await program.page.waitForFunction(() => !document.querySelector('.in-finds')?.textContent?.includes('没有问好'))
    await button('「没有问好」恢复默认').press('Enter')
  })

  it('a rule is tried over the newest talks, saved, and finds what was said before it; signs are taken literally', async () => {
    const { page } = program
    await tab('关键词')
    await button('新规则').press('Enter')
    await page.getByLabel('名称', { exact: true }).fill('怪字')
    await page.getByRole('region', { name: '新规则' }).getByLabel('词，每行一个').fill('(a+)+$')
    await page.getByRole('combobox', { name: '查谁说的话' }).press('Enter')
    await page.getByRole('option', { name: '买家说的' }).click()
    await button('试一下').press('Enter')
    await line('text=/现在命中 0 句，改后 1 句（\\+1）/').waitFor()
    await program.picture('inspection-rule-tried')
    await press('Control+Enter')
    await button('近 7 天 1 段聊天命中').press('Enter')
    await line('.in-found-line').press('Enter')
    await line('.in-words mark >> text=(a+)+$').waitFor()
    expect(await faultsInEachLook(program, 'inspection-rules')).toEqual([])
    expect(complaints).toEqual([])
  })
})
