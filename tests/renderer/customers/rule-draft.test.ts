import { describe, expect, it } from 'vitest'
import { branchDraft, firstBranch, partFor, ruleOf } from '#renderer/features/customers/groups/rule-draft.ts'
import type { SegmentRule } from '#shared/segments/segment-rule.ts'

describe('R52 a rule while it is put together', () => {
  it('money is typed in yuan and kept in fen; what was kept comes back as it was', () => {
    const rule: SegmentRule = {
      kind: 'any',
      of: [
        { kind: 'number', field: 'totalFen', op: 'atLeast', number: 12_350 },
        { kind: 'number', field: 'daysSincePaid', op: 'atMost', number: 30 },
        { kind: 'all', of: [{ kind: 'choice', field: 'level', op: 'isNoneOf', values: ['normal', 'none'] }] },
      ],
    }
    const draft = branchDraft(rule)
    expect(draft.of[0]).toMatchObject({ text: '123.5' })
    expect(ruleOf(draft)).toEqual(rule)
  })

  it('is no rule while a figure or a mark is missing', () => {
    expect(ruleOf(firstBranch())).toBeNull()
    expect(ruleOf(partFor('tag'))).toBeNull()
    expect(ruleOf({ ...partFor('r'), text: '３' } as never)).toMatchObject({ field: 'r', number: 3 })
    expect(ruleOf({ ...partFor('r'), text: '-1' } as never)).toBeNull()
  })
})
