import { describe, expect, it } from 'vitest'
import { formatInstant, minuteMs } from '#shared/kernel/time.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

const buyer = '小鹿[森活]2024'
const agent = '青禾家居专营店:小满'

const began = Date.now()

/** One message of 千牛's copy, `minutesAgo` before the journey began. */
function said(sender: string, minutesAgo: number, text: string): string {
  return `${sender}\n${formatInstant(began - minutesAgo * minuteMs)}\n${text}\n`
}

const evil = '<img src=x onerror="document.title=1">\u202e\u000713800138000'
const talk = () =>
  [
    '没复制全的半句',
    said(buyer, 3, '在吗 👋'),
    said(agent, 2, '亲，在的哦\n请问要哪个颜色呢\n已读'),
    said(buyer, 1, evil),
  ].join('\n')

/** Pasting a chat is two keys: the hot key, and Enter once it was looked at (R08, R09). */
describe('a pasted chat', () => {
  let program: Program
  const { line, press, isWith, clipboard } = hands(() => program)

  async function paste(text: string): Promise<void> {
    await program.app.evaluate((electron, copied) => electron.clipboard.writeText(copied), text)
    await press('Control+Shift+V')
  }

  const { complaints } = startJourney('pasted-chat', async (started) => {
    program = started
    await openSampleShop(program)
  })

  it('of several buyers is taken over by one Enter each, also on an empty page; no key reaches the page behind', async () => {
    await paste(
      [
        said('阿宁', 9, '在吗'),
        said(agent, 8, '在的'),
        said('柚子不加冰', 7, '灰色还有吗'),
        said(agent, 6, '有的哦'),
      ].join('\n'),
    )
    await line('.rc-paste input[value="阿宁"]').waitFor()
    await program.picture('pasted-several')
    await press('Enter')
    await line('.rc-paste input[value="柚子不加冰"]').waitFor()
    await isWith('阿宁')
    await press('Enter')
    await line('.rc-paste').waitFor({ state: 'detached' })
    await isWith('柚子不加冰')
    expect(await clipboard()).toContain('灰色还有吗')
  })

  it('is shown first: whose it is, what was read, and the line that was not', async () => {
    await paste(talk())
    await line('.rc-paste .rc-said').waitFor()
    expect(await program.page.getByLabel('买家昵称').last().inputValue()).toBe(buyer)
    expect(await line('.rc-paste-notes').textContent()).toContain('认出 3 条消息')
    expect(await line('.rc-unknown').textContent()).toContain('没复制全的半句')
    expect(await line('.rc-paste-talk').textContent()).toContain('>138****8000')
    await program.picture('pasted-preview')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('Enter takes it over: the reception is open, its clock runs from the buyer’s words', async () => {
    await press('Enter')
    await isWith(buyer)
    await line('.rc-talk').waitFor()
    expect(await line('.rc-line-clock').textContent()).toMatch(/^0?1:\d\d$/)
    expect(await program.page.title()).not.toBe('1')
    await program.picture('pasted-workbench')
    expect(await seriousFaults(program)).toEqual([])
  })

  it('pasted again it says that all is there, and adds nothing', async () => {
    await paste(talk().replace('没复制全的半句\n', ''))
    await line('.rc-paste-notes:has-text("3 条以前已经收下")').waitFor()
    await program.picture('pasted-again')
    await press('Enter')
    await line('.rc-note[data-kind="said"]').waitFor()
    expect(await line('.rc-talk-head').textContent()).toContain('聊天 3 条')
  })

  it('what is no chat is refused in words: nothing is lost, nothing hangs', async () => {
    await paste('字'.repeat(5_000_000))
    await line('.rc-paste [role="alert"]:has-text("5,000,000")').waitFor()
    await program.picture('pasted-too-long')
    await press('Escape')
    await paste(Array.from({ length: 400 }, (_, at) => `<p>第 ${at} 行</p>`).join('\n'))
    await line('.rc-paste [role="alert"]:has-text("没有认出")').waitFor()
    await program.picture('pasted-unread')
    await press('Escape')
    await paste('   ')
    await line('.rc-paste [role="alert"]:has-text("没有文字")').waitFor()
    await program.picture('pasted-nothing')
    const chatFile = { name: '聊天记录.txt', mimeType: 'text/plain', buffer: Buffer.from(talk()) }
    await program.page.locator('input[type=file]').setInputFiles(chatFile)
    await line('.rc-paste-notes:has-text("3 条以前已经收下")').waitFor()
    await press('Escape')
    await paste('阿宁\n')
    await expect.poll(() => program.page.getByPlaceholder('买家昵称').inputValue()).toBe('阿宁')
    await press('Escape')
    expect(complaints).toEqual([])
  })

  it('stands as one line in the dock, and opens there', async () => {
    await program.page.evaluate(() => localStorage.removeItem('guitai.reception.chat.dock'))
    await program.page.getByRole('button', { name: '侧边栏' }).first().click()
    await line('.rc[data-layout="dock"] .rc-talk-head[aria-expanded="false"]').waitFor()
    await program.picture('pasted-dock')
    await line('.rc-talk-head').click()
    await line('.rc-talk-lines').waitFor()
    await program.picture('pasted-dock-open')
    await paste(`${talk()}\n${said(agent, 0, '有货的哦')}`)
    await line('.rc-paste .rc-said').waitFor()
    await program.picture('pasted-dock-preview')
    expect(await seriousFaults(program)).toEqual([])
    await press('Enter')
    await expect.poll(() => line('.rc-talk-head').textContent()).toContain('聊天 4 条')
    const queue = await deskValue<{ rows: { buyerNick: string }[] }>(program.page, 'ask', 'reception.queue', {
      scope: 'mine',
    })
    expect(queue.rows.find(({ buyerNick }) => buyerNick === buyer)).toMatchObject({ waitingSince: null })
  })
})
