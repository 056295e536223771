import { describe, expect, it } from 'vitest'
import { decide, markAfterSales } from '#shared/reception/decision.ts'
import { type Ending, farewellCaseOf, goodbyesOf, mayClose } from '#shared/reception/farewell.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import { aReception, event, ten } from './builders.ts'

const ending: Ending = { outcome: 'bought', group: null, importance: 0, followUp: false }

function code(change: Partial<Reception>, more: Partial<Ending>): string {
  const result = mayClose(aReception({ step: 'farewell', ...change }), { ...ending, ...more })
  return result.ok ? 'ok' : result.failure.code
}

describe('R23 farewell, three cases', () => {
  it('the decision names the case and its script', () => {
    const cases = (['yes', 'no', 'thinking', null] as const).map((decision) => farewellCaseOf(aReception({ decision })))
    expect(cases.map((one) => one && [one.outcome, one.scriptCase, one.needsGroup, one.mayFollowUp])).toEqual([
      ['bought', 'bought', false, false],
      ['notBought', 'notBought', false, false],
      ['considering', 'considering', true, true],
      null,
    ])
    const afterSales = farewellCaseOf(aReception({ isAfterSales: true, decision: 'yes' }))
    expect(afterSales).toMatchObject({ outcome: 'afterSales', scriptCase: 'afterSales' })
  })

  it('each case shows its script: a new shop has goodbyes for each, after-sales too, and never shows those of another', () => {
    const goodbyes = starterScripts
      .filter(({ step }) => step === 'farewell')
      .map((script) => ({ title: script.title, farewellCase: script.case ?? null }))
    for (const scriptCase of ['bought', 'notBought', 'considering', 'afterSales'] as const) {
      const shown = goodbyesOf(goodbyes, scriptCase)
      expect(shown.length).toBeGreaterThan(0)
      expect(new Set(shown.map(({ farewellCase }) => farewellCase))).toEqual(new Set([scriptCase]))
    }
    expect(goodbyesOf(goodbyes, null)).toEqual(goodbyes)
    const forAny = { title: '再见', farewellCase: null }
    expect(goodbyesOf([...goodbyes, forAny], 'afterSales')).toContain(forAny)
  })

  it.each<[string, Partial<Reception>, Partial<Ending>]>([
    ['ok', { decision: 'yes' }, {}],
    ['ok', { decision: 'no' }, { outcome: 'notBought' }],
    ['ok', { isAfterSales: true }, { outcome: 'afterSales' }],
    ['not_at_farewell', { step: 'closing', decision: 'no' }, { outcome: 'notBought' }],
    ['outcome_contradicts', { decision: null }, {}],
    ['outcome_contradicts', { decision: 'no' }, { outcome: 'bought' }],
    ['outcome_contradicts', { isAfterSales: true, decision: 'yes' }, { outcome: 'bought' }],
    ['reception_closed', { decision: 'yes', closedAt: ten }, {}],
    ['follow_up_only_considering', { decision: 'no' }, { outcome: 'notBought', followUp: true }],
    ['group_missing', { decision: 'thinking' }, { outcome: 'considering', importance: 3 }],
    ['importance_missing', { decision: 'thinking' }, { outcome: 'considering', group: '意向' }],
    ['ok', { decision: 'thinking' }, { outcome: 'considering', group: '意向', importance: 1, followUp: true }],
  ])('%s: %j closed with %j', (expected, change, more) => {
    expect(code(change, more)).toBe(expected)
  })
})

describe('R08 the decision moves the rail where the rules need it', () => {
  it('a buyer who turns away in steps 6 or 7 goes back to 5', () => {
    expect(decide(aReception({ step: 'orderDispatch', decision: 'yes' }), 'no', ten + 5)).toMatchObject({
      decision: 'no',
      step: 'closing',
    })
  })

  it('a buyer who buys after all leaves the farewell, so that the order is confirmed', () => {
    expect(decide(aReception({ step: 'farewell', decision: 'no' }), 'yes', ten + 5)).toMatchObject({
      decision: 'yes',
      step: 'closing',
    })
    expect(decide(aReception({ step: 'farewell', decision: 'yes' }), 'yes', ten + 5)).toEqual({ decision: 'yes' })
  })

  it('a wrong after-sales mark taken back at the farewell returns to the step before', () => {
    const visits = [
      { step: 'consultation' as const, enteredAt: ten, leftAt: ten, skippedBecause: null },
      { step: 'farewell' as const, enteredAt: ten, leftAt: null, skippedBecause: null },
    ]
    const marked = aReception({ step: 'farewell', isAfterSales: true, visits })
    expect(markAfterSales(marked, false, ten + 5)).toMatchObject({ isAfterSales: false, step: 'consultation' })
    expect(markAfterSales(aReception(), true, ten + 5)).toEqual({ isAfterSales: true })
  })

  it('"will look" counts again only when the buyer has spoken since', () => {
    const once = aReception({ decision: 'thinking', deferredAt: [ten + 3_000] })
    expect(decide(once, 'thinking', ten + 5_000)).toEqual({ decision: 'thinking' })
    const spoke = { ...once, events: [...once.events, event('buyerSpoke', ten + 4_000)] }
    expect(decide(spoke, 'thinking', ten + 5_000).deferredAt).toEqual([ten + 3_000, ten + 5_000])
  })
})
