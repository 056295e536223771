import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maskPersonal } from '#shared/kernel/mask-text.ts'

describe('personal data inside a text is masked', () => {
  it.each([
    ['我电话13800138000', '我电话138****8000'],
    ['１３８００１３８０００ 打这个', '138****8000 打这个'],
    ['\u202e13\u200b800138000\u0007', '138****8000'],
    ['+86 138-0013-8000', '138****8000'],
    ['座机 0512-65218888', '座机 051****8888'],
    ['张小丰 13800138000 江苏省苏州市姑苏区归雁路29号禾苑26栋903室', '张*丰 138****8000 江苏省苏州市姑苏区***'],
    ['收货人：李雷，13800138000，体育西路103号', '收货人：李*，138****8000，***'],
    ['改到 浙江省杭州市西湖区 文三路 477号 行吗', '改到 浙江省杭州市西湖区 *** 行吗'],
    ['阳光花园A区12号楼3单元502室', '***'],
    ['寄到12栋903室', '寄到***'],
    ['麻烦请打 13800138000', '麻烦请打 138****8000'],
  ])('%j shows %j', (text, shown) => expect(maskPersonal(text)).toBe(shown))

  it.each([
    '订单 2790001234567890123 到哪了',
    '单号 773312345678901',
    '11月3号发货，5号能到吗',
    '在路上了3号能到吗',
    '这个尺码要38号还是40号',
    '满200减30，3件8折',
    '上海市区多久到',
    '地址可以换么',
    '我要2楼那款 5号色',
  ])('%j is left as it is', (text) => expect(maskPersonal(text)).toBe(text))

  it('names we know are masked wherever they stand', () => {
    expect(maskPersonal('谢强，您好，谢强的快递到了', ['谢强'])).toBe('谢*，您好，谢*的快递到了')
  })
})

const data = join(process.cwd(), '../shared/data')

describe.skipIf(!existsSync(data))(
  'real questions and addresses (skipped only where ../shared/data is not there)',
  () => {
    it('no ordinary question is touched', () => {
      const lines = readFileSync(join(data, 'chat/jddc-intent-utterances.tsv'), 'utf8').split('\n')
      expect(lines.length).toBeGreaterThan(2_000)
      expect(lines.filter((line) => maskPersonal(line) !== line)).toEqual([])
    })

    it('of 120 addresses in mixed writing at most a dozen stay as they are', () => {
      const { cases } = JSON.parse(readFileSync(join(data, 'address/styled-addresses.json'), 'utf8'))
      const texts: readonly string[] = cases.map(({ text }: { text: string }) => text)
      expect(texts).toHaveLength(120)
      expect(texts.filter((text) => maskPersonal(text) === text).length).toBeLessThanOrEqual(12)
    })
  },
)

it('long texts of nothing but places take no longer than others', () => {
  for (const piece of ['省', '市路', '东区', '路1号', '1380013 ', '张三 ']) {
    expect(maskPersonal(piece.repeat(5_000)).length).toBeGreaterThan(0)
  }
})
