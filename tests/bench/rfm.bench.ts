import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import type { KnownCustomer } from '#shared/segments/customer-facts.ts'
import { seedRules } from '#shared/segments/rfm.ts'
import { nothingTyped } from '#shared/segments/typed-facts.ts'
import { overviewOf } from '#store/segments/overview.ts'
import type { ScoredPeople } from '#store/segments/shop-segments.ts'
import { median, printLine } from './bench-line.ts'
import { measuredProgram, signInRested } from './bench-program.ts'
import { bigShop } from './big-shop.ts'

/** 2025-11-20 in Asia/Shanghai: the generated shop ends here. */
const now = Date.UTC(2025, 10, 20, 2)
const sizes = [100_000, 500_000] as const
const rounds = 5

describe('scores, stages, levels and groups of everybody made anew', () => {
  it('at 100,000 and 500,000 customers: time, growth, memory', async () => {
    const [small, large] = [await measure(sizes[0]), await measure(sizes[1])]
    const exponent = Math.log(large.ms / small.ms) / Math.log(sizes[1] / sizes[0])
    printLine({
      name: 'rfm.100000',
      value: small.ms,
      unit: 'ms',
      baseline: null,
      goal: '<= 2000 ms',
      pass: small.ms <= 2_000,
    })
    printLine({ name: 'rfm.500000', value: large.ms, unit: 'ms', baseline: null, goal: 'told', pass: true })
    printLine({
      name: 'rfm.exponent',
      value: exponent,
      unit: '',
      baseline: null,
      goal: '<= 1.2',
      pass: exponent <= 1.2,
    })
    const perHundred = large.mb / (sizes[1] / 100_000)
    printLine({
      name: 'rfm.memory',
      value: perHundred,
      unit: 'MB per 100,000',
      baseline: null,
      goal: 'told',
      pass: true,
    })
  })
})

describe('the same in the program, with 100,000 customers and 300,000 orders', () => {
  const program = measuredProgram(bigShop, signInRested)

  it('the first look reads every row; after a change nothing is read again', async () => {
    const [first = Number.NaN, ...later] = await program().page.evaluate(async (times) => {
      const desk = Reflect.get(window, 'deskPort')
      const spent: number[] = []
      for (let round = 0; round < times; round += 1) {
        const from = performance.now()
        const reply = await desk.ask('segments.overview', {})
        spent.push(performance.now() - from)
        if (reply.kind !== 'answer') throw new Error(JSON.stringify(reply))
        const { rules, version } = (await desk.ask('segments.rules', {})).value
        await desk.command('segments.saveRules', { expected: version, rules })
      }
      return spent
    }, rounds + 1)
    printLine({ name: 'rfm.first', value: first, unit: 'ms', baseline: null, goal: 'told', pass: true })
    const again = median(later)
    printLine({ name: 'rfm.again', value: again, unit: 'ms', baseline: null, goal: '<= 2000 ms', pass: again <= 2_000 })
  })
})

async function measure(count: number): Promise<{ readonly ms: number; readonly mb: number }> {
  const before = heapMb()
  const customers = new Map<string, KnownCustomer>()
  for (let no = 0; no < count; no += 1) {
    const one = inventedCustomer(no)
    customers.set(one.id, one)
  }
  const mb = heapMb() - before
  const people: ScoredPeople = {
    ...{
      customers,
      joined: new Map(),
      tied: new Set(),
      changed: new Set(),
      contacts: new Map(),
      rfmRules: new Map(),
      riskFlags: new Map(),
      segmentMembers: new Map(),
    },
    segments: new Map(groups.map((group) => [group.id, group])),
    ...{ rules: seedRules, hasContact: () => true, figures: ({ customer }) => customer },
  }
  const spent: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    await overviewOf(people, now)
    spent.push(performance.now() - from)
  }
  return { ms: median(spent), mb }
}

/** Figures as a shop's are, spread without a pattern. */
function inventedCustomer(no: number): KnownCustomer {
  const draw = (salt: number, below: number) => ((no + 1) * salt * 7_919) % below
  const paidOrderCount = draw(3, 10)
  const lastOrderAt = now - draw(5, 500) * dayMs
  return {
    id: `${String(no).padStart(8, '0')}-0000-5000-8000-000000000000`,
    platform: 'taobao',
    nick: `tb${no}示例`,
    orderCount: paidOrderCount + 1,
    paidOrderCount,
    totalFen: paidOrderCount * draw(11, 40_000),
    quantity: paidOrderCount * 2,
    firstOrderAt: lastOrderAt - draw(13, 400) * dayMs,
    lastOrderAt,
    lastPaidAt: paidOrderCount === 0 ? null : lastOrderAt,
    ...{ province: '四川省', tags: [], farewellGroup: null, importance: draw(17, 6), isFriend: false },
    typed: nothingTyped,
  }
}

const stamps = { shopId: 'shop', createdAt: 0, updatedAt: 0, version: 1, deskId: 'desk', actorId: 'actor' }

/** A shop has some ten groups. */
const groups = Array.from({ length: 10 }, (_none, no) => ({
  ...{ ...stamps, id: `group-${no}`, kind: 'group' as const, name: `第${no}组` },
  rule: {
    kind: 'all' as const,
    of: [
      { kind: 'number' as const, field: 'totalFen' as const, op: 'atLeast' as const, number: no * 10_000 },
      { kind: 'number' as const, field: 'daysSincePaid' as const, op: 'atMost' as const, number: no * 40 },
    ],
  },
}))

function heapMb(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
