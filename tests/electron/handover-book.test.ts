import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import { deskValue } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import { type Program, pictureFolder } from '#tests/harness/program.ts'
import { followUp, type HandoverShop, offsetTo, openHandoverShop, promise, reception, seat } from './handover-shop.ts'

describe('twelve open things go from the day to the night (R03, R04, R05)', () => {
  let program: Program
  let shop: HandoverShop
  let lin: string
  const { folder } = startJourney('handover-book', async (started) => {
    program = started
    shop = await openHandoverShop(program)
    const hired = { name: '林主管', role: 'supervisor', department: '', posts: [], password: 'agent-secret' }
    lin = (await deskValue<{ id: string }>(program.page, 'command', 'staff.addPerson', hired)).id
    await carryTwice()
    await fillDay()
  })
  const { line, press } = hands(() => program)
  const due = (hours: number) => Date.now() + offsetTo(16 + hours)
  const command = <V = unknown>(entry: string, input: object) => deskValue<V>(program.page, 'command', entry, input)

  /** A case and a promise that two shifts have handed on already. */
  async function carryTwice(): Promise<void> {
    await seat(program, shop.zhou)
    await ticket('老问题阿飞', 6)
    await promise(program, '等了三天的小鱼', '催仓库找到那件补发的', due(7))
    for (const next of [shop.wu, shop.zhou]) {
      const noteId = await note()
      await seat(program, next)
      await command('handover.acknowledge', { noteId })
    }
  }

  async function fillDay(): Promise<void> {
    await ticket('小鹿不吃辣', 3)
    await ticket('tb_mao0', 30)
    await promise(program, '阿宁', '查到补发单号后告诉买家', due(2))
    await promise(program, '柚子不加冰', '明天上午问仓库有没有灰色 1.8 米的现货', due(18))
    await promise(program, '一只小鹿', '发票抬头改好后重发', due(20))
    await promise(program, '小满', '今晚八点前给退款进度', due(4))
    for (const nick of ['芝麻糊糊', '刚来的橘子']) await reception(program, nick)
    for (const nick of ['再想想的木木', '比价的阿七']) await followUp(program, nick)
    await command('handover.addNotice', { kind: 'stock', text: '灰色四件套缺货到周五，问起来推荐米色' })
    await command('handover.addNotice', { kind: 'promo', text: '满 200 减 30 今晚十二点结束' })
  }

  async function ticket(buyerNick: string, hours: number): Promise<void> {
    const about = { kind: 'dispute', disputeKind: 'product', claimType: null }
    const opening = {
      platform: 'taobao',
      buyerNick,
      orderNo: null,
      receptionId: null,
      description: '杯盖漏水，要求补发',
    }
    const { id } = await command<{ id: string }>('aftersales.open', { ...opening, about })
    const remark = {
      problem: '杯盖漏水，电话 13812348000',
      cause: '',
      doneSoFar: '已要照片',
      promised: '今晚回复怎么补发',
    }
    const dueAt = due(hours)
    const acts = [
      { do: 'setDeadline', what: '平台限时处理', dueAt },
      { do: 'remark', ...remark, nextStep: '联系仓库查库存', dueAt },
    ]
    for (const act of acts) {
      const { version } = await deskValue<{ version: number }>(program.page, 'ask', 'aftersales.get', { id })
      await command('aftersales.act', { id, expected: version, act })
    }
  }

  async function note(): Promise<string> {
    const draft = await deskValue<{
      on: string
      fromShift: string
      toShift: string
      items: { kind: string; refId: string }[]
    }>(program.page, 'ask', 'handover.draft', {})
    const { on, fromShift, toShift, items } = draft
    const seen = items.map(({ kind, refId }) => ({ kind, refId }))
    return (await command<{ id: string }>('handover.write', { on, fromShift, toShift, text: '', seen, drops: [] })).id
  }

  it('the day signs twelve things over and clears the seat: one key each', async () => {
    const { page } = program
    await page.getByRole('button', { name: '我的菜单' }).click()
    await page.getByRole('menuitem', { name: '下班交接' }).click()
    await expect.poll(() => page.locator('.ho-draft .ho-item').count()).toBe(12)
    expect(await line('.ho-draft').getByText('第 3 次交接').count()).toBe(2)
    await page.getByLabel('其他要交代的').fill('仓库小王 19 点下班，催件要早。')
    expect(await faultsInEachLook(program, 'handover-book-draft')).toEqual([])
    await press('Control+Enter')
    await page.getByText('交接已写进交接本').waitFor()
    await press('Enter')
    await page.getByRole('radio', { name: /小吴/ }).press('Space')
  })

  it('the night signs in and has the note before its eyes; three things are taken by name', async () => {
    const { page } = program
    await page.getByLabel('小吴 的密码').fill('agent-secret')
    await press('Enter')
    await page.getByRole('button', { name: '接手 阿宁' }).waitFor()
    expect(await faultsInEachLook(program, 'handover-book')).toEqual([])
    for (const nick of ['小鹿不吃辣', '阿宁', '芝麻糊糊'])
      await page.getByRole('button', { name: `接手 ${nick}` }).press('Enter')
    await expect.poll(() => page.getByText(/小吴 .* 接手/).count()).toBe(3)
    await page.getByRole('button', { name: '确认接班（接手 9 项）' }).press('Enter')
    await page.getByText(/已接班。小周/).waitFor()
    await program.picture('handover-book-signed')
    await page.getByRole('region', { name: '已接手' }).getByRole('button', { name: '小鹿不吃辣' }).click()
    await page.getByText('经手人 小吴').waitFor()
    await page.getByText('从 小周 手上接过来').waitFor()
  })

  it('the sheet goes on paper with the fixed fields and less of the buyer than on screen', async () => {
    const { page, app } = program
    await press('Control+5')
    await page.getByRole('tab', { name: '往期交接' }).click()
    await page.getByLabel('文字或买家').fill('阿宁')
    await page.getByRole('button', { name: '打印' }).click()
    await page.getByRole('heading', { name: '售后交接表' }).waitFor()
    expect(await line('.ho-sheet').textContent()).not.toMatch(/13812348000|小鹿不吃辣/)
    expect(await faultsInEachLook(program, 'handover-sheet')).toEqual([])
    const filePath = join(folder, 'sheet.pdf')
    await app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
    }, filePath)
    await page.getByRole('button', { name: '存为 PDF' }).press('Enter')
    await page.getByText('已保存：').waitFor()
    const pdf = await readFile(filePath)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    writeFileSync(join(pictureFolder, 'handover-sheet.pdf'), pdf)
    await press('Escape')
    await page.getByRole('tab', { name: '往期交接' }).waitFor()
  })

  it('what is handed over for the third time shows to the supervisor, who takes the case up a level', async () => {
    const { page } = program
    await program.moveClock(offsetTo(17) + 30 * minuteMs)
    await seat(program, lin)
    await press('Control+5')
    await page.getByRole('region', { name: '第三次交接' }).getByText('老问题阿飞').waitFor()
    await program.picture('handover-carried')
    await page.getByRole('button', { name: '把 老问题阿飞 的工单升级到我' }).press('Enter')
    await expect.poll(() => page.getByRole('region', { name: '第三次交接' }).getByText('老问题阿飞').count()).toBe(0)
    expect(await page.getByRole('region', { name: '第三次交接' }).getByText('等了三天的小鱼').count()).toBe(1)
  })
})
