import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Way, walker } from './walker.ts'

export const libraryPages: Way = async (program, look) => {
  const { page } = program
  const { go, tab, click, there, fill, seen } = walker(program)
  await go(6)
  await there('.sc-rows [role=option]')
  await look('scripts')
  await page.locator('.sc-rows [role=option]').first().click()
  await page.getByRole('textbox', { name: '消息 1' }).waitFor()
  await look('script')
  await click('插入变量')
  await page.getByRole('menuitem').first().waitFor()
  await look('script-variables')
  await page.keyboard.press('Escape')
  await click('新话术')
  await page.getByRole('textbox', { name: '消息 1' }).fill('您好 {{买家名}} {{')
  await page.keyboard.press('Control+Enter')
  await there('[role=alert]')
  await look('script-wrong')
  await page.keyboard.press('Escape')
  await click('放弃修改')
  await fill('搜标题', 'zzqq')
  await seen('没有找到')
  await look('scripts-nothing')
  await fill('搜标题', '')
  await tab('共享答疑')
  await click('发布答疑')
  await page.getByLabel('统一的回答').waitFor()
  await look('shared-publish')
  await tab('同行怎么答')
  await click('记一条')
  await page.getByLabel('对方怎么答').waitFor()
  await look('peer-new')
  await tab('重复的话术')
  await page
    .locator('[role=tabpanel]')
    .getByText(/没有重复|留这条/)
    .first()
    .waitFor()
  await tab('导入导出')
  await seen('把话术表格拖到这里')
  const file = join(program.dataFolder, '本店话术.csv')
  writeFileSync(
    file,
    '分组,标题,快捷码,内容,内容2\r\n物流/大促,开门大促,kmdc,亲，大促期间72小时内发出哦,请您放心等待\r\n,没有分组,,亲，好的\r\n物流/大促,写错了,,{{谁}}\r\n',
  )
  await page.locator('input[type=file]').first().setInputFiles(file)
  await seen('新增 2 条')
  await look('files-preview')
  await click('导入这 2 条')
  await seen('已导入')
  await look('files-done')
}

export const knowledgePages: Way = async (program, look) => {
  const { page } = program
  const { go, click, there } = walker(program)
  await go(7)
  await there('.pr-rows button')
  await page.locator('.pr-rows button').first().click()
  await page.getByLabel('现有件数').waitFor()
  await look('product')
  await click('新增商品')
  await page.getByLabel('商品编码').fill('X1')
  await page.getByLabel('名称', { exact: true }).fill('双层杯')
  await page.getByLabel('价格（元）').fill('十块')
  await page.getByRole('button', { name: '保存', exact: true }).first().click()
  await there('[role=alert]')
  await look('wrong')
}
