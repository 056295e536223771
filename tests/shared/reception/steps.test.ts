import { describe, expect, it } from 'vitest'
import { type Reception, type ReceptionStep, receptionSteps } from '#shared/reception/reception.ts'
import { follow, mayEnter, railOf, walkTo } from '#shared/reception/steps.ts'
import { allPassed, aReception, event, ten } from './builders.ts'

function code(reception: Reception, step: ReceptionStep, reason?: string): string {
  const entry = mayEnter(reception, step, reason ?? null)
  return entry.ok ? 'ok' : entry.failure.code
}

const { sealed } = aReception()
const needs = [{ kind: 'explicit' as const, text: '小户型' }]
const doubt = { kind: 'price' as const, text: '贵', answer: '' }
const asked = { ...sealed, needs }

describe('R08 steps go forward one at a time, each when its work is done', () => {
  it.each<[string, Partial<Reception>, ReceptionStep]>([
    ['not_greeted', { events: [event('buyerSpoke', ten)] }, 'consultation'],
    ['ok', {}, 'consultation'],
    ['need_missing', { step: 'consultation' }, 'recommendation'],
    ['ok', { step: 'consultation', sealed: asked }, 'recommendation'],
    ['product_missing', { step: 'recommendation' }, 'objectionHandling'],
    ['ok', { step: 'recommendation', offered: ['保温杯'] }, 'objectionHandling'],
    ['ok', { step: 'recommendation', noProductNeeded: true }, 'objectionHandling'],
    [
      'objection_open',
      { step: 'objectionHandling', sealed: { ...sealed, objections: [{ ...doubt, state: 'open' }] } },
      'closing',
    ],
    [
      'ok',
      { step: 'objectionHandling', sealed: { ...sealed, objections: [{ ...doubt, state: 'declined' }] } },
      'closing',
    ],
    ['ok', { step: 'objectionHandling' }, 'closing'],
    ['decision_missing', { step: 'closing' }, 'orderConfirmation'],
    ['not_buying', { step: 'closing', decision: 'no' }, 'orderConfirmation'],
    ['not_buying', { step: 'closing', decision: 'thinking' }, 'orderConfirmation'],
    ['ok', { step: 'closing', decision: 'yes' }, 'orderConfirmation'],
    ['check_open', { step: 'orderConfirmation', decision: 'yes' }, 'orderDispatch'],
    ['ok', { step: 'orderConfirmation', decision: 'yes', checks: allPassed }, 'orderDispatch'],
    ['order_missing', { step: 'orderDispatch', decision: 'yes', checks: allPassed }, 'farewell'],
    ['ok', { step: 'orderDispatch', decision: 'yes', checks: allPassed, orderNos: ['1001'] }, 'farewell'],
  ])('%s: %j -> %s', (expected, change, step) => {
    expect(code(aReception(change), step)).toBe(expected)
  })

  it('no step is jumped over, whatever the reason', () => {
    const jumps = receptionSteps
      .slice(2)
      .map((step) => code(aReception({ decision: 'yes', checks: allPassed }), step, '赶时间'))
    expect(new Set(jumps)).toEqual(new Set(['step_not_next']))
    expect(mayEnter(aReception(), 'recommendation')).toEqual({
      ok: false,
      failure: { code: 'step_not_next', details: { next: 'consultation' } },
    })
  })

  it('steps 2 to 4 are left unfinished only with a reason; greeting, checks and the order have no way round', () => {
    const unfinished: Partial<Reception>[] = [
      { step: 'consultation' },
      { step: 'recommendation' },
      { step: 'objectionHandling', sealed: { ...sealed, objections: [{ ...doubt, state: 'open' }] } },
      { events: [event('buyerSpoke', ten)] },
      { step: 'closing' },
      { step: 'orderConfirmation', decision: 'yes' },
      { step: 'orderDispatch', decision: 'yes', checks: allPassed },
    ]
    const results = unfinished.map((change) => {
      const reception = aReception(change)
      const next = receptionSteps[receptionSteps.indexOf(reception.step) + 1] ?? 'farewell'
      return mayEnter(reception, next, '老顾客直接下单')
    })
    expect(results.map((entry) => (entry.ok ? entry.value : entry.failure.code))).toEqual([
      { skippedBecause: '老顾客直接下单' },
      { skippedBecause: '老顾客直接下单' },
      { skippedBecause: '老顾客直接下单' },
      'not_greeted',
      'decision_missing',
      'check_open',
      'order_missing',
    ])
  })

  it('a finished step is not marked as skipped though a reason was given', () => {
    expect(mayEnter(aReception(), 'consultation', '多余的理由')).toEqual({ ok: true, value: { skippedBecause: null } })
  })

  it('an overridden check lets step 7 through; one that only asks to confirm does not', () => {
    const asks = allPassed.map((check) => (check.check === 'merge' ? { ...check, verdict: 'confirm' as const } : check))
    const taken = asks.map((check) => (check.check === 'merge' ? { ...check, overrideReason: '买家要分开' } : check))
    const confirming = aReception({ step: 'orderConfirmation', decision: 'yes' })
    expect(mayEnter({ ...confirming, checks: asks }, 'orderDispatch')).toEqual({
      ok: false,
      failure: { code: 'check_open', details: { checks: 'merge' } },
    })
    expect(code({ ...confirming, checks: taken }, 'orderDispatch')).toBe('ok')
  })
})

describe('R08 going back, leaving early, after-sales', () => {
  it('back is always allowed to selling steps and each visit is logged', () => {
    const closing = aReception({ step: 'closing' })
    expect(
      ['greeting', 'consultation', 'recommendation', 'objectionHandling'].map((step) =>
        code(closing, step as ReceptionStep),
      ),
    ).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(walkTo(closing, 'objectionHandling', ten + 9_000)).toEqual({
      step: 'objectionHandling',
      visits: [
        { step: 'closing', enteredAt: ten, leftAt: ten + 9_000, skippedBecause: null },
        { step: 'objectionHandling', enteredAt: ten + 9_000, leftAt: null, skippedBecause: null },
      ],
    })
  })

  it('back from the farewell does not open steps 6 and 7 for who does not buy, nor 7 with an open check', () => {
    const leaving = aReception({ step: 'farewell', decision: 'no' })
    expect([code(leaving, 'orderConfirmation'), code(leaving, 'orderDispatch')]).toEqual(['not_buying', 'not_buying'])
    expect(code(aReception({ step: 'farewell', decision: 'yes' }), 'orderDispatch')).toBe('check_open')
  })

  it.each(['greeting', 'consultation', 'recommendation', 'objectionHandling', 'closing'] as const)(
    'who does not buy or will think goes from %s to the farewell',
    (step) => {
      expect(code(aReception({ step, decision: 'no' }), 'farewell')).toBe('ok')
      expect(code(aReception({ step, decision: 'thinking' }), 'farewell')).toBe('ok')
    },
  )

  it('nobody is seen off without a word, after-sales neither', () => {
    const events = [event('buyerSpoke', ten)]
    expect(code(aReception({ decision: 'no', events }), 'farewell')).toBe('not_greeted')
    expect(code(aReception({ isAfterSales: true, events }), 'farewell')).toBe('not_greeted')
  })

  it('after-sales leaves the selling steps: only the farewell remains', () => {
    const afterSales = aReception({ step: 'consultation', isAfterSales: true })
    const codes = receptionSteps.filter((step) => step !== 'consultation').map((step) => code(afterSales, step))
    expect(codes).toEqual([...Array(6).fill('only_farewell_left'), 'ok'])
  })

  it('a closed reception and the present step are not entered', () => {
    expect(code(aReception({ closedAt: ten }), 'consultation')).toBe('reception_closed')
    expect(code(aReception(), 'greeting')).toBe('already_there')
  })
})

describe('R08 the rail follows the work and breaks no rule', () => {
  it('moves on when it may, else says why it stays', () => {
    expect(follow(aReception(), 'consultation', ten + 1)).toMatchObject({
      moved: { step: 'consultation' },
      stays: null,
    })
    expect(follow(aReception(), 'recommendation', ten + 1)).toEqual({ moved: {}, stays: 'step_not_next' })
    expect(follow(aReception(), 'greeting', ten + 1)).toEqual({ moved: {}, stays: null })
  })

  it('goes back for an objection and for nothing else', () => {
    const confirming = aReception({ step: 'orderConfirmation', decision: 'yes' })
    expect(follow(confirming, 'greeting', ten + 1)).toEqual({ moved: {}, stays: 'step_behind' })
    expect(follow(confirming, 'objectionHandling', ten + 1)).toMatchObject({ moved: { step: 'objectionHandling' } })
  })

  it('shows what is done, now, left unfinished and to come', () => {
    const visits = [
      { step: 'greeting' as const, enteredAt: ten, leftAt: ten, skippedBecause: null },
      { step: 'consultation' as const, enteredAt: ten, leftAt: ten, skippedBecause: '老客' },
      { step: 'recommendation' as const, enteredAt: ten, leftAt: null, skippedBecause: null },
    ]
    expect(railOf({ step: 'recommendation', visits }).map(({ state }) => state)).toEqual([
      'done',
      'skipped',
      'now',
      ...Array(5).fill('toCome'),
    ])
  })
})
