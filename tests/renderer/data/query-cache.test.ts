import { describe, expect, it } from 'vitest'
import { createQueryCache } from '#renderer/data/query-cache.ts'
import type { Answer, StoreClient } from '#renderer/data/store-client.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** A store whose answers the test gives, one after the other. */
function openCache() {
  const asked: { entry: string; answer: (value: unknown) => Promise<void> }[] = []
  const client = {
    ask: (entry: string) =>
      new Promise<Result<Answer>>((resolve) => {
        const answer = async (value: unknown) => {
          resolve(value === 'locked' ? fail('locked') : ok({ value, reads: ['receptions'] }))
          await new Promise((turn) => setTimeout(turn, 0))
        }
        asked.push({ entry, answer })
      }),
    onNotice: () => undefined,
  } as unknown as StoreClient
  const cache = createQueryCache(client)
  const show = (entry: string) => cache.subscribe(entry, entry, {}, () => undefined)
  const answer = async (value: unknown) => asked.shift()?.answer(value)
  const showAnswered = async (answers: Readonly<Record<string, unknown>>) => {
    for (const entry of Object.keys(answers)) show(entry)
    for (const value of Object.values(answers)) await answer(value)
  }
  return { cache, asked, show, answer, showAnswered }
}

describe('what is shown against what was done', () => {
  it('a question is behind until its first answer', async () => {
    const { cache, show, answer } = openCache()
    expect(cache.isBehind(['reception.get'])).toBe(false)
    show('reception.get')
    expect(cache.isBehind(['reception.get'])).toBe(true)
    await answer('first')
    expect([cache.isBehind(['reception.get']), cache.get('reception.get', 'reception.get', {}).value]).toEqual([
      false,
      'first',
    ])
  })

  it('after something was done the shown questions are asked again, and are behind until then', async () => {
    const { cache, asked, answer, showAnswered } = openCache()
    await showAnswered({ 'reception.get': 'first', 'orders.get': 'orders' })
    cache.renew(['reception.get'])
    expect(asked.map(({ entry }) => entry)).toEqual(['reception.get'])
    expect(cache.isBehind(['reception.get'])).toBe(true)
    await answer('second')
    expect(cache.isBehind(['reception.get'])).toBe(false)
  })

  it('an answer that was on its way when it was done does not count', async () => {
    const { cache, asked, show, answer } = openCache()
    show('reception.get')
    cache.renew(['reception.get'])
    await answer('from before')
    expect([cache.isBehind(['reception.get']), asked.length]).toEqual([true, 1])
    await answer('from after')
    expect(cache.isBehind(['reception.get'])).toBe(false)
  })

  it('what nobody looks at any more keeps nobody waiting', () => {
    const { cache, show } = openCache()
    const leave = show('reception.audit')
    leave()
    expect(cache.isBehind(['reception.audit'])).toBe(false)
  })

  it('what is shown again after something was done is behind until it is asked anew', async () => {
    const { cache, show, answer } = openCache()
    const leave = show('reception.audit')
    await answer('old')
    leave()
    cache.renew(['reception.audit'])
    show('reception.audit')
    expect(cache.isBehind(['reception.audit'])).toBe(true)
    await answer('new')
    expect(cache.isBehind(['reception.audit'])).toBe(false)
  })
})

describe('while the desk is locked', () => {
  it('what was shown stays, and what was asked meanwhile is asked again once it is not', async () => {
    const { cache, asked, answer, showAnswered } = openCache()
    await showAnswered({ 'reception.get': 'first', 'reception.queue': 'rows' })
    cache.renew(['reception.get'])
    await answer('locked')
    const known = () => cache.get('reception.get', 'reception.get', {})
    expect(known()).toEqual({ value: 'first', failure: null, isLoading: false })
    expect(asked).toEqual([])
    cache.unlocked()
    expect(asked.map(({ entry }) => entry)).toEqual(['reception.get'])
    await answer('second')
    expect(known().value).toBe('second')
    cache.unlocked()
    expect(asked).toEqual([])
  })
})

describe('answers that are kept', () => {
  it('an answer like the last one is no news: nothing on screen is made anew', async () => {
    const { cache, answer } = openCache()
    let told = 0
    cache.subscribe('reception.get', 'reception.get', {}, () => {
      told += 1
    })
    await answer({ step: 'greeting' })
    const first = cache.get('reception.get', 'reception.get', {}).value
    cache.renew(['reception.get'])
    await answer({ step: 'greeting' })
    expect([told, cache.isBehind(['reception.get'])]).toEqual([1, false])
    expect(cache.get('reception.get', 'reception.get', {}).value).toBe(first)
    cache.renew(['reception.get'])
    await answer({ step: 'consultation' })
    expect([told, cache.get('reception.get', 'reception.get', {}).value]).toEqual([2, { step: 'consultation' }])
  })

  it('going round among thirty buyers finds what was read of each', async () => {
    const { cache, answer } = openCache()
    const keys = Array.from({ length: 30 }, (_, at) => ['get', 'card', 'values', 'scripts'].map((one) => `${one}${at}`))
    for (const key of keys.flat()) {
      const leave = cache.subscribe(key, key, {}, () => undefined)
      await answer(key)
      leave()
    }
    expect(keys.flat().filter((key) => cache.get(key, key, {}).value !== key)).toEqual([])
  })

  it('of what one person was told nothing is left for the next, not even an answer on its way', async () => {
    const { cache, asked, show, answer } = openCache()
    show('reception.queue')
    show('reception.get')
    await answer('queue of the first person')
    cache.forget()
    expect(cache.get('reception.queue', 'reception.queue', {}).value).toBeUndefined()
    await answer('reception of the first person')
    expect(cache.get('reception.get', 'reception.get', {}).value).toBeUndefined()
    expect(asked.map(({ entry }) => entry)).toEqual(['reception.queue', 'reception.get'])
    await answer('queue of the next person')
    expect(cache.get('reception.queue', 'reception.queue', {}).value).toBe('queue of the next person')
  })
})
