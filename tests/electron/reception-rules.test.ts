import { describe, expect, it } from 'vitest'
import { minuteMs, secondMs, startOfDay } from '#shared/kernel/time.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** A day far from its ends: nothing depends on when the journey runs. */
const morning = startOfDay('2026-01-07') + 10 * 60 * minuteMs

describe('the rules of a reception in the real program', () => {
  let program: Program
  const { line, press, type, atStep, hasFocus, isWith, receive } = hands(() => program)
  const noteSays = (words: string) => line(`.rc-note:has-text("${words}")`).waitFor()
  /** Sets the program's clock. */
  const setClock = (atMs: number) => program.moveClock(atMs - Date.now())

  /** The step's own act with what it asks for typed first. */
  async function act(text = ''): Promise<void> {
    if (text !== '') await type(text)
    await press('Alt+Enter')
  }

  const { complaints } = startJourney('reception-rules', async (started) => {
    program = started
    await program.page.waitForSelector('form')
    await setClock(morning)
    await openShop(program)
  })

  it('R09 five receptions at once: each its own clock and its own text, the longest wait first', async () => {
    const nicks = ['阿宁', '老王', 'tb_mao0', '小鹿', '云朵']
    for (const [at, nick] of nicks.entries()) {
      await setClock(morning + at * 60 * secondMs)
      await receive(nick)
      await type(`给${nick}`)
    }
    const shown = () => program.page.locator('.rc-line-nick').allTextContents()
    expect(await shown()).toEqual(nicks)
    await line('.rc-line .rc-line-clock:text-matches("^04:")').waitFor()
    expect(await program.page.locator('.rc-line[data-band="red"]').count()).toBe(4)
    await line('.rc-advice[data-advice="on"]').waitFor()
    await program.picture('reception-five')
    for (const nick of nicks) {
      await press('Alt+ArrowDown')
      await isWith(nick)
      expect(await line('[data-search]').inputValue()).toBe(`给${nick}`)
    }
    await press('Escape')
    await line('.rc-script').waitFor()
    await line('.rc-late input').fill('刚才在查库存')
    await press('Enter')
    await line('.rc-script:has-text("原因"), .rc-script:has-text("久等")').waitFor()
    await line('[data-search]').press('Enter')
    await line('.rc-line[data-band="answered"]:has-text("云朵")').waitFor()
    await line('.rc-late').waitFor({ state: 'detached' })
    await program.page.locator('.rc-line', { hasText: '老王' }).click()
    await isWith('老王')
    await press('Control+d')
    await line('.rc-line[data-band="answered"]:has-text("老王")').waitFor()
    expect(await shown()).toEqual(['阿宁', 'tb_mao0', '小鹿', '老王', '云朵'])
    expect(complaints).toEqual([])
  })

  it('R08 every step lets go only of what is done, or of what is skipped with a reason', async () => {
    await receive('守规则')
    await press('Alt+ArrowRight')
    await noteSays('还没有问好')
    await press('Enter')
    await line('.rc-note[data-kind="copied"]').waitFor()
    await press('Alt+ArrowRight')
    await atStep('在线接待')
    await press('Alt+ArrowRight')
    await noteSays('还没有记下需求')
    await press('Escape')
    await act('送妈妈')
    await line('.rc-noted').waitFor()
    await press('Alt+ArrowRight')
    await atStep('推荐产品')
    await press('Alt+ArrowRight')
    await noteSays('还没有推荐商品')
    await type('只问价格')
    await press('Enter')
    await atStep('处理异议')
    await act('有点贵')
    await line('[data-objection]').waitFor()
    await line('.rc-advice[data-advice="off"]').waitFor()
    await program.page.locator('.rc-step[title="促成交易"]').click()
    await noteSays('还有异议没有处理')
    await press('Escape')
    // The greeting is no answer to a doubt: there is none yet.
    await line('[data-objection] button:has-text("婉拒")').click()
    await hasFocus('data-answer')
    await line('[data-search]').press('Enter')
    await line('.rc-note[data-kind="copied"]').waitFor()
    await line('[data-objection] button:has-text("婉拒")').click()
    await line('[data-objection]').waitFor({ state: 'detached' })
    await press('Alt+ArrowRight')
    await atStep('促成交易')
    await press('Alt+ArrowRight')
    await noteSays('请先记下买家的决定')
    await press('Alt+ArrowLeft')
    await atStep('处理异议')
    await press('Alt+ArrowRight')
    await atStep('促成交易')
    await press('Alt+Enter')
    await atStep('确认订单')
    await press('Alt+ArrowRight')
    await noteSays('订单核对还没有全部通过')
    await line('.rc-recap textarea').fill('商品：双层杯')
    await press('Alt+Enter')
    await line('.rc-recap button:has-text("买家已确认")').waitFor()
    await press('Alt+Enter')
    await atStep('下单发货')
    await press('Alt+ArrowRight')
    await noteSays('请先填写订单号')
    await program.page.getByRole('textbox', { name: '订单号' }).fill('20260107001')
    await press('Alt+Enter')
    await atStep('礼貌告别')
    await line('.rc-farewell').waitFor()
    await program.page.getByRole('tab', { name: '接待记录' }).click()
    await program.page.getByText('这次接待的记录').click()
    await line('.rc-story-stage:has-text("退回")').waitFor()
    await program.picture('reception-story')
    await program.page.locator('[data-search]').focus()
    await press('Alt+Enter')
    await line('.rc-card h2:text-is("守规则")').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('R24 a buyer who will think is asked again after ten minutes, not at 9:59, and in the night not before 8:30', async () => {
    await setClock(morning + 30 * minuteMs)
    const defer = async (nick: string) => {
      await receive(nick)
      await press('Enter')
      await line('.rc-note[data-kind="copied"]').waitFor()
      await program.page.locator('.rc-endings button', { hasText: '再考虑' }).click()
      await atStep('礼貌告别')
      await line('.rc-farewell input[data-field="group"]').fill('意向客户')
      await program.page.locator('.rc-importances .gt-choice', { hasText: '3' }).click()
      await line('[data-search]').focus()
      await press('Alt+Enter')
      await line(`.rc-follow:has-text("${nick}")`).waitFor()
    }
    await defer('再看看')
    const dueAt = morning + 40 * minuteMs
    await setClock(dueAt - 3 * secondMs)
    const waiting = line('.rc-follow:has-text("再看看"):not([data-due])')
    await waiting.getByText('00:0').waitFor()
    await program.picture('reception-follow-up-9-59')
    await setClock(dueAt + 10 * secondMs)
    const due = line('.rc-follow[data-due]:has-text("再看看")')
    await due.getByText('可以回访了').waitFor()
    await due.getByRole('button', { name: '已联系' }).click()
    await due.getByRole('button', { name: '还想看看' }).click()
    await due.waitFor({ state: 'detached' })

    const midnight = startOfDay('2026-01-08')
    await setClock(midnight - 5 * minuteMs)
    await defer('夜里来')
    await setClock(midnight + 510 * minuteMs - 5 * secondMs)
    await line('.rc-follow:has-text("夜里来"):not([data-due])').getByText('00:0').waitFor()
    await setClock(midnight + 510 * minuteMs)
    await line('.rc-follow[data-due]:has-text("夜里来")').waitFor()
    expect(complaints).toEqual([])
  })

  it('R09 R10 settings tell how platforms count and how a console is best set', async () => {
    await line('.gt-rail-item:has-text("设置")').click()
    await program.page.getByRole('tab', { name: '响应与聊天台' }).click()
    await line('.st-console').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    expect(complaints).toEqual([])
  })
})
