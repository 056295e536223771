import { formatInstant, minuteMs } from '#shared/kernel/time.ts'
import type { Program } from '#tests/harness/program.ts'
import { type Look, type Way, walker } from './walker.ts'

/** The layers over the page. */
export const layers: Way = async (program, look) => {
  const { page } = program
  const { go, press, seen } = walker(program)
  await go(1)
  await press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await look('palette')
  await page.getByRole('dialog').getByRole('combobox').fill('退款')
  await page.getByRole('option', { name: /话术/ }).first().waitFor()
  await look('palette-found')
  await page.getByRole('dialog').getByRole('combobox').fill('zzzqqq')
  await seen('没有找到')
  await look('palette-nothing')
  await press('Escape')
  await press('Control+/')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await look('key-sheet')
  await press('Escape')
  await page.getByRole('button', { name: '我的菜单' }).click()
  await page.getByRole('menuitem').first().waitFor()
  await look('menu')
  await press('Escape')
  await pasteWays(program, look)
}

/** The dock beside the chat window: 380 px in which everything is done. */
export const dockPages: Way = async (program, look) => {
  const { page, app } = program
  const { press, there, go } = walker(program)
  await go(1)
  await page.getByRole('button', { name: '侧边栏' }).first().click()
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.isVisible()) window.setBounds({ x: 0, y: 0, width: 380, height: 900 })
  })
  await page.locator('.gt-frame[data-layout="dock"]').waitFor()
  await page.waitForFunction(() => window.innerWidth <= 380)
  await page.locator('.rc-line', { hasText: 'tb_mao0' }).first().click()
  await there('.rc-script')
  await look('greeting')
  await press('Control+j')
  await there('.rc-sheet')
  await look('promise')
  await press('Escape')
  await page.getByRole('button', { name: '订单与记录' }).click()
  await there('.rc-sheet')
  await look('details')
  await press('Escape')
  await press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('退款')
  await page.getByRole('option', { name: /话术/ }).first().waitFor()
  await look('palette')
  await press('Escape')
  await press('Control+/')
  await page.getByRole('dialog', { name: '快捷键' }).waitFor()
  await look('key-sheet')
  await press('Escape')
  await pasteWays(program, look)
  await page.getByRole('button', { name: '我的菜单' }).click()
  await page.getByRole('menuitem', { name: '工作台' }).click()
  await there('nav.gt-rail')
}

const said = (sender: string, at: number, text: string) => `${sender}\n${formatInstant(at)}\n${text}\n`

/** Chats on the clipboard: of one buyer, of several, and no chat at all. */
async function pasteWays(program: Program, look: Look): Promise<void> {
  const { press, there } = walker(program)
  const began = Date.now() - 9 * minuteMs
  const line = (sender: string, minutes: number, text: string) => said(sender, began + minutes * minuteMs, text)
  const agent = '青禾家居专营店:小满'
  const one = [
    '没复制全的半句',
    line('小鹿[森活]2024', 1, '在吗 👋 这个杯子保温多久'),
    line(agent, 2, '亲，在的哦，热水 6 小时还有 60 度'),
    line('小鹿[森活]2024', 3, '收件电话 13800138000 能改吗'),
  ]
  const several = [
    line('阿宁', 1, '还在吗'),
    line(agent, 2, '在的，您说'),
    line('柚子不加冰', 3, '我的快递三天没动了，帮我看看吧，急着送人'),
    line(agent, 4, '这就帮您查'),
    line('一位名字特别特别长的买家朋友2024', 5, '好的'),
    line('tb_mao0', 6, '灰色的还有吗'),
    line(agent, 7, '有的哦'),
  ]
  const paste = async (text: string) => {
    await program.app.evaluate((electron, copied) => electron.clipboard.writeText(copied), text)
    await press('Control+Shift+V')
  }
  await paste(one.join('\n'))
  await there('.rc-paste .rc-said')
  await look('paste')
  await press('Escape')
  await paste(several.join('\n'))
  await there('.rc-paste .rc-said')
  await look('paste-several')
  // One Enter for each buyer.
  for (const nick of ['柚子不加冰', '一位名字特别特别长的买家朋友2024', 'tb_mao0']) {
    await press('Enter')
    await there(`.rc-paste input[value="${nick}"]`)
  }
  await look('paste-last')
  await press('Escape')
  await paste(Array.from({ length: 40 }, (_, at) => `<p>第 ${at} 行</p>`).join('\n'))
  await there('.rc-paste [role=alert]')
  await look('paste-unread')
  await press('Escape')
}
