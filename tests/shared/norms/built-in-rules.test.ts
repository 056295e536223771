import { is } from 'valibot'
import { describe, expect, it } from 'vitest'
import chinese from '#shared/messages/zh-CN/norms.json' with { type: 'json' }
import { builtInRules, rulesOfShop } from '#shared/norms/built-in-rules.ts'
import { ruleContent } from '#shared/norms/norm-rule.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'
import { verdictOf } from '#shared/norms/verdict.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import { ruleExamples } from './rule-examples.ts'

const calm: Moment = { side: 'agent', isGreeting: false, isDispute: false, on: '2025-11-05' }
/** The strictest moment: every rule is asked. */
const strict: Moment = { ...calm, isGreeting: true, isDispute: true }

function brokenBy(slug: string, text: string, moment = calm): boolean {
  const set = normSet(builtInRules.filter(({ ruleId }) => ruleId === slug).map((rule) => ({ ...rule, enabled: true })))
  return set.find(text, moment).length > 0
}

function momentOf(when: 'greeting' | 'dispute' | undefined): Moment {
  return { ...calm, isGreeting: when === 'greeting', isDispute: when === 'dispute' }
}

describe('R12 R22 rules built in', () => {
  it('each has examples of both kinds, a name, a hint, a better wording and a source', () => {
    const words: Readonly<Record<string, string>> = chinese
    expect(builtInRules.map(({ ruleId }) => ruleId)).toEqual(ruleExamples.map(({ rule }) => rule))
    const silent = builtInRules.filter(({ ruleId, source }) => {
      const told = ['name', 'hint', 'instead'].every((part) => words[`rule.${ruleId}.${part}`])
      return !told || !words[`source.${source}`]
    })
    expect(silent.map(({ ruleId }) => ruleId)).toEqual([])
  })

  it('each has the shape of a rule, and no word twice', () => {
    const odd = builtInRules.filter((rule) => {
      return !is(ruleContent, rule) || new Set(rule.words).size < rule.words.length
    })
    expect(odd.map(({ ruleId }) => ruleId)).toEqual([])
  })

  it.each(ruleExamples.map((example) => [example.rule, example] as const))('%s', (slug, { broken, kept, when }) => {
    const moment = momentOf(when)
    expect({
      missed: broken.filter((text) => !brokenBy(slug, text, moment)),
      falselyFound: kept.filter((text) => brokenBy(slug, text, moment)),
    }).toEqual({ missed: [], falselyFound: [] })
  })

  it('a first word without 您 is only told at the first word, an exclamation mark only while something is open', () => {
    expect([brokenBy('greeting-you', '在的'), brokenBy('exclamation', '好的！')]).toEqual([false, false])
  })

  it('the scripts we ship give no finding, even in the strictest moment', () => {
    const set = normSet(rulesOfShop([]).map((rule) => ({ ...rule, enabled: true })))
    const found = starterScripts.flatMap(({ slug, messages, step }) =>
      messages.flatMap((text, at) => {
        const moment = { ...strict, isGreeting: step === 'greeting' && at === 0 }
        return set.find(text, moment).map(({ rule }) => `${slug}: ${rule.ruleId}`)
      }),
    )
    expect(found).toEqual([])
  })

  it('what ordinary sentences of the scripts say is not disturbed: an unknown phone or order number alone is no finding', () => {
    const set = normSet(builtInRules)
    expect(set.find('快递员电话 13900139000，单号 78901234567890123', calm)).toEqual([])
  })
})

describe('R22 trade-safety guard', () => {
  const verdict = (text: string) => verdictOf(normSet(builtInRules).find(text, calm))

  it.each([
    ['a link away from the platform', '亲，点这里下单 https://shop.example.net/a'],
    ['a code to scan', '您扫一下这个二维码付款就行'],
    ['payment away from the platform', '亲，您微信转账给我便宜十块'],
    ['a bank card', '请您打到6222021234567890128'],
    ['an identity number', '您报一下11010519491231002X对吗'],
  ])('%s is copied with a reason only', (_what, text) => {
    expect(['reason', 'block']).toContain(verdict(text))
  })

  it('the platform’s own link and the number of an order warn of nothing', () => {
    expect(verdict('亲，链接在这里哦 https://item.taobao.com/item.htm?id=1')).toBe('free')
    expect(verdict('您的订单3629487512345678901已经发出啦')).toBe('free')
  })
})
