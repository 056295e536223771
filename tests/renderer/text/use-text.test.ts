import { describe, expect, it } from 'vitest'
import { textOf } from '#renderer/text/use-text.ts'

const words = { 'customers.orders': '{count} {count|order|orders} of {nick}' }

describe('words with values', () => {
  it.each([
    [0, '0 orders of 小满'],
    [1, '1 order of 小满'],
    [12, '12 orders of 小满'],
  ])('%s: %s', (count, text) => {
    expect(textOf(words, 'customers.orders', { count, nick: '小满' })).toBe(text)
  })

  it('a value that is missing shows its name, so that it is noticed', () => {
    expect(textOf(words, 'customers.orders', { count: 1 })).toBe('1 order of {nick}')
  })

  it('what people typed is never taken for a form', () => {
    expect(textOf(words, 'customers.orders', { count: 1, nick: '{count|a|b}' })).toBe('1 order of {count|a|b}')
  })
})
