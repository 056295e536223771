import { describe, it } from 'vitest'
import { newDataFolder } from '#tests/harness/program.ts'
import { printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'
import { bigOrderFile } from './big-file.ts'
import { importFile } from './import-file.ts'
import { rawBulkPut } from './raw-bulk-put.ts'

/** The larger size; GUITAI_BENCH_ORDERS makes it another one. Cost must grow linearly, so half of it is measured too. */
const most = Number(process.env['GUITAI_BENCH_ORDERS'] ?? 100_000)
const sizes = [Math.round(most / 2), most]
const took = new Map<number, number>()

describe.each(sizes)('%d orders from a CSV file on disk to searchable', (orders) => {
  const program = measuredProgram(newDataFolder, openMeasuredShop)

  it('against a raw bulkPut of the same rows with three indexes, parsing and checks included', async () => {
    const file = await bigOrderFile(Math.round(orders / 3), orders)
    const value = await importFile(program().page, file)
    took.set(orders, value)
    const baseline = await rawBulkPut(program())
    printLine({
      name: `import-orders.${orders}`,
      value,
      unit: 'ms',
      baseline,
      goal: '<= 1.0x',
      pass: value <= baseline,
    })
  })
})

describe('importing orders', () => {
  it('costs in proportion to their number', () => {
    const [half = 1, whole = 1] = sizes.map((size) => took.get(size))
    const value = Math.log2(whole / half)
    printLine({
      name: 'import-orders.exponent',
      value,
      unit: 'power',
      baseline: null,
      goal: '<= 1.1 (half size to whole)',
      pass: value <= 1.1,
    })
  })
})
