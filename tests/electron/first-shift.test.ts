import { describe, expect, it } from 'vitest'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import type { Program } from '#tests/harness/program.ts'

/** What made one stumble in a first shift of thirty buyers (R08, R09, R11, R15, R23). */
describe('a first shift', () => {
  let program: Program
  const { line, press, type, clipboard, hasFocus, atStep, isWith, receive } = hands(() => program)

  async function typePassword(): Promise<void> {
    await program.page.getByLabel(/的密码/).waitFor()
    await type('guitai')
    await press('Enter')
    await line('.rc').waitFor()
  }

  const { complaints } = startJourney('first-shift', async (started) => {
    program = started
    await openSampleShop(program)
  })

  it('the reason of a late answer stands in its apology and in no other script', async () => {
    await receive('阿宁')
    await program.moveClock(60_000)
    await line('.rc-late').waitFor()
    await program.page.getByLabel('晚回的原因').fill('晚饭高峰')
    await press('Enter')
    await line('.rc-script:has-text("晚饭高峰")').waitFor()
    await press('Enter')
    await line('.rc-note:has-text("久等致歉")').waitFor()
    expect(await clipboard()).toContain('由于晚饭高峰')
    await type('jjwc')
    await press('Enter')
    await program.page.getByRole('textbox', { name: '原因' }).waitFor()
    expect(await line('.rc-values-text').textContent()).toContain('由于原因，还是要到时间发出')
    expect(await line('.rc-note').textContent()).not.toContain('已复制')
    await press('Escape')
    await line('.rc-values').waitFor({ state: 'detached' })
    await hasFocus('data-search')
    await press('Escape')
    await expect.poll(() => line('[data-search]').inputValue()).toBe('')
  })

  it('Ctrl+G keeps the need right after the greeting; a key that has nothing to do says so', async () => {
    await type('送妈妈的杯子')
    await press('Control+g')
    await line('.rc-noted:has-text("送妈妈的杯子")').waitFor()
    await atStep('在线接待')
    await press('Control+Shift+F')
    await line('.rc-note:has-text("用不上这个键")').waitFor()
  })

  it('after-sales is one key, and its goodbye thanks for no order', async () => {
    await press('Control+h')
    await line('.rc-answers [aria-pressed="true"]').waitFor()
    await press('Alt+Enter')
    await atStep('礼貌告别')
    await line('.rc-script').waitFor()
    await press('Alt+Enter')
    await line('.rc-empty').waitFor()
    expect(await clipboard()).toMatch(/给您添麻烦了|谢谢您的耐心|让您费心了/)
  })

  it('once the page has turned to the next one, it says whose goodbye is to be pasted', async () => {
    await line('.rc-empty [data-kind="ended"]:has-text("请先粘贴给 阿宁")').waitFor()
    await receive('小鹿[森活]2024')
    await receive('木子李')
    await press('Enter')
    await press('Control+u')
    await atStep('礼貌告别')
    await press('Alt+Enter')
    await line('.rc-note[data-kind="ended"]:has-text("请先粘贴给 木子李")').waitFor()
    await isWith('小鹿[森活]2024')
    await program.picture('first-shift-ended')
  })

  it('a draft just typed is there after a lock, and for whoever signs in again; hands find their field', async () => {
    await line('[data-draft]').fill('打了一半的回复')
    await press('Control+l')
    await typePassword()
    await hasFocus('data-draft')
    await type('，接着打')
    await press('Control+k')
    await type('退出登录')
    await line('[role=option][aria-selected=true]:has-text("退出登录")').waitFor()
    await press('Enter')
    await typePassword()
    await expect.poll(() => line('[data-draft]').inputValue()).toBe('打了一半的回复，接着打')
    expect(complaints).toEqual([])
  })

  it('the picker’s key has the words that found a script last, chosen', async () => {
    await line('[data-search]').fill('lmyd')
    await line('.rc-script-title:text-is("六秒快速应答")').waitFor()
    await press('Enter')
    await line('.rc-note[data-kind="copied"]').waitFor()
    await expect.poll(() => line('[data-search]').inputValue()).toBe('')
    await press('/')
    await expect.poll(() => line('[data-search]').inputValue()).toBe('lmyd')
    await program.page.waitForFunction(() => {
      const field = document.activeElement as HTMLInputElement | null
      return field?.hasAttribute('data-search') && field.selectionEnd === field.value.length
    })
    await press('Escape')
  })

  it('what is typed with the focus nowhere goes into the search', async () => {
    await program.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await program.page.keyboard.type('tk')
    await expect.poll(() => line('[data-search]').inputValue()).toContain('tk')
    await program.picture('first-shift-search')
    expect(complaints).toEqual([])
  })

  it('a promise whose time has come stands among the buyers, also when its own is not in the chat', async () => {
    await press('Control+j')
    await program.page.getByPlaceholder(/答应了买家什么/).waitFor()
    await type('查到物流就告诉买家')
    await press('Enter')
    await line('.rc-promise').waitFor()
    await receive('云朵')
    expect(await program.page.locator('.rc-due', { hasText: '查到物流' }).count()).toBe(0)
    await program.moveClock(26 * 60 * 60_000)
    await line('.rc-due:has-text("小鹿[森活]2024 查到物流就告诉买家") button').click()
    await isWith('小鹿[森活]2024')
    await program.page.getByRole('button', { name: '已兑现：查到物流就告诉买家' }).first().click()
    await line('.rc-due:has-text("查到物流")').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })
})
