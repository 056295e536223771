import { describe, expect, it } from 'vitest'
import { lookalikeOf, lookKey } from '#shared/customers/look-key.ts'

describe('R20 look-alike ids', () => {
  it('reports the pair with the place where it differs', () => {
    expect(lookalikeOf('MAO0', 'MAOO')).toEqual({ positions: [3] })
    expect(lookalikeOf('tb1l00', 'tbl1o0')).toEqual({ positions: [2, 3, 4] })
  })

  it('says nothing of equal ids and of ids that do not look alike', () => {
    expect(lookalikeOf('MAO0', 'MAO0')).toBeNull()
    expect(lookalikeOf('e\u0301clair', '\u00e9clair')).toBeNull()
    expect(lookalikeOf('MAO0', 'MA00X')).toBeNull()
  })

  it.each([
    ['0 O o', ['a0', 'aO', 'ao', 'AO']],
    ['1 l I i |', ['a1', 'al', 'aI', 'ai', 'a|', 'aL']],
    ['full width', ['tb123', 'ｔｂ１２３', 'TB１23']],
    ['blanks and characters without width', ['云朵糖', '云 朵糖', '云\u200b朵糖', '云朵\ufeff糖', '云\u3000朵糖']],
  ])('folds %s', (_what, nicks) => {
    expect(new Set(nicks.map(lookKey)).size).toBe(1)
  })

  it('finds the hidden character between the others, and at the end', () => {
    expect(lookalikeOf('云\u200b朵糖', '云朵糖')).toEqual({ positions: [1] })
    expect(lookalikeOf('云朵糖', '云\u200b朵糖')).toEqual({ positions: [1] })
    expect(lookalikeOf('云朵糖', '云朵糖\u200b')).toEqual({ positions: [2] })
  })

  it('counts characters, not UTF-16 units, and takes the empty nick', () => {
    expect(lookalikeOf('🐱mao0', '🐱maoO')).toEqual({ positions: [4] })
    expect(lookKey('')).toBe('')
    expect(lookalikeOf('', '\u200b')).toEqual({ positions: [0] })
  })
})
