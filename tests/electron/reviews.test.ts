import { describe, expect, it } from 'vitest'
import { openDeskPort } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { dockOverflow, faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('R44 R45 R46 a bad review from its reply to the locked contact', () => {
  let program: Program
  const { complaints } = startJourney('reviews', async (started) => {
    program = started
    await openSampleShop(program)
    await openDeskPort(program.page)
  })
  const { line, press, sitDown, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()

  async function comeAs(name: string): Promise<void> {
    await sitDown(name)
    await press('Control+4')
    await tab('评价')
  }

  it('who leads sees what stands unanswered; the desk stands in every look', async () => {
    await press('Control+4')
    await tab('评价')
    await line('text=1 条差评超过 24 小时未回复').waitFor()
    expect(await faultsInEachLook(program, 'reviews')).toEqual([])
    await tab('舆情')
    await line('text=说我们家杯子含铅').waitFor()
    expect(await faultsInEachLook(program, 'opinions')).toEqual([])
  })

  it('a reply with a phone number is not copied, a short one is, with a word about it', async () => {
    await comeAs('小满')
    const reply = program.page.getByLabel('公开回复')
    await reply.fill('非常抱歉，请打 13900001111 找我们处理')
    await reply.press('Control+Enter')
    await line('text=这些内容不能公开').waitFor()
    await line('q >> text=13900001111').waitFor()
    await program.picture('reviews-blocked')
    await button('我已在平台发布').press('Enter')
    await line('text=回复里有买家的隐私').first().waitFor()
    await reply.fill('非常抱歉，这批垫圈装反了，已经全部换新。')
    await line('text=/还差 \\d+ 字/').waitFor()
    await reply.press('Control+Enter')
    await line('text=已复制').waitFor()
    await button('我已在平台发布').press('Enter')
    await line('text=/小满 .* 发布/').waitFor()
  })

  it('a second request waits for the supervisor; after the buyer’s no nothing can be pressed', async () => {
    const ask = program.page.getByRole('button', { name: '请求改评', exact: true })
    const askOnce = async () => {
      await ask.click()
      await program.page.getByLabel('说了什么').press('Enter')
    }
    await program.page.getByRole('radio', { name: '全部' }).first().press('Space')
    await button(/说好的加厚/).press('Enter')
    await askOnce()
    await line('text=再请求要主管批准').waitFor()
    expect(await ask.isDisabled()).toBe(true)
    await comeAs('林主管')
    await program.page.getByRole('radio', { name: '全部' }).first().press('Space')
    await button(/说好的加厚/).press('Enter')
    await button('批准再请求一次').press('Enter')
    await program.page.getByLabel('为什么值得再请求').fill('新图已换，值得再问')
    await press('Enter')
    await askOnce()
    await line('text=已经请求过两次').waitFor()
    await button('买家拒绝').press('Enter')
    await line('text=联系已锁定').waitFor()
    for (const name of ['记一次联系', '请求改评', '买家答应改']) expect(await button(name).isDisabled()).toBe(true)
    await program.picture('reviews-locked')
    expect(await seriousFaults(program)).toEqual([])
    expect(await dockOverflow(program)).toBe(0)
    expect(complaints).toEqual([])
  })
})
