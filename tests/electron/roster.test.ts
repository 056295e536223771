import { describe, expect, it } from 'vitest'
import { typingTexts } from '#shared/conduct/typing-texts.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { addDays, mondayOf } from '#shared/roster/week.ts'
import { samplePassword } from '#shared/sample/team.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

describe('R02 R07 the rota, leave and conduct by keyboard', () => {
  let program: Program
  startJourney('roster', async (started) => {
    program = started
    await openSampleShop(program)
    await program.page.locator('nav.gt-rail').getByRole('button', { name: '团队' }).click()
  })
  const tab = (name: string) => program.page.getByRole('tab', { name, exact: true }).click()
  const rowOf = (name: string) => program.page.locator('.ro-table tbody tr', { hasText: name })
  const signs = async (name: string) => (await rowOf(name).locator('.ro-cell').allTextContents()).join('')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await program.page.keyboard.press(key)
  }

  it('a week is planned with digits and letters, copied, taken back; a week without rest is told beside the row', async () => {
    const { page } = program
    await tab('排班')
    await soon(() => signs('小满')).toBe('白白白休白白白')
    await program.picture('roster-full')
    expect(await faultsInEachLook(program, 'roster')).toEqual([])
    await page.getByRole('button', { name: '下一周' }).click()
    await page.getByText('这一周还没有排班').waitFor()
    await program.picture('roster-empty')
    await rowOf('小满').locator('.ro-cell').first().focus()
    await press('1', '1', '1', 'w', 'W', '2', '2')
    await soon(() => signs('小满')).toBe('白白白晚晚晚晚')
    await page.getByText('整周没有休息').waitFor()
    await press('3')
    await soon(() => signs('小满')).toBe('白白白晚晚晚休')
    await page.getByText('整周没有休息').waitFor({ state: 'hidden' })
    await rowOf('小满').locator('.ro-name').focus()
    await press('Control+c', 'ArrowDown', 'Control+v')
    await soon(() => signs('周晓雯')).toBe('白白白晚晚晚休')
    await press('Control+z')
    await soon(() => signs('周晓雯')).toBe('·······')
    await page.getByRole('button', { name: '照搬上周' }).click()
    await soon(() => signs('周晓雯')).toBe('晚晚晚晚晚休晚')
    expect(await signs('小满')).toBe('白白白晚晚晚休')
  })

  it('the mouse draws a day over others', async () => {
    const { page } = program
    const cells = rowOf('王掌柜').locator('.ro-cell')
    await cells.first().click()
    await press('3')
    await soon(() => signs('王掌柜')).toBe('休······')
    await cells.nth(0).hover()
    await page.mouse.down()
    for (const at of [1, 2, 3]) await cells.nth(at).hover()
    await page.mouse.up()
    await soon(() => signs('王掌柜')).toBe('休休休休···')
  })

  it('a promotion period turns a week without rest into a rest day owed; leave is granted into the rota', async () => {
    const { page } = program
    const monday = addDays(mondayOf(dayOf(Date.now())), 7)
    await page.getByRole('button', { name: '登记大促期' }).click()
    await page.getByLabel('名称，例如 双十一').fill('双十二')
    await page.getByLabel('开始').fill(monday)
    await page.getByLabel('结束（含当天）').fill(monday)
    await press('Enter')
    await page.getByText(`双十二　${monday} – ${monday}`).waitFor()
    await rowOf('小满').locator('.ro-cell').last().focus()
    await press('1')
    await page.getByText('大促周没有休息，欠 1 天调休').waitFor()
    await page.getByText(`小满：${monday.slice(5)} 那一周`).waitFor()
    await page.getByLabel('小满 调休的日子').fill(addDays(monday, 9))
    await page.getByRole('button', { name: '排调休' }).click()
    await page.getByText('没有人欠休').waitFor()
    await page.getByRole('button', { name: '准假' }).click()
    await page.getByText('没有等待批准的请假').waitFor()
    await program.picture('roster-promo')
  })

  it('what an input method composes is not typed yet; the whole text ends the test', async () => {
    const { page } = program
    await tab('守则')
    const field = page.getByRole('textbox', { name: '照着上面打' })
    await field.focus()
    const text = typingTexts[0]?.text ?? ''
    const keyboard = await page.context().newCDPSession(page)
    const composing = { selectionStart: 0, selectionEnd: 0 }
    await keyboard.send('Input.insertText', { text: text.slice(0, -2) })
    await keyboard.send('Input.imeSetComposition', { text: "dao'ne", ...composing })
    await page.getByText('还有').waitFor()
    expect(await page.locator('.co-typed').textContent()).toBe(text.slice(0, -2))
    await program.picture('conduct-composing')
    await keyboard.send('Input.insertText', { text: text.slice(-2) })
    await page.getByText(`对 ${text.length} 字，错 0 处`).first().waitFor()
    const { rows } = await deskValue<{ rows: unknown[] }>(page, 'ask', 'conduct.typing', { after: null })
    expect(rows).toHaveLength(2)
  })

  it('the check sheet is signed with its one exception', async () => {
    const { page } = program
    await page.getByRole('button', { name: '填今天的自查表' }).click()
    await page.getByRole('button', { name: '全部做到' }).click()
    await page.getByRole('group', { name: '每天上班前收拾好桌面' }).getByText('没做到').click()
    await program.picture('conduct-sheet')
    await page.getByRole('button', { name: '签名' }).click()
    await page.getByText('没做到：每天上班前收拾好桌面').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('conduct')
  })

  it('agents read the rota and ask for leave; a day ahead at the latest', async () => {
    const { page } = program
    const accounts = await deskValue<{ id: string; name: string }[]>(page, 'ask', 'staff.accounts', {})
    const personId = accounts.find(({ name }) => name === '小满')?.id
    await deskValue(page, 'command', 'staff.signIn', { personId, password: samplePassword })
    await page.locator('nav.gt-rail').getByRole('button', { name: '团队' }).click()
    await tab('排班')
    await soon(() => signs('小满')).toBe('白白白休白白白')
    expect(await page.locator('button.ro-cell').count()).toBe(0)
    await page.getByRole('button', { name: '申请请假' }).click()
    const ask = async (on: string) => {
      await page.getByLabel('哪一天').fill(on)
      await page.getByLabel('原因').fill('搬家')
      await press('Enter')
    }
    await ask(dayOf(Date.now()))
    await page.getByText('请假要提前一天申请').waitFor()
    await ask(addDays(dayOf(Date.now()), 2))
    await page.getByRole('button', { name: '撤回' }).waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('roster-agent')
  })
})
