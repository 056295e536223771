import { describe, expect, it } from 'vitest'
import { type LineFacts, lineOf } from '#shared/coach/line.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { type CoachPart, coachParts } from '#shared/settings/preferences.ts'
import { aReception } from '#tests/shared/reception/builders.ts'

type Sealed = Partial<Reception['sealed']>

function facts(change: Partial<Reception>, sealed: Sealed = {}, more: Partial<LineFacts> = {}): LineFacts {
  const reception = aReception(change)
  return {
    reception: { ...reception, sealed: { ...reception.sealed, ...sealed } },
    noted: { questions: [], cues: [] },
    ...{ accessory: null, path: { path: 'new' }, off: [] },
    ...more,
  }
}

const latent = { kind: 'latent' as const, text: '怕颈椎疼' }
const doubt = { kind: 'price' as const, text: '有点贵', answer: '', state: 'open' as const }
const solved = { ...doubt, state: 'solved' as const }

describe('R13 the question has its one line', () => {
  it('open ones while needs are sought; then the line is the buyer’s card', () => {
    expect(lineOf(facts({ step: 'consultation' }))).toMatchObject({ kind: 'question', question: { kind: 'open' } })
    expect(lineOf(facts({ step: 'consultation' }, { needs: [latent] }))).toMatchObject({ kind: 'buyer' })
  })

  it('closed ones at closing and at the order check', () => {
    for (const step of ['closing', 'orderConfirmation'] as const)
      expect(lineOf(facts({ step }))).toMatchObject({ kind: 'question', question: { kind: 'closed' } })
  })
})

describe('R15 the answering pattern has its one line', () => {
  it('while a doubt is open in step 4, and no longer', () => {
    const step = 'objectionHandling'
    expect(lineOf(facts({ step }, { objections: [doubt] }))).toEqual({ kind: 'objection', doubt })
    expect(lineOf(facts({ step }, { objections: [solved] }))).toBeNull()
  })
})

describe('R16 cues have their one line', () => {
  it('the card of a new or returning buyer stands at the greeting', () => {
    const path = { path: 'returning' as const, paid: 3, days: 12 }
    expect(lineOf(facts({}, {}, { path }))).toEqual({ kind: 'buyer', path })
  })

  it('at closing what the agent chose comes first, what was talked about when nothing is left to ask', () => {
    const cues = [{ cue: 'curiosity' as const, at: 1 }]
    const closing = facts({ step: 'closing' }, { objections: [solved] })
    expect(lineOf({ ...closing, noted: { questions: [], cues } })).toMatchObject({
      shown: { cue: 'curiosity', because: 'chosen' },
    })
    const asked = [{ question: 'courier', kind: 'closed' as const, at: 1 }]
    expect(lineOf({ ...closing, noted: { questions: asked, cues: [] } })).toMatchObject({
      shown: { cue: 'calculation', because: 'price' },
    })
  })

  it('at the farewell an unsaid need that was answered with an offer is praised, nothing is blamed', () => {
    expect(lineOf(facts({ step: 'farewell', offered: ['乳胶枕'] }, { needs: [latent] }))).toEqual({ kind: 'grade' })
    expect(lineOf(facts({ step: 'farewell' }))).toBeNull()
  })
})

describe('coaching is quiet', () => {
  const moments = [
    facts({}),
    facts({ step: 'consultation' }),
    facts({ step: 'objectionHandling' }, { objections: [doubt] }),
    facts({ step: 'closing' }, { objections: [solved] }),
    facts({ step: 'farewell', offered: ['乳胶枕'] }, { needs: [latent] }),
    facts({ isAfterSales: true, step: 'consultation' }),
  ]

  it('with everything switched off nothing particular is said', () => {
    expect(moments.map((moment) => lineOf({ ...moment, off: coachParts }))).toEqual(moments.map(() => null))
  })

  it('each part is switched off by itself', () => {
    const kindsWithout = (off: CoachPart) => moments.map((moment) => lineOf({ ...moment, off: [off] })?.kind)
    expect(kindsWithout('questions')).toEqual(['buyer', 'buyer', 'objection', 'cue', 'grade', undefined])
    expect(kindsWithout('objections')).toEqual(['buyer', 'question', undefined, 'question', 'grade', 'question'])
    expect(kindsWithout('cues')).toEqual(['buyer', 'question', 'objection', 'question', undefined, 'question'])
    expect(kindsWithout('buyer')).toEqual([undefined, 'question', 'objection', 'question', 'grade', 'question'])
  })
})
