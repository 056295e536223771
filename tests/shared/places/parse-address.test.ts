import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ParsedAddress, parseAddress } from '#shared/places/parse-address.ts'

const folder = join(process.cwd(), '../shared/data/address')

interface Case {
  readonly text: string
  readonly expected?: { readonly code?: string }
}

const casesOf = <T>(file: string): T[] => JSON.parse(readFileSync(join(folder, file), 'utf8')).cases

describe('R47 an address taken apart', () => {
  it('reads levels that are parted, joined, missing or shortened', () => {
    const namesOf = (text: string) => {
      const { province, city, district, detail } = parseAddress(text)
      return [province, city, district, detail]
    }
    expect(namesOf('广东省 深圳市 南山区 示例路8号')).toEqual(['广东省', '深圳市', '南山区', '示例路8号'])
    expect(namesOf('广东深圳市南山区示例路8号')).toEqual(['广东省', '深圳市', '南山区', '示例路8号'])
    expect(namesOf('上海 上海市 闵行区 示例路8号')).toEqual(['上海市', '上海市', '闵行区', '示例路8号'])
    expect(namesOf('浙江省温州市乐清柳市镇')).toEqual(['浙江省', '温州市', '乐清市', '柳市镇'])
    expect(namesOf('湖北省仙桃市示例路8号')).toEqual(['湖北省', '仙桃市', null, '示例路8号'])
    expect(namesOf('广东省东莞市东城街道')).toEqual(['广东省', '东莞市', null, '东城街道'])
  })

  it('a district that stands in many cities takes the city of its province, and none without', () => {
    expect(parseAddress('福建省鼓楼区鼓楼医院')).toMatchObject({ city: '福州市', district: '鼓楼区', adcode: '350102' })
    expect(parseAddress('鼓楼区示例路8号')).toMatchObject({ province: null, district: null, adcode: null })
    expect(parseAddress('河北省桥西区示例路8号')).toMatchObject({
      province: '河北省',
      city: null,
      detail: '桥西区示例路8号',
    })
    expect(parseAddress('徐汇区虹漕路461号')).toMatchObject({ province: '上海市', district: '徐汇区' })
  })

  it('a street named after a city is a street, and a text without a place has none', () => {
    expect(parseAddress('南京东路100号')).toMatchObject({ adcode: null, detail: '南京东路100号' })
    expect(parseAddress('上海市黄浦区南京东路100号')).toMatchObject({ adcode: '310101', detail: '南京东路100号' })
    expect(parseAddress('')).toMatchObject({ adcode: null, detail: '' })
    expect(parseAddress('***')).toMatchObject({ adcode: null })
  })
})

describe.runIf(existsSync(folder))(
  'R47 addresses other people wrote (skipped only where ../shared/data is not there)',
  () => {
    it('at least 95 % of the styled ones agree in every field', () => {
      const cases = casesOf<{ text: string } & ParsedAddress>('styled-addresses.json')
      const wrong = cases.filter(({ text, ...expected }) => !isSame(parseAddress(text), expected))
      told('styled-addresses.json', cases.length - wrong.length, cases.length)
      expect(wrong.length / cases.length).toBeLessThanOrEqual(0.05)
    })

    it('places named without their province, and the same district in two cities', () => {
      const cases = casesOf<{ text: string } & ParsedAddress>('pca-cases.json')
      // That list calls the city of a municipality 市辖区; we call it by its name.
      const wrong = cases.filter(({ text, ...expected }) => {
        return !isSame(parseAddress(text), {
          ...expected,
          city: expected.city === '市辖区' ? expected.province : expected.city,
        })
      })
      told('pca-cases.json', cases.length - wrong.length, cases.length)
      expect(wrong).toEqual([])
    })

    it('messy pasted ones: all but a courier’s own code', () => {
      const cases = casesOf<Case>('address-cases.json').filter(({ expected }) => expected?.code !== undefined)
      const wrong = cases.filter(({ text, expected }) => parseAddress(text).adcode !== expected?.code)
      told('address-cases.json', cases.length - wrong.length, cases.length)
      expect(wrong.map(({ text }) => text)).toEqual(['广东省 东莞市 东城街道'])
    })
  },
)

function isSame(found: ParsedAddress, expected: Partial<ParsedAddress>): boolean {
  return (['province', 'city', 'district', 'detail', 'adcode'] as const).every(
    (field) => found[field] === expected[field],
  )
}

function told(file: string, right: number, all: number): void {
  console.info(`${file}: ${right} of ${all} agree exactly`)
}
