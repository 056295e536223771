import { describe, expect, it } from 'vitest'
import { deskValue } from '#tests/harness/desk-port.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'
import { type HandoverShop, openHandoverShop, seat } from './handover-shop.ts'

interface Row {
  readonly id: string
  readonly version: number
  readonly messages: readonly string[]
}

describe('the library of replies (R11)', () => {
  let program: Program
  let shop: HandoverShop
  startJourney('scripts', async (started) => {
    program = started
    shop = await openHandoverShop(program)
  })
  const message = (at: number) => program.page.getByRole('textbox', { name: `消息 ${at}`, exact: true })
  const library = (text: string) =>
    deskValue<{ rows: Row[] }>(program.page, 'ask', 'scripts.page', {
      status: null,
      step: null,
      category: null,
      text,
      after: null,
    })

  it('is walked by arrows: tree, list, reply', async () => {
    const { page } = program
    await page.keyboard.press('Control+6')
    await page.getByText('店里的话术都在这里').waitFor()
    expect(await faultsInEachLook(program, 'scripts-first')).toEqual([])
    await page.getByRole('treeitem', { name: /全部话术/ }).focus()
    for (const key of ['End', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    await program.picture('scripts-category')
    await page.getByPlaceholder('搜标题').fill('tkjd xx')
    await page.getByRole('button', { name: '在全部话术里找' }).click()
    await page.getByPlaceholder('搜标题').fill('tk')
    await page.getByRole('option').first().waitFor()
    await page.getByPlaceholder('搜标题').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await message(1).waitFor()
    expect(await faultsInEachLook(program, 'scripts-open')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByLabel('标题', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-script-title'))).toBe(true)
  })

  it('writes a new reply: slips are told before saving, a variable comes from the menu, Ctrl+Enter saves', async () => {
    const { page } = program
    await page.getByPlaceholder('搜标题').fill('')
    await page.getByRole('button', { name: '新话术' }).click()
    await page.getByLabel('标题', { exact: true }).fill('补发单号告知')
    await page.getByLabel('快捷码', { exact: true }).fill('bfdh')
    await page.getByRole('combobox', { name: '分类' }).fill('售后/补发')
    await page.keyboard.press('Escape')
    await message(1).fill('亲，{{买家名}}的补发已寄出，单号 {{')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    expect(await faultsInEachLook(program, 'scripts-slips')).toEqual([])
    await message(1).fill('亲，您的补发已寄出，单号 ')
    await page.getByRole('button', { name: '插入变量' }).click()
    await program.picture('scripts-variables')
    await page.getByRole('menuitem', { name: '订单.快递单号' }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('，请留意查收。')
    await page.getByRole('button', { name: '再加一条消息' }).click()
    await message(2).fill('有任何问题随时找我~')
    await page.getByRole('button', { name: '消息 2 上移' }).click()
    expect(await message(1).inputValue()).toBe('有任何问题随时找我~')
    await page.getByRole('button', { name: '消息 1 下移' }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存').waitFor()
    const [row] = (await library('bfdh')).rows
    expect(row?.messages).toEqual(['亲，您的补发已寄出，单号 {{订单.快递单号}}，请留意查收。', '有任何问题随时找我~'])
    await program.picture('scripts-saved')
  })

  it('tells that a colleague was faster, and loses neither text', async () => {
    const { page } = program
    await message(2).fill('我的新说法')
    const [row] = (await library('bfdh')).rows
    const theirs = { ...row, expected: row?.version, messages: ['同事的新说法'] }
    await deskValue(page, 'command', 'scripts.save', sentOf(theirs))
    await page.getByText('这条话术刚被同事改过').waitFor()
    expect(await message(2).inputValue()).toBe('我的新说法')
    expect(await faultsInEachLook(program, 'scripts-conflict')).toEqual([])
    await page.getByRole('button', { name: '用我的' }).click()
    await page.keyboard.press('Control+Enter')
    await message(2).press('Control+Enter')
    await page.getByText('已保存').waitFor()
    expect((await library('bfdh')).rows[0]?.messages[1]).toBe('我的新说法')
  })

  it('keeps what was typed while other replies are looked at', async () => {
    const { page } = program
    await message(1).fill('还没写完')
    await page.getByPlaceholder('搜标题').fill('tuikuan')
    await page.getByRole('option').first().click()
    await page.getByPlaceholder('搜标题').fill('bfdh')
    await page.getByRole('option').first().click()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '还没写完')
    await page.getByRole('button', { name: '放弃修改' }).click()
    await page.getByRole('button', { name: '停用' }).click()
    await page.getByRole('button', { name: '恢复使用' }).click()
    await page.getByText('已保存').waitFor()
  })

  it('lets agents write drafts and read the rest', async () => {
    const { page } = program
    await seat(program, shop.zhou)
    await page.keyboard.press('Control+6')
    await page.getByPlaceholder('搜标题').fill('')
    await page.getByRole('option').first().click()
    await page.getByText('在用的话术由主管修改').waitFor()
    await program.picture('scripts-read')
    expect(await seriousFaults(program)).toEqual([])
    await page.getByRole('button', { name: '复制一份改成草稿' }).click()
    await page.getByLabel('标题', { exact: true }).fill('我的补发说法')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存').waitFor()
    await page.getByRole('button', { name: '删除草稿' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('我的补发说法')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存').waitFor()
  })
})

function sentOf(row: object): object {
  const { id, expected, kind, step, category, title, shortcut, messages, platforms, farewellCase, status } = Object(row)
  return { id, expected, kind, step, category, title, shortcut, messages, platforms, farewellCase, status }
}
