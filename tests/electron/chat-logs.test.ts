import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standard } from '#tests/fixtures/chat/samples.ts'
import { hands } from '#tests/harness/hands.ts'
import { startJourney } from '#tests/harness/journey.ts'
import { openSampleShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

/** Whatever is written, it is shown as letters. */
const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg/onload=window.hacked=1>'

describe('R71 chat logs come in, are read and taken back', () => {
  let program: Program
  const { complaints } = startJourney('chat-logs', async (started) => {
    program = started
    await openSampleShop(program)
  })
  const { line, tab } = hands(() => program)
  const button = (name: string | RegExp) => program.page.getByRole('button', { name }).first()

  it('the empty tab says what it knows; files are looked at before anything is taken', async () => {
    await program.page.locator('.gt-rail-item', { hasText: '质检' }).press('Enter')
    await tab('聊天记录')
    await line('text=还没有导入聊天记录').waitFor()
    expect(await faultsInEachLook(program, 'chat-logs-empty')).toEqual([])
    await program.page.locator('input[type=file]').first().setInputFiles(logFiles(program.dataFolder))
    await line('text=3 个文件，3 段对话').waitFor()
    expect(await faultsInEachLook(program, 'chat-logs-look')).toEqual([])
  })

  it('they are imported, and a talk is read; hostile words stay letters', async () => {
    await button('开始导入').press('Enter')
    await line('text=新增 3 段对话').waitFor()
    await line('text=导出于店铺后台').waitFor()
    await program.picture('chat-logs-done')
    await button('看对话').press('Enter')
    await button(/小鹿2024/).press('Enter')
    await line('.cr-line >> text=亲，在的哦').waitFor()
    await program.page.getByRole('listbox', { name: '与 小鹿2024 的对话' }).press('ArrowDown')
    await line('.cr-line[aria-selected=true] >> text=亲，在的哦').waitFor()
    await button(/坏人/).press('Enter')
    await line('.cr-text >> text=onerror').waitFor()
    expect(await faultsInEachLook(program, 'chat-logs-talk')).toEqual([])
    expect(await program.page.evaluate(() => Reflect.get(window, 'hacked') ?? null)).toBeNull()
    expect(await program.page.locator('main img, main script, main svg[onload]').count()).toBe(0)
  })

  it('an account is said to be a person, and its talks know it', async () => {
    await button(/客服账号/).press('Enter')
    await program.page.getByRole('combobox', { name: '清和家居:小周 是谁' }).press('Enter')
    await program.page.getByRole('option').first().click()
    await button('对话').press('Enter')
    await line('.lg-row >> text=清和家居:小周').first().waitFor({ state: 'detached' })
    expect(await faultsInEachLook(program, 'chat-logs-list')).toEqual([])
  })

  it('and the whole import is taken back', async () => {
    await button('导入记录').press('Enter')
    await line('tbody tr').waitFor()
    await button('撤回这次导入').press('Enter')
    await line('text=已撤回').waitFor()
    await program.picture('chat-logs-undone')
    expect(complaints).toEqual([])
  })
})

function logFiles(folder: string): string[] {
  const inside = join(folder, '聊天')
  mkdirSync(inside, { recursive: true })
  const files = {
    '小鹿.txt': `导出于店铺后台\n\n${standard}`,
    [`坏人 <img src=x onerror=alert(1)>.txt`]: `[坏人<b>] 2025-11-05 11:00:00\n${hostile}\n\n[清和家居:小周] 2025-11-05 11:00:05\n您好\n`,
    '历史.txt': '2025-11-05\n12:00:00\n何时发货\ntb7788\n12:00:20\n今天发\n清和家居:小周\n',
    '照片.txt': '今天天气不错\n是的',
  }
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(inside, name), text)
    return join(inside, name)
  })
}
