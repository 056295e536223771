import { describe, it } from 'vitest'
import { newDataFolder } from '#tests/harness/program.ts'
import { printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'
import { bigOrderFile } from './big-file.ts'
import { importFile } from './import-file.ts'
import { cpuMs, memoryMb } from './process-figures.ts'
import { type Cost, rawBulkPut } from './raw-bulk-put.ts'
import { halfAndWhole } from './sizes.ts'

const sizes = halfAndWhole('orders', 100_000)
const took = new Map<number, { readonly ours: Cost; readonly raw: Cost }>()

describe.each(sizes)('%d orders from a CSV file on disk to searchable', (orders) => {
  const program = measuredProgram(newDataFolder, openMeasuredShop)

  it('against a raw bulkPut of the same rows with three indexes, parsing and checks included', async () => {
    const customers = Math.round(orders / 3)
    const file = await bigOrderFile(customers, orders)
    const before = { memory: await memoryMb(program()), cpu: cpuMs(program()) }
    const ms = await importFile(program().page, file)
    const ours = { ms, cpuMs: cpuMs(program()) - before.cpu }
    const grown = (((await memoryMb(program())) - before.memory) / customers) * 100_000
    const raw = await rawBulkPut(program())
    took.set(orders, { ours, raw })
    const time = { value: ours.ms, unit: 'ms', baseline: raw.ms, goal: '<= 1.0x', pass: ours.ms <= raw.ms }
    printLine({ name: `import-orders.${orders}`, ...time })
    const told = { goal: 'told', pass: true }
    printLine({ name: `import-orders.${orders}.cpu`, value: ours.cpuMs, unit: 'ms', baseline: raw.cpuMs, ...told })
    const memory = { value: grown, unit: 'MB per 100,000 customers', baseline: null }
    printLine({ name: `import-orders.${orders}.memory`, ...memory, ...told })
  })
})

describe('importing orders', () => {
  it('costs in proportion to their number', () => {
    const value = exponentOf(({ ours }) => ours.ms)
    const baseline = exponentOf(({ raw }) => raw.ms)
    const goal = { goal: '<= 1.1 (half size to whole)', pass: value <= 1.1 }
    printLine({ name: 'import-orders.exponent', value, unit: 'power', baseline, ...goal })
    const cpu = { value: exponentOf(({ ours }) => ours.cpuMs), baseline: exponentOf(({ raw }) => raw.cpuMs) }
    printLine({ name: 'import-orders.exponent.cpu', ...cpu, unit: 'power', goal: 'told', pass: true })
  })
})

/** 1 where twice as many orders cost twice as much. */
function exponentOf(costOf: (one: { readonly ours: Cost; readonly raw: Cost }) => number): number {
  const [half = Number.NaN, whole = Number.NaN] = sizes.map((size) => {
    const one = took.get(size)
    return one && costOf(one)
  })
  return Math.log2(whole / half)
}
