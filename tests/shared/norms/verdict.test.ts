import { describe, expect, it } from 'vitest'
import { builtInRules } from '#shared/norms/built-in-rules.ts'
import { type Moment, normSet } from '#shared/norms/norm-set.ts'
import { maskedEvidence, type Placed, piecesOf, replaced, verdictOf } from '#shared/norms/verdict.ts'

const moment: Moment = { side: 'agent', isGreeting: false, isDispute: true, on: '2025-11-05' }
const set = normSet(builtInRules)

function found(...texts: readonly string[]): Placed[] {
  return texts.flatMap((text, message) => set.find(text, moment).map((finding) => ({ ...finding, message })))
}

describe('R12 what a copy needs', () => {
  it.each([
    ['好的，马上帮您看', 'free'],
    ['好的，你看看', 'free'],
    ['难道您没收到', 'ask'],
    ['加我微信', 'reason'],
    ['爱买不买', 'block'],
    ['难道要加我微信，爱买不买', 'block'],
  ])('%s: %s', (text, verdict) => {
    expect(verdictOf(found(text))).toBe(verdict)
  })

  it('what has one better wording is replaced in one go, in every message', () => {
    const texts = ['你好！迷你款有的！', '你看']
    expect(replaced(texts, found(...texts))).toEqual(['您好。迷你款有的。', '您看'])
    expect(replaced(['难道'], found('难道'))).toBeNull()
  })

  it('a text is shown in pieces, those found told apart', () => {
    const text = '您看，难道不是吗！'
    expect(piecesOf(text, found(text)).map((piece) => `${piece.text}|${piece.severity}`)).toEqual([
      '您看，|null',
      '难道|warn',
      '不是吗|null',
      '！|warn',
    ])
  })

  it('the pieces together are the text, also when finds overlap', () => {
    const text = '加我微信号，微信转账给我，你自己选错的'
    const pieces = piecesOf(text, found(text))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})

describe('R22 what the log keeps', () => {
  it.each([
    ['难道您没收到', '难道'],
    ['卡号 6222 0212 3456 7890 128', '622***28'],
    ['看 https://shop.example.com/a', 'shop.example.com'],
  ])('of %s: %s', (text, evidence) => {
    expect(found(text).map((one) => maskedEvidence(text, one))).toContain(evidence)
  })
})
