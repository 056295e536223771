import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { type HandoverShop, openHandoverShop, seat } from './handover-shop.ts'

const redDot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'

describe('R11 R25 a library that grows: tables, pictures, versions, peers, shared answers', () => {
  let program: Program
  let shop: HandoverShop
  const { folder } = startJourney('library', async (started) => {
    program = started
    shop = await openHandoverShop(program)
    await program.page.keyboard.press('Control+6')
  })
  const tab = (name: string) => program.page.getByRole('tab', { name }).click()
  const click = (name: string) => program.page.getByRole('button', { name, exact: true }).click()
  const message = (at: number) => program.page.getByRole('textbox', { name: `消息 ${at}`, exact: true })
  const fileNamed = (name: string, content: string | Buffer) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }

  it('shows what a table would bring, takes it over and takes it back', async () => {
    const { page } = program
    await tab('导入导出')
    expect(await seriousFaults(program)).toEqual([])
    const rows = [
      '分组,标题,快捷码,内容,内容2',
      '物流/大促,开门大促,kmdc,亲，大促期间72小时内发出哦,请您放心等待',
      ',没有分组,,亲，好的',
      '物流/大促,写错了,,{{谁}}',
    ]
    await page.locator('input[type="file"]').setInputFiles(fileNamed('本店话术.csv', rows.join('\r\n')))
    await page.getByText('新增 2 条，改动 0 条，不变 0 条，没收 1 行').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await click('导入这 2 条')
    await page.getByText('本店话术.csv 已导入').waitFor()
    await click('整批撤回')
    await page.getByText('已撤回：删除 2 条').waitFor()
    await page.locator('input[type="file"]').setInputFiles(join(folder, '本店话术.csv'))
    await click('导入这 2 条')
    await page.getByText('本店话术.csv 已导入').waitFor()
    await program.picture('library-files')
  })

  it('takes the library out as a spreadsheet', async () => {
    const { page, app } = program
    const file = join(folder, 'out.xlsx')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await click('Excel 表格（XLSX）')
    await page.getByText(`到 ${file}`).waitFor()
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  it('keeps a picture and an earlier wording; a picture of 50 MB is told and nothing typed is lost', async () => {
    const { page } = program
    await tab('话术库')
    await page.getByPlaceholder('搜标题').fill('kmdc')
    await page.getByRole('option').first().click()
    await message(1).fill('亲，大促期间48小时内发出哦')
    const input = page.locator('.sc-pictures input[type="file"]')
    await input.evaluate(giveHugeFile)
    await page.getByText('图片有 50.0 MB').waitFor()
    await input.setInputFiles(fileNamed('broken.png', 'no picture'))
    await page.getByText('这不是能打开的图片').waitFor()
    await input.setInputFiles(fileNamed('dot.png', Buffer.from(redDot, 'base64')))
    await page.getByRole('img', { name: '图片 1' }).waitFor()
    await page.keyboard.press('Escape')
    await click('保存（Ctrl+Enter）')
    await page.getByText('已保存').waitFor()
    await click('历史版本（1）')
    await page.getByText('亲，大促期间72小时内发出哦').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await click('用这一版')
    expect(await message(1).inputValue()).toBe('亲，大促期间72小时内发出哦')
    await click('放弃修改')
  })

  it('notes what peers answer and makes a draft of it', async () => {
    const { page } = program
    await tab('同行怎么答')
    expect(await seriousFaults(program)).toEqual([])
    await click('记一条')
    await page.getByLabel('店名', { exact: true }).fill('竹里旗舰店')
    await page.getByRole('combobox', { name: '问的问题' }).fill('为什么比别家贵')
    await page.getByLabel('对方怎么答').fill('亲，我们用的是一级料，您摸到就知道了')
    await page.keyboard.press('Control+Enter')
    await click('改成草稿')
    await page.getByRole('combobox', { name: '分类' }).fill('异议/价格')
    await page.keyboard.press('Escape')
    expect(await seriousFaults(program)).toEqual([])
    await click('放进话术库')
    await message(1).waitFor()
    expect(await message(1).inputValue()).toBe('亲，我们用的是一级料，您摸到就知道了')
    await program.picture('library-adopted')
  })

  it('publishes an answer to all; scripts that say the same are shown in pairs', async () => {
    const { page } = program
    await tab('共享答疑')
    await click('发布答疑')
    await page.getByLabel('问题', { exact: true }).fill('大促多久发货')
    await page.getByLabel('统一的回答').fill('亲，大促期间48小时内就发出哦，请您放心等待')
    await page.getByRole('combobox', { name: '分类' }).fill('物流/大促')
    await page.keyboard.press('Escape')
    await program.picture('library-publish')
    await page.keyboard.press('Control+Enter')
    await page.getByText('1 / 3 人已读').click()
    expect(await seriousFaults(program)).toEqual([])
    await tab('重复的话术')
    await page.getByText('% 相同').waitFor()
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('button', { name: '留这条' }).first().click()
    await page.getByText('没有重复的话术').waitFor()
  })

  it('an agent is told what is new, reads it, and copies message after message, then the picture', async () => {
    const { page, app } = program
    await seat(program, shop.zhou)
    await page.keyboard.press('Control+6')
    await page.getByText('1 条未读').waitFor()
    await tab('共享答疑')
    await program.picture('library-unread')
    await click('我看过了')
    await page.getByText('已读', { exact: true }).waitFor()
    await deskValue(page, 'command', 'reception.start', { platform: 'taobao', buyerNick: '小鹿' })
    await page.keyboard.press('Control+1')
    await page.locator('[data-search]').fill('kmdc')
    await page.keyboard.press('Enter')
    await page.getByText('复制第 2 条，共 3 条').waitFor()
    await program.picture('library-next-message')
    await page.keyboard.press('Enter')
    await page.getByText('复制第 3 条，共 3 条').waitFor()
    await program.picture('library-next-picture')
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('请您放心等待')
    await page.keyboard.press('Enter')
    const size = () =>
      app.evaluate(({ clipboard }) => {
        const read: unknown = Reflect.get(clipboard, 'readImage')
        return typeof read === 'function' ? Object(read.call(clipboard)).getSize() : null
      })
    await expect.poll(size).toEqual({ width: 1, height: 1 })
  })
})

/** 50 MB made in the page: sent through the test's own pipe they would take half a minute. */
function giveHugeFile(input: HTMLElement | SVGElement): void {
  const files = new DataTransfer()
  files.items.add(new File([new Uint8Array(50 * 1024 * 1024)], 'huge.png', { type: 'image/png' }))
  if (!(input instanceof HTMLInputElement)) return
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
