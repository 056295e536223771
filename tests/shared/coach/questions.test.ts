import { describe, expect, it } from 'vitest'
import { nextQuestion, type QuestionFacts, questionsFor } from '#shared/coach/questions.ts'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import { normSet } from '#shared/norms/norm-set.ts'
import { receptionSteps } from '#shared/reception/reception.ts'

const facts = (change: Partial<QuestionFacts> = {}): QuestionFacts => ({
  step: 'consultation',
  isAfterSales: false,
  offered: [],
  needs: [],
  accessory: null,
  asked: [],
  ...change,
})
const explicit = (text: string) => ({ kind: 'explicit' as const, text })
const kindsOf = (change: Partial<QuestionFacts>) => questionsFor(facts(change)).map(({ kind }) => kind)

describe('R13 question coach: open and closed questions', () => {
  it('step 2 offers open questions only', () => {
    expect(kindsOf({})).toEqual(['open'])
    expect(kindsOf({ needs: [explicit('两米的床')] })).toEqual(['open', 'open'])
  })

  it('steps 5 and 6 offer closed questions only', () => {
    for (const step of ['closing', 'orderConfirmation'] as const) {
      const kinds = kindsOf({ step, offered: ['青禾纯棉四件套'], accessory: '青禾乳胶枕' })
      expect(new Set(kinds)).toEqual(new Set(['closed']))
    }
  })

  it('after-sales asks openly, the farewell asks nothing', () => {
    expect(kindsOf({ isAfterSales: true, step: 'consultation' })).toEqual(['open'])
    expect(kindsOf({ isAfterSales: true, step: 'farewell' })).toEqual([])
  })

  it('the other steps are left alone', () => {
    const silent = receptionSteps.filter((step) => kindsOf({ step, offered: ['青禾保温杯'] }).length === 0)
    expect(silent).toEqual(['greeting', 'recommendation', 'objectionHandling', 'orderDispatch', 'farewell'])
  })

  it('without a need the use is asked first, with one need the style, then what else', () => {
    expect(nextQuestion(facts())).toMatchObject({ id: 'use', reason: 'noNeedYet' })
    expect(nextQuestion(facts({ needs: [explicit('送妈妈')] }))).toMatchObject({ id: 'style', reason: 'oneNeed' })
    const two = facts({ needs: [explicit('送妈妈'), explicit('要大一点')] })
    expect(nextQuestion(two)).toMatchObject({ id: 'more', reason: 'noLatentYet' })
  })

  it('an unsaid need that was heard ends the asking: it is service, no interrogation', () => {
    expect(nextQuestion(facts({ needs: [{ kind: 'latent', text: '怕颈椎疼' }] }))).toBeNull()
  })

  it('what was put once is not put again', () => {
    expect(nextQuestion(facts({ asked: ['use'] }))).toBeNull()
    expect(nextQuestion(facts({ needs: [explicit('送妈妈')], asked: ['style'] }))?.id).toBe('more')
  })

  it('asks about this very one and about an accessory only when there is one', () => {
    expect(questionsFor(facts({ step: 'closing' })).map(({ id }) => id)).toEqual(['courier'])
    const all = facts({ step: 'closing', offered: ['青禾不粘炒锅'], accessory: '青禾硅胶铲' })
    expect(questionsFor(all).map(({ text }) => text)).toEqual([
      '请问就是「青禾不粘炒锅」这一款，对吗？',
      '请问需要一起带上「青禾硅胶铲」吗？',
      '请问按店里常用的快递给您发，可以吗？',
    ])
  })

  it('every question passes the shop’s wording rules, even while something is open', () => {
    const set = normSet(builtInRules.map((rule) => ({ ...rule, enabled: true })))
    const strict = { side: 'agent' as const, isGreeting: false, isDispute: true, on: '2025-11-05' }
    const needs = [[], [explicit('一')], [explicit('一'), explicit('二')]]
    const steps = receptionSteps.flatMap((step) => needs.map((noted) => ({ step, needs: noted })))
    const all = steps.flatMap((one) => questionsFor(facts({ ...one, offered: ['保温杯'], accessory: '雨伞' })))
    all.push(...questionsFor(facts({ isAfterSales: true })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(7)
    expect(all.filter(({ text }) => !text.includes('请') || set.find(text, strict).length > 0)).toEqual([])
  })
})
