import { describe, expect, it } from 'vitest'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { hands } from '#tests/harness/hands.ts'
import { importTalks } from '#tests/harness/imported-talks.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** Talks of yesterday, each of one buyer with 小满. */
function yesterdaysLog(count: number): string {
  const on = dayOf(Date.now() - dayMs)
  const talk = (no: number) => {
    const at = (second: number) => `${on} ${String(9 + no).padStart(2, '0')}:00:${String(second).padStart(2, '0')}`
    const [buyer, agent] = [`tb${no}0001示例`, '青禾家居:小满']
    return [
      `${buyer}\n${at(1)}\n有灰色四件套吗`,
      `${agent}\n${at(4)}\n亲，有的哦\n已读`,
      `${buyer}\n${at(30)}\n活动怎么算`,
      `${agent}\n${at(50)}\n自己看页面\n已读`,
    ].join('\n\n')
  }
  return Array.from({ length: count }, (_, no) => talk(no)).join('\n\n')
}

describe('R71 from the draw to the task on a rule, by keyboard', () => {
  let program: Program
  const { complaints } = startJourney('spot-check', async (started) => {
    program = started
    await openSampleShop(program)
    await importTalks(program.page, '昨天.txt', yesterdaysLog(8))
  })
  const { line, press, type, sitDown } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()
  const field = (name: string) => program.page.getByLabel(name, { exact: true }).first()

  async function toTab(name: string): Promise<void> {
    await program.page.locator('nav.gt-rail').getByRole('button', { name: /质检/ }).press('Enter')
    await program.page.getByRole('tab', { name, exact: true }).press('Enter')
  }

  it('six of eight are drawn with a shown seed; the same seed draws them again', async () => {
    await toTab('抽查')
    await button('抽一次').press('Enter')
    await line('text=池里 8 段，没抽过 8 段').waitFor()
    await program.picture('spot-draw')
    for (const part of ['重点客服几段', '数据差几段', '投诉几段']) await field(part).fill('0')
    await field('种子').fill('4711')
    await press('Control+Enter')
    await line('text=6 段聊天：用种子 4711 从 8 段里抽出').waitFor()
    await button('用这个种子再抽一遍').press('Enter')
    await line('text=一样：从 8 段里抽出同一批').waitFor()
  })

  it('digits give points, minus says it does not occur, C comments a line; a fatal item makes 0', async () => {
    await line('[data-item=sixSecondMet] input:checked').focus()
    await press('j', ...'2 2 2 2 2 - - 0 2 2 2 2 -'.split(' '), '0', '1', '1')
    await line('text=否决：没有辱骂、讽刺买家，整段 0 分').waitFor()
    await program.page.getByRole('listbox', { name: '聊天' }).press('j')
    await press('j', 'j', 'c')
    await type('这句太生硬')
    await press('Enter')
    await line('.qc-comment:text("这句太生硬")').waitFor()
    expect(await faultsInEachLook(program, 'spot-sheet')).toEqual([])
    await line('[data-item=greeted] input:checked').focus()
    await press('Control+Enter')
    await line('text=/王掌柜 已评/').waitFor()
  })

  it('the agent sees own checks only, and appeals two items', async () => {
    await sitDown('小满')
    await toTab('评分')
    expect(await program.page.getByRole('tab').allTextContents()).toEqual(['评分'])
    await line('text=否决：没有辱骂、讽刺买家，整段 0 分').waitFor()
    await button('申诉').press('Enter')
    await field('临门一推').press('Space')
    await field('没有辱骂、讽刺买家').press('Space')
    await field('为什么').fill('买家问过两次，页面上写着')
    await program.picture('spot-appeal')
    await press('Control+Enter')
    await line('text=申诉中').waitFor()
  })

  it('partly accepted by somebody else: the score follows, and a task on the rule is open', async () => {
    await sitDown('林主管')
    await toTab('评分')
    await field('申诉待定').press('Space')
    await field('部分接受').press('Space')
    await program.page.locator('fieldset', { hasText: '没有辱骂' }).getByLabel('1', { exact: true }).press('Space')
    await field('理由').fill('不是讽刺，规则没写清')
    await program.picture('spot-decide')
    await button('定下').press('Enter')
    await line('text=没有等处理的申诉').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await toTab('整改')
    await line('text=还没写规则怎么改').waitFor()
    await program.picture('spot-findings')
    await button('写规则怎么改').press('Enter')
    await type('讽刺要有对人的评价，生硬按语气扣分')
    await press('Enter')
    await line('text=规则：讽刺要有对人的评价').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    expect(complaints).toEqual([])
  })
})
