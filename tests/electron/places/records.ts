import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { taobaoHeader, taobaoLine } from '#shared/sample/as-taobao-csv.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { type Way, walker } from './walker.ts'

/** What is known: customers, orders and how they come in. */
export const recordPages: Way = async (program, look) => {
  const { page } = program
  const { go, tab, click, there, seen } = walker(program)
  await go(2)
  await page.getByRole('option').first().click()
  await page.locator('.gt-customers-card h3').waitFor()
  await look('customers')
  await page.getByRole('textbox').first().fill('zzqq')
  await seen('没有找到')
  await look('customers-nothing')
  await go(3)
  await page.locator('tr[data-no="0"]').click()
  await look('orders')
  await page.getByRole('tab', { name: '导入', exact: true }).click()
  await seen('把订单文件拖到这里')
  await look('orders-import')
  const input = page.locator('input[type=file]')
  await input.setInputFiles(join(process.cwd(), 'package.json'))
  await there('[role=alert]')
  await look('orders-refused')
  await click('换一个文件')
  await input.setInputFiles(await orderFile(program.dataFolder))
  await there('text=开始导入')
  await look('orders-preview')
  await click('开始导入')
  await there('text=再导入一个文件')
  await look('orders-done')
  await tab('导入记录')
  await there('table')
  await look('orders-imports')
}

/** A platform's file with new orders and a row that is none. */
async function orderFile(folder: string): Promise<string> {
  const file = join(folder, '订单.csv')
  const rows: string[] = []
  for await (const { orders } of generateShop({ seed: sampleSeed + 1, customers: 6, orders: 12, now: Date.now() }))
    rows.push(...orders.map((order) => taobaoLine(order, '青禾家居')))
  const broken = rows[0]?.replaceAll(/\d{12,}/g, '12') ?? ''
  writeFileSync(file, taobaoHeader() + rows.join('') + broken)
  return file
}

export const handoverPages: Way = async (program, look) => {
  const { page } = program
  const { go, tab, click, there } = walker(program)
  await go(5)
  await there('.ho-page textarea')
  await tab('承诺备忘')
  await page.getByText('全店', { exact: true }).click()
  await there('[data-promise]')
  await page.locator('[data-promise]').first().click()
  await page.getByPlaceholder('延期原因').waitFor()
  await look('promise-open')
  await click('记一条承诺')
  await page.getByLabel('买家昵称').waitFor()
  await look('promise-new')
}
