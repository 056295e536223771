import { describe, expect, it } from 'vitest'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { soon, startJourney } from '#tests/harness/journey.ts'
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

const inAWeek = dayOf(Date.now() + 7 * dayMs)

describe('R70 R71 R75 a supervisor’s morning by keyboard: from yesterday’s log to the cause that came back', () => {
  let program: Program
  const { complaints } = startJourney('spot-check', async (started) => {
    program = started
    await openSampleShop(program)
  })
  const { line, press, type, sitDown } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()
  const field = (name: string) => program.page.getByLabel(name, { exact: true }).first()

  async function toPage(name: string, tab: string | RegExp): Promise<void> {
    await program.page.locator('nav.gt-rail').getByRole('button', { name }).press('Enter')
    await program.page.getByRole('tab', { name: tab, exact: true }).press('Enter')
  }
  const toTab = (name: string) => toPage('质检', name)

  it('yesterday comes in as a file, its account is said to be a person, and the morning tells of it', async () => {
    await toTab('聊天记录')
    const file = { name: '昨天.txt', mimeType: 'text/plain', buffer: Buffer.from(yesterdaysLog(8)) }
    await program.page.locator('input[type=file]').first().setInputFiles(file)
    await button('开始导入').press('Enter')
    await line('text=新增 8 段对话').waitFor()
    await button('看对话').press('Enter')
    await button(/客服账号/).press('Enter')
    const who = program.page.getByRole('combobox', { name: '青禾家居:小满 是谁' })
    await who.press('Enter')
    const names = await program.page.getByRole('option').allTextContents()
    for (const _name of names.slice(0, names.indexOf('小满') + 1)) await press('ArrowDown')
    await press('Enter')
    await soon(() => who.inputValue()).toBe('小满')
    await line('text=正在更新已导入的对话').waitFor({ state: 'detached' })
    await toPage('报表', '今晨')
    await button(/^六秒首答率/).waitFor()
    await soon(() => line('.rp-figure:has-text("六秒首答率")').textContent()).toMatch(/8 \/ \d+/)
    await program.picture('spot-morning')
  })

  it('six of eight are drawn with a shown seed; the same seed draws them again', async () => {
    await toTab('抽查')
    await button('抽一次').press('Enter')
    await line('text=池里 8 段，没抽过 8 段').waitFor()
    await program.picture('spot-draw')
    for (const part of ['重点客服几段', '数据差几段', '投诉和严重问题几段']) await field(part).fill('0')
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
  })

  const card = () => program.page.getByRole('article', { name: '新活动的算法说不清' })
  const act = (name: string) => card().getByRole('button', { name }).press('Enter')

  it('the team gets a script; who has not read it stands there, and keeps the finding open without a word', async () => {
    await button('记一个整改').press('Enter')
    await field('发现了什么').fill('新活动的算法说不清')
    await press('Control+Enter')
    await act('发布话术')
    await type('活动怎么算')
    await field('怎么说').fill('亲，满 300 减 40，可以和店铺券一起用哦')
    await press('Control+Enter')
    await line('text=话术“活动怎么算”').waitFor()
    await act('关闭')
    await press('Enter')
    await card().getByText('人没读').waitFor()
    await card().getByRole('button', { name: '取消' }).press('Enter')
    await sitDown('小满')
    await toPage('话术', /^共享答疑/)
    await button('我看过了').press('Enter')
    await button('我看过了').waitFor({ state: 'detached' })
    await sitDown('林主管')
    await toTab('整改')
    await card()
      .getByText(/已读 [1-9]/)
      .waitFor()
    await program.picture('spot-receipts')
  })

  it('a root cause is made of it, prevented and closed; the same cause later marks it', async () => {
    await act('做成根因')
    await field('原因标签').fill('活动没讲清')
    await press('Control+Enter')
    await card().getByRole('button', { name: '做成根因' }).waitFor()
    await act('关闭')
    await type('其他人今天休息，明早看')
    await press('Enter')
    await card().waitFor({ state: 'detached' })
    await toPage('管理', '根因')
    await button(/活动没讲清/).press('Enter')
    await button('加一条预防措施').press('Enter')
    await type('活动上线前一天全队过一遍问答')
    await program.page.getByRole('combobox', { name: '负责人' }).last().press('Enter')
    await press('ArrowDown', 'Enter')
    await program.page.getByLabel('截止日期').last().fill(inAWeek)
    await press('Enter')
    await line('.mg-task').waitFor()
    await button('关闭').press('Enter')
    await program.page.getByLabel('复查日期').last().fill(inAWeek)
    await press('Enter')
    await button('重新打开').waitFor()
    await closeCaseOf('活动没讲清')
    await line('text=又发生 1 次').waitFor()
    await program.picture('spot-recurred')
    expect(complaints).toEqual([])
  })

  /** A parcel comes back, and its case is closed with the cause. */
  async function closeCaseOf(cause: string): Promise<void> {
    const { id } = await deskValue<{ id: string }>(program.page, 'command', 'aftersales.registerParcel', {
      ...{ platform: 'taobao', orderNo: null, purchasedOn: '2025-10-01', product: '保温杯', quantity: 1 },
      ...{ amountFen: 5_990, register: 'returned', problemKind: 'refused', solvedOnSpot: false },
      ...{ trackingNo: 'SF001', remark: '以为能再减 40', arrivedAt: null, nextCheckAt: null },
    })
    const act = { do: 'close', words: '退差价', rootCause: '', cause }
    await deskValue(program.page, 'command', 'aftersales.act', { id, expected: 1, act })
  }
})
