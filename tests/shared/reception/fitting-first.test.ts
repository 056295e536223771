import { describe, expect, it } from 'vitest'
import { fittingFirst } from '#shared/reception/fitting-first.ts'
import type { Script } from '#shared/scripts/script.ts'

describe('which script comes first', () => {
  const script = (title: string, category: string, more: Partial<Script> = {}) =>
    ({ id: title, title, category, messages: ['您好'], lastUsedAt: null, ...more }) as Script
  const moment = { standing: 'new', doubt: null, values: {} } as const
  const titles = (scripts: readonly Script[], more: object = {}) =>
    fittingFirst(scripts, { ...moment, ...more }).map(({ title }) => title)

  it('never welcomes a stranger back, however often that script is used', () => {
    const scripts = [
      script('老客', '问好/老客到店', { lastUsedAt: 1 }),
      script('下班', '问好/下班值守'),
      script('首次', '问好/首次咨询'),
    ]
    expect(titles(scripts)).toEqual(['首次', '下班', '老客'])
    expect(titles(scripts, { standing: 'returning' })).toEqual(['老客', '首次', '下班'])
  })

  it('leads with what answers the open doubt, and with what has no gaps', () => {
    const scripts = [
      script('邮费', '异议/包邮'),
      script('空', '异议/其他', { messages: ['{{时间}}'] }),
      script('抹零', '异议/议价'),
    ]
    expect(titles(scripts, { doubt: 'price' })).toEqual(['抹零', '邮费', '空'])
  })

  it('keeps the order that use gave, and never leads with closing time or apologies', () => {
    const scripts = [
      script('致歉', '咨询/致歉'),
      script('常用二', '咨询/其他', { lastUsedAt: 1 }),
      script('常用一', '咨询/其他', { lastUsedAt: 9 }),
      script('没用过', '咨询/其他'),
    ]
    expect(titles(scripts)).toEqual(['常用二', '常用一', '没用过', '致歉'])
  })

  it('one late answer does not make its apology the first word to the next buyer', () => {
    const scripts = [script('致歉', '问好/久等致歉', { lastUsedAt: 1 }), script('首次', '问好/首次咨询')]
    expect(titles(scripts)).toEqual(['首次', '致歉'])
  })
})
