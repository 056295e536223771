import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInLooks, lookRules } from '#shared/customers/look-rules.ts'
import { skeleton, unicodeVersion } from '#shared/customers/skeleton.ts'
import vectors from '#tests/fixtures/look-alikes/skeleton-vectors.json' with { type: 'json' }
import { lookTables } from '../../../tools/look-alikes/make-tables.mjs'

const { alikeOf, keyOf } = builtInLooks

describe('R20 look-alike ids', () => {
  it('reports the pair with the places where each differs', () => {
    expect(alikeOf('MAO0', 'MAOO')).toEqual({ positions: [3], besides: [3] })
    expect(alikeOf('tb1l00', 'tbl1o0')).toEqual({ positions: [2, 3, 4], besides: [2, 3, 4] })
  })

  it('says nothing of equal ids and of ids that do not look alike', () => {
    expect(alikeOf('MAO0', 'MAO0')).toBeNull()
    expect(alikeOf('e\u0301clair', '\u00e9clair')).toBeNull()
    expect(alikeOf('MAO0', 'MA00X')).toBeNull()
    expect(alikeOf('小雨', '小雪')).toBeNull()
  })

  it.each([
    ['0 O o', ['a0', 'aO', 'ao', 'AO']],
    ['1 l I i |', ['a1', 'al', 'aI', 'ai', 'a|', 'aL']],
    ['full width', ['tb123', 'ｔｂ１２３', 'TB１23']],
    ['blanks and characters without width', ['云朵糖', '云 朵糖', '云\u200b朵糖', '云朵\ufeff糖', '云\u3000朵糖']],
    ['letters of other scripts', ['paypal', 'раураӏ', 'ΡΑΥΡΑΙ', '𝗉𝖺𝗒𝗉𝖺𝗅']],
    ['two letters that look like one', ['rnodern', 'modem', 'rnodem', 'MODEM']],
    ['Chinese that differs in a stroke', ['未来日', '末来曰']],
    ['己 已 巳, 戊 戌 戍', ['己戊', '已戌', '巳戍']],
    ['土 and 士, 口 and the kana', ['土口', '士ロ']],
  ])('folds %s', (_what, nicks) => {
    expect(nicks.map(keyOf)).toEqual(nicks.map(() => keyOf(nicks[0] ?? '')))
  })

  it('finds the hidden character between the others, and at the end', () => {
    expect(alikeOf('云\u200b朵糖', '云朵糖')).toEqual({ positions: [1], besides: [1] })
    expect(alikeOf('云朵糖', '云\u200b朵糖')).toEqual({ positions: [1], besides: [1] })
    expect(alikeOf('云朵糖', '云朵糖\u200b')).toEqual({ positions: [2], besides: [3] })
  })

  it('one letter that looks like two: both places are told', () => {
    expect(alikeOf('modem7', 'rnodem7')).toEqual({ positions: [0], besides: [0, 1] })
    expect(alikeOf('sos\u0337x', 'sos\u0338x')).toEqual({ positions: [3], besides: [3] })
  })

  it('counts characters, not UTF-16 units, and takes the empty nick', () => {
    expect(alikeOf('🐱mao0', '🐱maoO')).toEqual({ positions: [4], besides: [4] })
    expect(keyOf('')).toBe('')
    expect(alikeOf('', '\u200b')).toEqual({ positions: [0], besides: [0] })
  })

  it('a shop adds groups of its own, and its keys say so', () => {
    const shop = lookRules(['雨雪', 'vu', 'u∪'])
    expect(shop.alikeOf('小雨', '小雪')).toEqual({ positions: [1], besides: [1] })
    expect(shop.keyOf('vvv')).toBe(shop.keyOf('uUV'))
    expect(shop.alikeOf('mao0', 'maoO')).not.toBeNull()
    expect(builtInLooks.alikeOf('小雨', '小雪')).toBeNull()
    expect(shop.version).not.toBe(builtInLooks.version)
  })
})

describe('R20 skeletons of UTS #39', () => {
  it.each(vectors.equal)('$a and $b are one skeleton', ({ a, b, skeleton: wanted }) => {
    expect(skeleton(a)).toBe(wanted.normalize('NFD'))
    expect(skeleton(b)).toBe(wanted.normalize('NFD'))
  })

  it.each(vectors.different)('$a and $b are two', ({ a, b }) => {
    expect(skeleton(a)).not.toBe(skeleton(b))
  })

  it('the tables are those of the sources, and of one version of Unicode', () => {
    expect(readFileSync('shared/customers/look-tables.json', 'utf8')).toBe(lookTables())
    expect(unicodeVersion).toBe(vectors.data_version)
    expect(builtInLooks.version).toBe('17.0.0')
  })

  it('results of an earlier version are others: аррӏе.com was appie.corn before 17', () => {
    expect(skeleton('аррӏе.com')).toBe('apple.corn')
  })
})
