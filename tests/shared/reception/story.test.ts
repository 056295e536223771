import { describe, expect, it } from 'vitest'
import type { Evidence } from '#shared/reception/reception.ts'
import { storyOf, verdictsOf } from '#shared/reception/story.ts'
import { allPassed, ten } from './builders.ts'

function done(kind: Evidence['kind'], step: Evidence['step'], at: number): Evidence {
  return { at, by: 'agent', step, kind }
}

const visits = [
  { step: 'greeting' as const, enteredAt: ten, leftAt: ten + 5_000, skippedBecause: null },
  { step: 'consultation' as const, enteredAt: ten + 5_000, leftAt: ten + 9_000, skippedBecause: '老顾客' },
  { step: 'closing' as const, enteredAt: ten + 9_000, leftAt: ten + 12_000, skippedBecause: null },
  { step: 'objectionHandling' as const, enteredAt: ten + 12_000, leftAt: null, skippedBecause: null },
]

describe('R08 the walk of a reception, for inspection', () => {
  it('tells each stage with what was done in it; what took the rail along belongs to where it led', () => {
    const evidence = [
      done('answeredInChat', 'greeting', ten + 2_000),
      done('needNoted', 'consultation', ten + 5_000),
      done('objectionNoted', 'objectionHandling', ten + 12_000),
    ]
    const stages = storyOf({ visits, evidence }).map((stage) => [stage.step, stage.evidence.map(({ kind }) => kind)])
    expect(stages).toEqual([
      ['greeting', ['answeredInChat']],
      ['consultation', ['needNoted']],
      ['closing', []],
      ['objectionHandling', ['objectionNoted']],
    ])
  })

  it('marks steps back and keeps why a step was skipped', () => {
    const stages = storyOf({ visits, evidence: [] })
    expect(stages.map(({ isBackStep }) => isBackStep)).toEqual([false, false, false, true])
    expect(stages[1]?.skippedBecause).toBe('老顾客')
  })

  it('a reception of an earlier program has stages without evidence', () => {
    expect(storyOf({ visits }).flatMap(({ evidence }) => evidence)).toEqual([])
  })

  it('a check let pass by somebody is told from one that passed', () => {
    const [recap, merge] = allPassed
    const blocked = recap && { ...recap, verdict: 'blocked' as const, overrideReason: '电话里核对过' }
    expect(verdictsOf(blocked && merge ? [blocked, merge] : [])).toEqual([
      { check: 'recap', verdict: 'blocked', isOverridden: true },
      { check: 'merge', verdict: 'passed', isOverridden: false },
    ])
  })
})
