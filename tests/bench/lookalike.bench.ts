import { describe, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { createSearchIndex, type SearchIndex } from '#store/search/search-index.ts'
import { median, percentile, printLine } from './bench-line.ts'
import { halfAndWhole } from './sizes.ts'

/** 2025-11-20 in Asia/Shanghai: the generated shop ends here. */
const now = Date.UTC(2025, 10, 20, 2)
const sizes = halfAndWhole('customers', 100_000)
const asked = 2_000
const rounds = 5

describe('ids that look alike', () => {
  it('one id against all of them, and the whole base', async () => {
    const [small, large] = [await measure(sizes[0]), await measure(sizes[1])]
    const exponent = Math.log(large.all / small.all) / Math.log(sizes[1] / sizes[0])
    const one = { baseline: null, goal: '<= 5 ms', pass: large.p95 <= 5 }
    printLine({ name: 'lookalike.one.p95', value: large.p95, unit: 'ms', ...one })
    const told = { baseline: null, goal: 'told', pass: true }
    printLine({ name: `lookalike.all.${sizes[0]}`, value: small.all, unit: 'ms', ...told })
    const all = { baseline: null, goal: '<= 10000 ms', pass: large.all <= 10_000 }
    printLine({ name: `lookalike.all.${sizes[1]}`, value: large.all, unit: 'ms', ...all })
    const growth = { baseline: null, goal: '<= 1.2', pass: exponent <= 1.2 }
    printLine({ name: 'lookalike.exponent', value: exponent, unit: '', ...growth })
    printLine({ name: 'lookalike.groups', value: large.groups, unit: '', ...told })
  })
})

/** Candidates from memory, then each pair compared by its letters, as the program does with the rows. */
async function measure(count: number) {
  const { index, nicks } = await fill(count)
  const names = [...nicks.values()]
  const times = Array.from({ length: asked }, (_, no) => {
    const nick = present(names[(no * 7_919) % names.length], 'nick')
    const from = performance.now()
    alikeOf(index, nicks, nick)
    return performance.now() - from
  })
  let groups = 0
  const whole = Array.from({ length: rounds }, () => {
    const from = performance.now()
    groups = index.mayBeTwins().filter((ids) => hasPair(index, ids, nicks)).length
    return performance.now() - from
  })
  return { p95: percentile(times, 0.95), all: median(whole), groups }
}

async function fill(count: number) {
  const index = createSearchIndex()
  const nicks = new Map<string, string>()
  const frame = { format: 1, commandId: '', entry: '', personId: '', deskId: '', at: now, stamp: '' } as const
  const stamps = { shopId: 'shop', createdAt: now, updatedAt: now, version: 1, deskId: 'desk', actorId: 'bench' }
  for await (const { customers } of generateShop({ seed: 7, customers: count, orders: count, now })) {
    const operations = customers.map((row) => ({ k: 'put', t: 'customers', row: { ...stamps, ...row } }) as const)
    for (const { id, nick } of customers) nicks.set(id, nick)
    index.follow([{ seq: 0, chain: 0, after: null, frame: { ...frame, operations } }])
  }
  await index.settled()
  return { index, nicks }
}

function alikeOf(index: SearchIndex, nicks: ReadonlyMap<string, string>, nick: string): number {
  const looks = index.looks()
  return index.mayLookLike(nick).filter((id) => looks.alikeOf(nick, nicks.get(id) ?? '') !== null).length
}

function hasPair(index: SearchIndex, ids: readonly string[], nicks: ReadonlyMap<string, string>): boolean {
  const [first = '', ...others] = ids.map((id) => nicks.get(id) ?? '')
  return others.some((nick) => index.looks().alikeOf(nick, first) !== null)
}
