import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingsOf } from '#shared/search/readings.ts'
import { nameSpellingsOf, spellingsOf } from '#shared/search/spelling.ts'

const full = (text: string) => nameSpellingsOf(text).map((one) => one.full)

describe('R47 names are spelled as people read them', () => {
  it('surnames have readings of their own', () => {
    expect(full('曾国强')).toEqual(['zengguoqiang', 'zengguojiang', 'cengguoqiang', 'cengguojiang'])
    expect(full('区小姐')[0]).toBe('ouxiaojie')
    expect(full('万俟卨')[0]).toMatch(/^moqi/)
    expect(full('覃朴')[0]).toMatch(/^qin/)
    expect(full('欧阳娜')[0]).toBe('ouyangna')
  })
  it('ü is typed v', () => expect(full('吕绿')[0]).toBe('lvlv'))
  it('letters and digits stay, other signs fall out', () => {
    expect(spellingsOf('小鹿_xx🌸1')).toEqual([{ full: 'xiaolu_xx1', initials: 'xl_xx1' }])
  })
  it('a name of heteronyms has at most four spellings', () => {
    expect(full('重乐行曾单').length).toBeLessThanOrEqual(4)
  })
  it.skipIf(!sharedChars())('every character of the general standard list has one of its readings first', () => {
    const wrong = Object.entries(sharedChars() ?? {}).filter(([sign, readings]) => {
      const first = readingsOf(sign.charCodeAt(0))[0]
      return sign.length === 1 && first !== undefined && !readings.includes(first)
    })
    expect(wrong).toEqual([])
  })
})

/** Readings of 8,105 characters (通用规范汉字表), when the team's data lies beside the checkout. */
function sharedChars(): Record<string, string[]> | null {
  try {
    const { chars } = JSON.parse(readFileSync('../shared/data/pinyin/standard-chars.json', 'utf8')) as {
      chars: Record<string, string>
    }
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/[\u0300-\u036f]/g, '')
    return Object.fromEntries(Object.entries(chars).map(([sign, text]) => [sign, plain(text).split(' ')]))
  } catch {
    return null
  }
}
