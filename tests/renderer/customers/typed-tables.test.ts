import { describe, expect, it } from 'vitest'
import { draftOf as rfmDraftOf, rulesOf } from '#renderer/features/customers/layers/rfm-draft.ts'
import { cardsOf, draftOf } from '#renderer/features/customers/members/cards-draft.ts'
import { seedCards } from '#shared/loyalty/level-card.ts'
import { seedRules } from '#shared/segments/rfm.ts'

describe('R49 the score table while it is typed', () => {
  it('comes back as it was, and is none while a field is no number', () => {
    const draft = rfmDraftOf(seedRules)
    expect(draft.cells.yuan).toEqual(['2000', '1000', '500', '300', '0'])
    expect(rulesOf(draft)).toEqual(seedRules)
    expect(rulesOf({ ...draft, cells: { ...draft.cells, months: ['1', '3', '', '7', '12'] } })).toBeNull()
    expect(rulesOf({ ...draft, levels: { ...draft.levels, vip: '二十六' } })).toBeNull()
  })
})

describe('R50 level cards while they are typed', () => {
  it('come back as they were; a price over the full one and an empty benefit are told', () => {
    const draft = draftOf({ cards: seedCards, version: null })
    expect(draft.advanced.percent).toBe('95')
    expect(cardsOf(draft)).toEqual(seedCards)
    const vip = (over: object) => cardsOf({ ...draft, vip: { ...draft.vip, ...over } })
    expect(vip({ percent: '88.5' })).toMatchObject({ vip: { rate: 8_850 } })
    expect([vip({ percent: '101' }), vip({ percent: '0' }), vip({ percent: '' })]).toEqual([
      'wrongRate',
      'wrongRate',
      'wrongRate',
    ])
    expect(vip({ privileges: [{ key: 1, kind: 'gift', text: ' ' }] })).toBe('emptyPrivilege')
  })
})
