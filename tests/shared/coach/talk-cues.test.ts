import { describe, expect, it } from 'vitest'
import { buyerPath } from '#shared/coach/buyer-path.ts'
import { cueOf, mayPush, sellerGrade } from '#shared/coach/closing.ts'
import { cues, techniques } from '#shared/coach/coach-note.ts'
import { openDoubt, refusalSearch } from '#shared/coach/objection-pattern.ts'
import { dayMs } from '#shared/kernel/time.ts'
import chinese from '#shared/messages/zh-CN/coach.json' with { type: 'json' }
import type { BuyerCard } from '#shared/reception/answers.ts'
import { type Objection, type ObjectionKind, objectionKinds } from '#shared/reception/reception.ts'
import { autoReplyAdvice } from '#shared/response/auto-reply.ts'
import starter from '#shared/scripts/starter/objection-handling.json' with { type: 'json' }

const doubt = (kind: ObjectionKind, state: Objection['state'] = 'open'): Objection => ({
  ...{ kind, state, text: '有点贵', answer: '' },
})
const words: Readonly<Record<string, string>> = chinese
const now = Date.UTC(2025, 10, 5, 2)

describe('R15 objection and bargaining helper', () => {
  it('the open doubt has its answering pattern, each kind its own', () => {
    expect(openDoubt([doubt('price', 'solved'), doubt('freight')])?.kind).toBe('freight')
    expect(openDoubt([doubt('price', 'declined')])).toBeNull()
    const patterns = objectionKinds.map((kind) => words[`pattern.${kind}`])
    expect(new Set(patterns).size).toBe(objectionKinds.length)
    expect(patterns).not.toContain(undefined)
  })

  it('bargaining is answered kindly: thanks, worth, running offers, a little more', () => {
    expect(words['pattern.price']).toMatch(/谢谢.*活动.*抱歉.*加一点/)
  })

  it('no auto-reply while a doubt is open', () => {
    const waiting = { waiting: 9, loadReplyFrom: 3, isNew: true }
    const adviceFor = (objections: Objection[]) =>
      autoReplyAdvice({ ...waiting, hasOpenObjection: openDoubt(objections) !== null })
    expect(adviceFor([doubt('price')])).toBe('off')
    expect(adviceFor([doubt('price', 'solved')])).toBe('on')
  })

  it('the search for polite refusals finds scripts of the shop', () => {
    expect(starter.filter(({ category }) => category.includes(refusalSearch)).length).toBeGreaterThan(3)
  })
})

describe('R16 psychology and closing cues', () => {
  it('five cues give five prompts', () => {
    expect(cues).toHaveLength(5)
    expect(new Set(cues.map((cue) => words[`cue.${cue}.prompt`])).size).toBe(5)
    expect(techniques.every((one) => words[`technique.${one}`])).toBe(true)
  })

  it('the cue is what the agent chose last', () => {
    const chosen = [
      { cue: 'fear' as const, at: 1 },
      { cue: 'curiosity' as const, at: 2 },
    ]
    expect(cueOf(chosen, [doubt('price')])).toEqual({ cue: 'curiosity', because: 'chosen' })
  })

  it('else what was talked about, with that as its reason', () => {
    expect(cueOf([], [doubt('price', 'solved')])).toEqual({ cue: 'calculation', because: 'price' })
    expect(cueOf([], [doubt('price'), doubt('genuine'), doubt('delivery')])).toEqual({
      cue: 'fear',
      because: 'genuine',
    })
  })

  it('nobody’s mind is guessed when neither is known', () => {
    expect(cueOf([], [])).toBeNull()
    expect(cueOf([], [doubt('delivery')])).toBeNull()
  })

  it('one push, at the closing step only', () => {
    const closing = { step: 'closing' as const, isAfterSales: false }
    expect(mayPush(closing, null)).toMatchObject({ ok: true })
    expect(mayPush(closing, { technique: 'compliment', at: now })).toMatchObject({ failure: { code: 'push_done' } })
    expect(mayPush({ ...closing, step: 'consultation' }, null)).toMatchObject({ failure: { code: 'not_closing' } })
    expect(mayPush({ ...closing, isAfterSales: true }, null)).toMatchObject({ failure: { code: 'not_closing' } })
  })

  it('the seller’s grade: 1 hears the unsaid need, 2 answers the said one, 3 sells what is asked for anyway', () => {
    const said = { kind: 'explicit' as const, text: '要大的' }
    const unsaid = { kind: 'latent' as const, text: '怕冷' }
    expect(sellerGrade([said, unsaid], ['被子'])).toBe(1)
    expect(sellerGrade([said], ['被子'])).toBe(2)
    expect(sellerGrade([], ['被子'])).toBe(3)
    expect(sellerGrade([unsaid], [])).toBe(3)
  })
})

describe('R16 the cue card of new and returning buyers', () => {
  const customer = (paidOrderCount: number, lastOrderAt: number | null) =>
    ({ paidOrderCount, lastOrderAt }) as BuyerCard['customer']

  it('differs: a returning buyer’s rests on paid orders and their age', () => {
    const card = { standing: 'returning' as const, customer: customer(3, now - 12.5 * dayMs) }
    expect(buyerPath(card, now)).toEqual({ path: 'returning', paid: 3, days: 12 })
    expect(words['path.new']).not.toBe(words['path.returning'])
  })

  it('who asked before but never paid is new', () => {
    expect(buyerPath({ standing: 'known', customer: customer(0, null) }, now)).toEqual({ path: 'new' })
    expect(buyerPath({ standing: 'new', customer: null }, now)).toEqual({ path: 'new' })
  })
})
