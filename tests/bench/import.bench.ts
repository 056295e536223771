import { describe, it } from 'vitest'
import { newDataFolder, type Program } from '#tests/harness/program.ts'
import { printLine } from './bench-line.ts'
import { measuredProgram, openMeasuredShop } from './bench-program.ts'
import { bigOrderFile } from './big-file.ts'
import { importFile } from './import-file.ts'
import { rawBulkPut } from './raw-bulk-put.ts'

const orders = 100_000

describe('100,000 orders from a CSV file on disk to searchable', () => {
  const program = measuredProgram(newDataFolder, openMeasuredShop)

  it('against a raw bulkPut of the same rows with three indexes; the window stays alive', async () => {
    const file = await bigOrderFile(33_000, orders)
    await watchFrames(program())
    const importMs = await importFile(program().page, file)
    const longestFrame = await program().page.evaluate<number>(() => Reflect.get(window, 'longestFrame'))
    const { ms: baseline } = await rawBulkPut(program())
    printLine({
      name: 'import',
      value: importMs,
      unit: 'ms',
      baseline,
      goal: '<= 1.5x',
      pass: importMs <= 1.5 * baseline,
    })
    printLine({
      name: 'import.longest-frame',
      value: longestFrame,
      unit: 'ms',
      baseline: null,
      goal: '<= 100 ms',
      pass: longestFrame <= 100,
    })
  })
})

async function watchFrames({ page }: Program): Promise<void> {
  await page.evaluate(() => {
    let last = performance.now()
    let longest = 0
    const tick = (now: number) => {
      longest = Math.max(longest, now - last)
      last = now
      Reflect.set(window, 'longestFrame', longest)
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
}
