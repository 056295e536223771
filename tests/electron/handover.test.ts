import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { ownerPassword } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { followUp, type HandoverShop, offsetTo, openHandoverShop, promise, reception, seat } from './handover-shop.ts'

describe('a shift hands over to the next (R03, R05)', () => {
  let program: Program
  let shop: HandoverShop
  startJourney('handover', async (started) => {
    program = started
    shop = await openHandoverShop(program)
  })
  const now = () => Date.now() + offsetTo(16) + 5 * minuteMs
  const toHandover = () => program.page.keyboard.press('Control+5')

  it('says what the page is for while nothing is there', async () => {
    await seat(program, shop.zhou)
    await toHandover()
    await program.page.getByText('没有等您接班的交接').waitFor()
    await program.picture('handover-empty')
    await program.page.getByRole('tab', { name: '承诺备忘' }).click()
    await program.page.getByText('您没有欠着的承诺').waitFor()
    await program.picture('handover-promises-empty')
    await program.page.getByRole('tab', { name: '往期交接' }).click()
    await program.page.getByText('还没有交接记录').waitFor()
    expect(await seriousFaults(program)).toEqual([])
  })

  it('adds a promise by hand, and answers one from the keyboard', async () => {
    const { page } = program
    await promise(program, '阿宁', '查到补发单号后告诉买家', now() + 40 * minuteMs)
    await promise(program, 'tb_mao0', '今晚八点前给退款进度', now() + 3 * hourMs)
    await promise(program, '柚子不加冰', '明天上午问仓库有没有灰色 1.8 米的现货', now() + 20 * hourMs)
    await page.getByRole('tab', { name: '承诺备忘' }).click()
    await page.getByRole('button', { name: '记一条承诺' }).click()
    await page.getByLabel('买家昵称').fill('一只小鹿')
    await page.getByLabel('答应了什么').fill('发票抬头改好后重发')
    await page.getByText('明天 10:00').click()
    await program.picture('handover-promise-form')
    await page.keyboard.press('Control+Enter')
    await page.getByText('发票抬头改好后重发').waitFor()
    await page.getByRole('button', { name: /查到补发单号/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByPlaceholder('延期原因').waitFor()
    expect(await faultsInEachLook(program, 'handover-promises')).toEqual([])
    await page.getByPlaceholder('怎么回复的').fill('已告诉买家三天内到账')
    await page.keyboard.press('Enter')
    await page.getByText('已回复 tb_mao0').waitFor()
    await expect.poll(() => page.locator('[data-promise]').count()).toBe(3)
  })

  it('tells what is known of a buyer without orders, and leads back', async () => {
    const { page } = program
    await page.getByRole('button', { name: /查到补发单号/ }).click()
    await page.getByRole('button', { name: '看买家' }).click()
    await page.getByRole('heading', { name: '阿宁' }).waitFor()
    await page.getByText('这位买家还没有订单').waitFor()
    await page.getByRole('region', { name: '答应过这位买家的' }).getByText('查到补发单号后告诉买家').waitFor()
    expect(await faultsInEachLook(program, 'customer-stranger')).toEqual([])
    await page.getByRole('button', { name: '返回交接' }).press('Enter')
    await page.getByRole('tab', { name: '承诺备忘' }).waitFor()
  })

  it('takes no note that misses a reason or something new, and says so', async () => {
    const { page } = program
    await page.getByRole('tab', { name: '交接本' }).click()
    await reception(program, 'tb_mao0')
    await reception(program, '芝麻糊糊')
    await followUp(program, '再想想的木木')
    await page.getByRole('checkbox', { name: /芝麻糊糊/ }).waitFor()
    await page.getByRole('checkbox', { name: /再想想的木木/ }).waitFor()
    await page.getByLabel('其他要交代的').fill('灰色四件套缺货到周五，问起来推荐米色。\n满 200 减 30 今晚十二点结束。')
    await page.getByRole('checkbox', { name: /柚子不加冰/ }).click()
    await reception(program, '刚来的橘子')
    await page.getByText('写的时候多了 1 项').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('不交接的事项要写明原因')
    expect(await faultsInEachLook(program, 'handover-writing')).toEqual([])
    await page.getByLabel('柚子不加冰 不交接的原因').fill('我明早第一个到，自己问仓库')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/待交接的内容刚有变化/).waitFor()
    await program.picture('handover-items-changed')
    await page.keyboard.press('Control+Enter')
    await page.getByText('交接已写进交接本').waitFor()
    await program.picture('handover-written')
  })

  it('shows the next shift what waits, and red to supervisors what nobody took', async () => {
    const { page } = program
    await program.moveClock(offsetTo(16) + 55 * minuteMs)
    await seat(program, shop.owner, ownerPassword)
    await toHandover()
    await page.getByRole('region', { name: '还没有人接班' }).waitFor()
    await program.picture('handover-left-lying')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('is taken over one by one and signed for the rest', async () => {
    const { page } = program
    await seat(program, shop.wu)
    await toHandover()
    await page.getByRole('button', { name: '接手 阿宁' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('已接手').first().waitFor()
    expect(await faultsInEachLook(program, 'handover-take')).toEqual([])
    await page.getByRole('button', { name: /确认接班/ }).click()
    await page.getByText(/已接班。小周/).waitFor()
    await program.picture('handover-signed')
    expect(await page.locator('.gt-rail-item', { hasText: '交接' }).textContent()).toMatch(/交接\s*1?$/)
    await page.getByRole('tab', { name: '往期交接' }).click()
    await page.getByText('小吴已接班').waitFor()
    await program.picture('handover-past')
  })
})
