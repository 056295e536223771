import { describe, expect, it } from 'vitest'
import { builtInLooks } from '#shared/customers/look-rules.ts'
import { importedId } from '#shared/kernel/id.ts'
import { customerKind, orderKind } from '#shared/search/chunk-kind.ts'
import { customerEntry } from '#shared/search/customer-keys.ts'
import { findCustomers, findOrders } from '#shared/search/find-hits.ts'
import { orderEntry } from '#shared/search/order-chunk.ts'
import { readQuery } from '#shared/search/query.ts'

type Buyer = readonly [nick: string, name: string | null, phone?: string | undefined, day?: number]

/** Nicks found, best first. `day` is how recent the buyer's last order is. */
function search(buyers: readonly Buyer[], typed: string, limit = 30): string[] {
  const nicks = new Map(buyers.map(([nick]) => [importedId('customer', 'taobao', 'shop', nick), nick]))
  const entries = buyers.map(([nick, name, phone = null, day = 0]) =>
    customerEntry(
      {
        id: importedId('customer', 'taobao', 'shop', nick),
        nick,
        recency: -day * 86_400_000,
        sealed: { name, phone },
      },
      builtInLooks,
    ),
  )
  const query = readQuery(typed)
  if (!query) return []
  return findCustomers([customerKind.build(entries)], query, limit, () => true).map(({ id }) => nicks.get(id) ?? id)
}

const shop: readonly Buyer[] = [
  ['小鹿_森活1', '张晓芳', '13800138010', 5],
  ['云朵棉花糖', '曾重庆', '13800138011', 4],
  ['l_xin1990', '李欣', '13900138010', 3],
  ['tb123456789', '单小满', '138****4321', 2],
  ['重庆森林', null, undefined, 1],
]

describe('R47 a buyer is found as people type them', () => {
  it('by initials of the name', () => expect(search(shop, 'zxf')).toEqual(['小鹿_森活1']))
  it('by full pinyin, with blanks or without', () => {
    expect(search(shop, 'zhangxiaofang')).toEqual(['小鹿_森活1'])
    expect(search(shop, 'Zhang Xiao')).toEqual(['小鹿_森活1'])
  })
  it('by a surname in its own reading and in the usual one', () => {
    expect(search(shop, 'zengchong')).toEqual(['云朵棉花糖'])
    expect(search(shop, 'cengchong')).toEqual(['云朵棉花糖'])
    expect(search(shop, 'shanxiaoman')).toEqual(['tb123456789'])
  })
  it('by both readings of 重', () => {
    expect(search(shop, 'chongqing')).toEqual(['重庆森林', '云朵棉花糖'])
    expect(search(shop, 'zhongqing')).toEqual(['重庆森林', '云朵棉花糖'])
  })
  it('by Chinese signs anywhere in nick or name', () => {
    expect(search(shop, '重庆')).toEqual(['重庆森林', '云朵棉花糖'])
    expect(search(shop, '棉花')).toEqual(['云朵棉花糖'])
  })
  it('by nick, whatever the case or width', () => {
    expect(search(shop, 'L_XIN')).toEqual(['l_xin1990'])
    expect(search(shop, 'ｔｂ１２３')).toEqual(['tb123456789'])
    expect(search(shop, 'xiaolu_senhuo')).toEqual(['小鹿_森活1'])
  })
  it('by the last four digits of a phone, masked ones too, and by the whole number', () => {
    expect(search(shop, '8010')).toEqual(['小鹿_森活1', 'l_xin1990'])
    expect(search(shop, '4321')).toEqual(['tb123456789'])
    expect(search(shop, '+86 139-0013-8010')).toEqual(['l_xin1990'])
  })
  it('nothing typed finds nothing', () => expect(search(shop, '  ')).toEqual([]))
})

describe('R47 the likelier buyer stands first', () => {
  const alike: readonly Buyer[] = [
    ['amy', null, undefined, 1],
    ['amy2020', null, undefined, 3],
    ['amylee', null, undefined, 5],
    ['big_amy', null, undefined, 9],
  ]
  it('the whole nick, then its beginning, then the middle; among equals the newest order', () => {
    expect(search(alike, 'amy')).toEqual(['amy', 'amylee', 'amy2020', 'big_amy'])
  })
  it('an answer is never longer than asked for, and keeps the best', () => {
    expect(search(alike, 'amy', 2)).toEqual(['amy', 'amylee'])
  })
  it('a thousand buyers with one letter in common: the newest thirty', () => {
    const many = Array.from({ length: 1_000 }, (_, no): Buyer => [`z${no}`, null, undefined, (no * 7) % 1_000])
    const newest = many.toSorted((a, b) => (b[3] ?? 0) - (a[3] ?? 0)).slice(0, 30)
    expect(search(many, 'z')).toEqual(newest.map(([nick]) => nick))
  })
})

describe('R27 an order is found by any part of its number', () => {
  const numbers = ['2965431880012345678', '251101-123456789012345', '296543288001234567']
  const ids = new Map(numbers.map((no) => [importedId('order', 'taobao', 'shop', no), no]))
  const chunk = orderKind.build(
    [...ids].map(([id, orderNo], at) => orderEntry({ id, orderNo, recency: -(1_000_000 - at * 1_000) })),
  )
  const find = (typed: string) => {
    const digits = readQuery(typed)?.digits
    return digits ? findOrders([chunk], digits, 30, () => true).map(({ id }) => ids.get(id)) : []
  }

  it('every piece of five digits or more, at any place', () => {
    for (const number of numbers) {
      const digits = number.replace('-', '')
      for (let from = 0; from + 5 <= digits.length; from += 1) {
        for (let to = from + 5; to <= digits.length; to += 1) {
          expect(find(digits.slice(from, to)), `${from}-${to}`).toContain(number)
        }
      }
    }
  })
  it('the last four digits', () => expect(find('5678')).toEqual(['2965431880012345678']))
  it('the whole number stands first', () => {
    expect(find('296543288001234567')).toEqual(['296543288001234567'])
    expect(find('251101-123456789012345')).toEqual(['251101-123456789012345'])
  })
  it('four digits in the middle are too few', () => expect(find('6543')).toEqual([]))
})
