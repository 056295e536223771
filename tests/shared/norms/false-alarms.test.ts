import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'

const place = '../shared/data'
const asAgent: Moment = { side: 'agent', isGreeting: false, isDispute: false, on: '2025-11-05' }
const set = normSet(builtInRules)

/** Real sentences of buyers; none of them is bad, so whatever is found when an agent would say them is a false alarm. */
function ordinarySentences(): string[] {
  const { items } = JSON.parse(readFileSync(`${place}/words/ordinary-usage.json`, 'utf8')) as {
    items: { text: string }[]
  }
  return items.map(({ text }) => text)
}

/** 2,094 questions of buyers (JDDC, Apache-2.0), first column the text. */
function manySentences(): string[] {
  const lines = readFileSync(`${place}/chat/jddc-intent-utterances.tsv`, 'utf8').split('\n').slice(1)
  return lines.flatMap((line) => line.split('\t').slice(0, 1)).filter((text) => text.trim() !== '')
}

describe.runIf(existsSync(place))('R12 ordinary sentences (skipped only where ../shared/data is not there)', () => {
  it('said by a buyer they give no finding', () => {
    const found = ordinarySentences().filter((text) => set.find(text, { ...asAgent, side: 'buyer' }).length > 0)
    expect(found).toEqual([])
  })

  it('said by an agent none of them would be held, and 你 is the only thing told', () => {
    const told = ordinarySentences().flatMap((text) => set.find(text, asAgent).map(({ rule }) => rule))
    const held = told.filter(({ severity }) => severity !== 'hint')
    console.info(
      `norms: ${ordinarySentences().length} ordinary sentences as agent text: ${held.length} held, ${told.length} told`,
    )
    expect(held.map(({ ruleId }) => ruleId)).toEqual([])
    expect(new Set(told.map(({ ruleId }) => ruleId))).toEqual(new Set(['informal-you']))
  })

  it('of thousands of real questions, said by an agent, fewer than 1 in 200 would be held', () => {
    const texts = manySentences()
    const held = texts.flatMap((text) => {
      const found = set.find(text, asAgent).find(({ rule }) => rule.severity !== 'hint')
      return found ? [`${found.rule.ruleId}: ${text}`] : []
    })
    console.info(`norms: ${texts.length} questions as agent text: ${held.length} held\n${held.join('\n')}`)
    expect(texts.length).toBeGreaterThan(2_000)
    expect(held.length / texts.length).toBeLessThan(1 / 200)
  })
})
