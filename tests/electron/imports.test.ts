import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startJourney } from '#tests/harness/journey.ts'
import { openShop } from '#tests/harness/new-shop.ts'
import { faultsInEachLook, seriousFaults } from '#tests/harness/page-looks.ts'
import type { Program } from '#tests/harness/program.ts'

const header = '单据编号,下单日期,应收,客户,手机,收货地址,品名,件数,业务员'
const rows = [
  '900000000001,2025-11-01 10:00:00,"1,234.50",小鹿,13800138011,四川省 成都市 武侯区 示例路1号,坚果礼盒,2,阿青',
  '900000000002,去年,59.90,云朵,13800138012,上海 上海市 闵行区 示例路2号,=儿童雨靴,1,阿青',
]
const file = { name: '自家ERP.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\r\n')) }

describe('R27 a table nobody knows, from the file to undo', () => {
  let program: Program
  const { folder, complaints } = startJourney('imports', async (started) => {
    program = started
    program.page.setDefaultTimeout(6_000)
    await program.page.waitForSelector('form')
    await openShop(program)
    await program.page.keyboard.press('Control+3')
    await program.page.getByRole('tab', { name: '导入', exact: true }).press('Enter')
  })
  const button = (name: string) => program.page.getByRole('button', { name })

  it('asks what its columns are, with samples and a guess, in every look', async () => {
    const { page } = program
    await page.locator('input[type=file]').setInputFiles(file)
    await button('自己对应各列').press('Enter')
    await page.getByText('自家ERP.csv 的各列是什么').waitFor()
    expect(await page.getByRole('combobox', { name: '订单号' }).inputValue()).toBe('单据编号')
    expect(await page.getByText('138****8011').count()).toBe(1)
    expect(await faultsInEachLook(program, 'imports-columns')).toEqual([])
  })

  it('imports it, hands the refused rows out, and takes all back', async () => {
    const { page, app } = program
    await page.getByRole('combobox', { name: '哪个平台的订单' }).click()
    await page.getByRole('option', { name: '微信小店' }).click()
    await button('按这样读').press('Enter')
    await page.getByText('2 行、1 张订单').waitFor()
    await program.picture('imports-preview')
    await button('开始导入').press('Enter')
    await page.getByText('新增 1 张').waitFor()
    const out = join(folder, 'refused.csv')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, out)
    await button('导出这些行').press('Enter')
    await page.getByText('已存 1 行').waitFor()
    const text = readFileSync(out, 'utf8')
    expect(text).toContain('"3","不是日期","下单日期","900000000002","去年","59.90","云朵","13800138012"')
    expect(text).toContain('"\'=儿童雨靴"')
    expect(await seriousFaults(program)).toEqual([])
    await program.picture('imports-refused')
    await button('撤销这次导入').press('Enter')
    await page.getByText('已撤销').waitFor()
    expect(complaints).toEqual([])
  })

  it('knows the next file with this header', async () => {
    const { page } = program
    await button('再导入一个文件').press('Enter')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('自己对应的表').waitFor()
    await button('重新对应各列').press('Enter')
    await page.getByText('自家ERP.csv 的各列是什么').waitFor()
  })
})
