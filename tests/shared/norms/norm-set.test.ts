import { describe, expect, it } from 'vitest'
import { emptyContent } from '#shared/norms/built-in-rules.ts'
import { foldText, foldWord } from '#shared/norms/fold-text.ts'
import type { NormRule } from '#shared/norms/norm-rule.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'
import { mustFold, wordFinder } from '#shared/norms/word-finder.ts'

const moment: Moment = { side: 'agent', isGreeting: false, isDispute: false, on: '2025-11-05' }

function aRule(given: Partial<NormRule>): NormRule {
  return { ...emptyContent, ruleId: 'own', builtIn: null, source: null, ...given }
}

/** The marked pieces of the text, rule by rule. */
function marked(text: string, ...rules: Partial<NormRule>[]): string[][] {
  const found = normSet(rules.map(aRule)).find(text, moment)
  return found.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))
}

describe('R12 keyword rules', () => {
  it('any: one of the words is enough, and each place is marked', () => {
    expect(marked('保本，真的保本', { words: ['保本', '稳赚'] })).toEqual([['保本', '保本']])
  })

  it('all: every word is there somewhere', () => {
    const rule = aRule({ match: 'all', words: ['补差价', '拍链接|拍一下'] })
    expect(marked('您拍一下这个，补差价用的', rule)).toEqual([['拍一下', '补差价']])
    expect(marked('这是补差价用的', rule)).toEqual([])
  })

  it('near: the words follow one another in a clause, so many characters apart at most', () => {
    const rule = aRule({ match: 'near', words: ['明天', '一定到'], within: 3 })
    expect(marked('明天下午一定到', rule)).toEqual([['明天下午一定到']])
    expect(marked('明天下午晚些一定到', rule)).toEqual([])
    expect(marked('明天，一定到', rule)).toEqual([])
    expect(marked('一定到明天', rule)).toEqual([])
  })

  it('whole: the reply is nothing but the word', () => {
    const rule = aRule({ match: 'whole', words: ['没有'] })
    expect(marked('没有～。', rule)).toEqual([['没有～。']])
    expect(marked('没有问题', rule)).toEqual([])
  })

  it('missing: none of the words is there, and nothing is marked', () => {
    expect(marked('在的', { match: 'missing', words: ['您', '亲'] })).toEqual([[]])
  })

  it('exceptions excuse the words they share letters with, and nothing else', () => {
    const rule = { words: ['你'], exceptions: ['迷你'] }
    expect(marked('迷你风扇，你看看', rule)).toEqual([['你']])
  })

  it('full width, capitals, traditional writing, blanks and invisible marks do not hide a word; the place is told in the text as written', () => {
    expect(marked('請加ＱＱ，或加 微\u200b信 ', { words: ['加qq', '加微信'] })).toEqual([['加ＱＱ', '加 微\u200b信']])
  })

  it('Latin words are found as a whole only', () => {
    expect(marked('qqs 与 VX200 和 vx', { words: ['qq', 'vx'] })).toEqual([['vx']])
  })

  it('emoji before a word do not move its place', () => {
    expect(marked('👨‍👩‍👧🎉保本', { words: ['保本'] })).toEqual([['保本']])
  })

  it('the worst comes first', () => {
    const rules = [aRule({ words: ['甲'], severity: 'hint' }), aRule({ words: ['乙'], severity: 'block' })]
    expect(
      normSet(rules)
        .find('甲乙', moment)
        .map(({ rule }) => rule.severity),
    ).toEqual(['block', 'hint'])
  })

  it('a rule holds on its days, for its side, and only while it is on', () => {
    const words = ['定金']
    const found = (rule: Partial<NormRule>, at: Partial<Moment> = {}) =>
      normSet([aRule({ words, ...rule })]).find('付定金', { ...moment, ...at }).length
    expect([
      found({ from: '2025-11-05', until: '2025-11-05' }),
      found({ from: '2025-11-06' }),
      found({ until: '2025-11-04' }),
      found({ side: 'buyer' }),
      found({ side: 'both' }, { side: 'buyer' }),
      found({ enabled: false }),
    ]).toEqual([1, 0, 0, 0, 1, 0])
  })

  it('odd rules find nothing: no words, blanks only, no rules at all', () => {
    const odd = [
      { words: [] },
      { words: ['  '] },
      { match: 'near' as const, words: [] },
      { match: 'all' as const, words: [] },
    ]
    expect([marked('随便什么', ...odd), normSet([]).find('随便什么', moment)]).toEqual([[], []])
  })
})

describe('the word finder', () => {
  it('tells overlapping words and words inside others, like looking for each by itself', () => {
    const words = ['不是', '不是说', '是说', '说了', '了吗', '不是说了吗', '吗']
    const text = '不是说了吗说了不是不是说'
    const finder = wordFinder(words)
    const told = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const [word = 0, start = 0, end = 0] = finder.hits.slice(at * 3)
        expect(text.slice(start, end)).toBe(words[word])
        return `${words[word]}@${end}`
      })
    const found = told(finder.scan(text))
    expect(told(finder.scanFolded(text))).toEqual(found)
    const expected = words.flatMap((word) =>
      [...text]
        .map((_, at) => at)
        .filter((at) => text.startsWith(word, at))
        .map((at) => `${word}@${at + word.length}`),
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  it('a text is read letter by letter as it was written, with the same finds as when it is folded first', () => {
    const words = ['加微信', '微信', '信', 'vx', '送 礼', '全网最低', '退!', 'free gift', '𠮷', '！']
    const signs = [
      '加',
      '微',
      '信',
      'Ｖ',
      'x',
      'ｘ',
      ' ',
      '\u200b',
      '\n',
      '😊',
      '全',
      '網',
      '网',
      '最',
      '低',
      '𠮷',
      '退',
      '！',
      'free',
      'gift',
      '㎏',
    ]
    const finder = wordFinder([...new Set(words.map(foldWord))])
    let seed = 7
    const next = (most: number) => {
      seed = (Math.imul(seed, 48_271) + 11) >>> 0
      return (seed >>> 9) % most
    }
    let [letterByLetter, folded] = [0, 0]
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: 12 }, () => signs[next(round % 2 ? signs.length : 6)]).join('')
      const read = foldText(text)
      const count = finder.scanFolded(read.text)
      const wanted = finder.hits.slice(0, count * 3)
      const direct = finder.scan(text)
      if (direct === mustFold) {
        folded += 1
        continue
      }
      letterByLetter += 1
      expect([text, finder.hits.slice(0, direct * 3)]).toEqual([text, wanted])
    }
    expect(Math.min(letterByLetter, folded)).toBeGreaterThan(100)
  })

  it('what looks like an expression is taken literally', () => {
    const rule = { words: ['(a+)+$', '.*', '[好]'] }
    expect(marked(`${'a'.repeat(40)}!`, rule)).toEqual([])
    expect(marked('写成 (a+)+$ 或 .* 都行，好', rule)).toEqual([['(a+)+$', '.*']])
  })
})
