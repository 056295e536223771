import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant } from '#shared/kernel/time.ts'
import { everyOrder } from '#shared/orders/ledger-filter.ts'
import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import { hands } from '#tests/harness/hands.ts'
import { closeWindow, newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'
import { offsetTo } from './handover-shop.ts'

const samples = join(process.cwd(), '../shared/data/orders')
const classicFile = join(samples, 'synthetic-taobao-classic-ExportOrderList.gbk.csv')
const qianniuFile = join(samples, 'synthetic-qianniu-orders.xlsx')

interface ExpectedOrder {
  readonly order_no: string
  readonly buyer_nick: string
  readonly status: string
  readonly paid_fen: number
  readonly created: string
  readonly tracking_no: string | null
}

const buyer = '小鹿_森活1'
const remark = '喜欢顺丰，送人用，别放价格单'

/** One true shift in miniature, on files of the platform's own format (R03, R05, R08, R17, R27, R47). */
describe.skipIf(!existsSync(classicFile))(
  'one true shift in miniature (skipped only where ../shared/data is not there)',
  () => {
    const folder = newDataFolder()
    let program: Program
    const complaints: string[] = []
    const { line, press, type, hasFocus, clipboard } = hands(() => program)
    const step = () => line('.rc-step[data-state="now"]').getAttribute('title')

    const searchHasFocus = () => hasFocus('data-search')

    async function start(): Promise<void> {
      // Six past four in the afternoon: both shifts are there.
      program = await startProgram(folder, [`--test-clock=${offsetTo(16.1)}`])
      program.page.on('pageerror', (error) => complaints.push(error.message))
    }

    /** By keyboard alone: the name by arrows, then the password. */
    async function signIn(name: string, password: string): Promise<void> {
      const { page } = program
      await page.getByRole('radio', { name: new RegExp(name) }).press('Space')
      await page.getByLabel(`${name} 的密码`).fill(password)
      await press('Enter')
      await line('nav.gt-rail').waitFor()
    }

    async function signOut(): Promise<void> {
      await program.page.getByRole('button', { name: '我的菜单' }).press('Enter')
      await program.page.getByRole('menuitem', { name: '退出登录' }).press('Enter')
    }

    async function importFile(file: string): Promise<string> {
      const { page } = program
      await page.getByRole('tab', { name: '导入', exact: true }).press('Enter')
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('button', { name: '开始导入' }).waitFor()
      await program.picture(`shift-preview-${file.endsWith('csv') ? 'classic' : 'qianniu'}`)
      await press('Enter')
      await page.getByRole('button', { name: '再导入一个文件' }).waitFor()
      const result = (await page.locator('[role=status]').textContent()) ?? ''
      await press('Enter')
      return result
    }

    beforeAll(start)
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await program.picture('shift-failed')
    })
    afterAll(async () => {
      await program.close()
      removeDataFolder(folder)
    })

    it('opens the shop and hires an agent', async () => {
      const { page } = program
      await page.getByLabel('店铺名称').waitFor()
      await type('青禾家居')
      await page.getByLabel('店主姓名').fill('王掌柜')
      await page.getByLabel('店主密码').fill('owner-secret')
      await page.getByLabel('再输入一次密码').fill('owner-secret')
      await press('Enter')
      await line('nav.gt-rail').waitFor()
      await page.locator('.gt-rail-item', { hasText: '团队' }).press('Enter')
      await page.getByRole('button', { name: '添加成员' }).press('Enter')
      await page.getByLabel('姓名').fill('小周')
      await page.getByLabel(/初始密码/).fill('agent-secret')
      await press('Enter')
      await page.getByRole('cell', { name: '小周' }).waitFor()
      await program.picture('shift-team')
    })

    it('takes the orders of both files as they are, and twice is once', async () => {
      await press('Control+3')
      expect(await importFile(classicFile)).toContain('新增 5 张')
      const first = await ordersNow()
      const { expected } = JSON.parse(readFileSync(join(samples, 'synthetic-expected.json'), 'utf8')) as {
        expected: Record<string, ExpectedOrder[]>
      }
      const wanted = (expected['taobao-classic-ExportOrderList.gbk.csv'] ?? []).map((order) => ({
        orderNo: order.order_no,
        buyerNick: order.buyer_nick,
        platformStatus: order.status,
        paidFen: order.paid_fen,
        placedAt: parseInstant(order.created),
        trackingNo: order.tracking_no,
      }))
      expect(first).toEqual(wanted.reverse())
      expect(await importFile(qianniuFile)).toContain('新增 0 张')
      expect(await importFile(classicFile)).toContain('新增 0 张')
      expect((await ordersNow()).map(({ orderNo, paidFen }) => [orderNo, paidFen])).toEqual(
        wanted.map(({ orderNo, paidFen }) => [orderNo, paidFen]),
      )
      await program.page.getByRole('tab', { name: '台账' }).press('Enter')
      await program.page.getByText('2965431880012353597').waitFor()
      await program.picture('shift-ledger')
    })

    it('receives a buyer it knows from the orders, up to the recap', async () => {
      await press('Control+n')
      await type('店主写到一半')
      await signOut()
      await signIn('小周', 'agent-secret')
      await press('Control+n')
      // What the owner typed is not the agent's, and what is typed at once has its line.
      await type(buyer)
      await press('Enter')
      await expect.poll(() => line('.rc-card h2').textContent()).toBe(buyer)
      await line('.rc-script').waitFor()
      await searchHasFocus()
      await press('Enter')
      await line('.rc-note[data-kind="copied"]').waitFor()
      await type('送朋友的保温杯')
      await press('Alt+Enter')
      await expect.poll(step).toBe('在线接待')
      await press('Enter')
      await expect.poll(step).toBe('推荐产品')
      await type('保温杯 500ml')
      await press('Alt+Enter')
      await line('.rc-noted').waitFor()
      await press('Alt+Enter')
      await expect.poll(step).toBe('促成交易')
      await press('Alt+Enter')
      await expect.poll(step).toBe('确认订单')
      await line('.gt-check-card').waitFor()
      await program.picture('shift-check')
      await press('Alt+Enter')
      await line('.rc-note[data-kind="copied"]').waitFor()
      const copied = await clipboard()
      expect(copied).toContain('保温杯')
      expect(copied.split('\n').length).toBeLessThanOrEqual(8)
      await press('Control+j')
      await type('今晚确认顺丰能否到付')
      await press('Enter')
      await line('.rc-promise').waitFor()
      await program.picture('shift-reception')
    })

    it('is closed and started again, and everything is there', async () => {
      await line('[data-draft]').fill('打到一半的话')
      await closeWindow(program)
      await start()
      await signIn('小周', 'agent-secret')
      await expect.poll(() => line('.rc-card h2').textContent()).toBe(buyer)
      await expect.poll(() => line('[data-draft]').inputValue()).toBe('打到一半的话')
      await line('[data-draft]').fill('')
      await press('Escape')
      await expect.poll(step).toBe('确认订单')
      await line('.rc-promise').waitFor()
      await program.picture('shift-after-restart')
    })

    it('says goodbye, with a remark for the next colleague', async () => {
      await program.page.getByRole('button', { name: '买家已确认' }).waitFor()
      await searchHasFocus()
      await press('Alt+Enter')
      await expect.poll(step, { timeout: 5_000 }).toBe('下单发货')
      await searchHasFocus()
      await press('Alt+Enter')
      await expect.poll(step).toBe('礼貌告别')
      await program.page.getByLabel('给同事留一句（下次接待时看到）').fill(remark)
      await program.picture('shift-farewell')
      await press('Alt+Enter')
      await line('.rc-empty').waitFor()
    })

    it('hands over what is open, and the next one takes it', async () => {
      await press('Control+5')
      await program.page.getByText('今晚确认顺丰能否到付').waitFor()
      await program.page.getByLabel('其他要交代的').fill('仓库五点半前来取件')
      await press('Control+Enter')
      await program.page.getByText('交接已写进交接本').waitFor()
      await program.picture('shift-handed-over')
      await signOut()
      await signIn('王掌柜', 'owner-secret')
      await press('Control+5')
      await program.page.getByRole('button', { name: /确认接班/ }).press('Enter')
      await program.page.getByText(/已接班。小周/).waitFor()
      await program.picture('shift-taken-over')
    })

    it('finds all of it after another restart', async () => {
      await program.close()
      await start()
      await signIn('王掌柜', 'owner-secret')
      await openDeskPort(program.page)
      const { rows } = await deskValue<{ rows: { what: string; state: string; history: unknown[] }[] }>(
        program.page,
        'ask',
        'handover.openPromises',
        { whose: 'mine', after: null },
      )
      expect(rows).toMatchObject([{ what: '今晚确认顺丰能否到付' }])
      const card = await deskValue<{ remark: { text: string; byName: string }; orderCount: number }>(
        program.page,
        'ask',
        'customers.byNick',
        { platform: 'taobao', nick: buyer },
      )
      expect(card).toMatchObject({ orderCount: 1, remark: { text: remark, byName: '小周' } })
      const notes = await deskValue<{ rows: { ackBy: string | null; text: string }[] }>(
        program.page,
        'ask',
        'handover.notes',
        { after: null },
      )
      expect(notes.rows).toMatchObject([{ text: '仓库五点半前来取件', ackBy: expect.any(String) }])
      expect(complaints).toEqual([])
    })

    async function ordersNow() {
      await openDeskPort(program.page)
      const { rows } = await deskValue<{ rows: Record<string, unknown>[] }>(program.page, 'ask', 'orders.ledgerRows', {
        ...{ filter: everyOrder, from: 0, count: 50 },
      })
      return rows.map(({ orderNo, buyerNick, platformStatus, paidFen, placedAt, trackingNo }) => ({
        orderNo,
        buyerNick,
        platformStatus,
        paidFen,
        placedAt,
        trackingNo,
      }))
    }
  },
)
