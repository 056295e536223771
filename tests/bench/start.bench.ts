import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { killTree } from '#tests/harness/process-tree.ts'
import { runtime } from '#tests/harness/program.ts'
import { median, printLine } from './bench-line.ts'
import { signInOwner, startMeasured } from './bench-program.ts'
import { bigShop } from './big-shop.ts'
import { bareExecutable, type Spawned, spawnUntilPainted } from './spawned-program.ts'

const rounds = 5

describe('start and memory with 100,000 customers', () => {
  it('spawn to usable reception page, and what it keeps in memory', async () => {
    const folder = await bigShop()
    await dieInMidShift(folder)
    const bare = await bareExecutable(join(tmpdir(), 'guitai-bare'))
    const { executable, args } = runtime()
    const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
    const sizes: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
    const run = async (who: 'ours' | 'bare', start: () => Promise<Spawned>) => {
      const spawned = await start()
      times[who].push(spawned.paintedMs)
      await settle()
      sizes[who].push(spawned.memoryMb())
      await spawned.kill()
    }
    const startBare = () => spawnUntilPainted(bare, [`--user-data-dir=${join(tmpdir(), 'guitai-bare', 'user')}`])
    const startOurs = () => spawnUntilPainted(executable, [...args, `--data-folder=${folder}`, '--tell-painted'])
    for (let round = 0; round <= rounds; round += 1) {
      await run('bare', startBare)
      await run('ours', startOurs)
    }
    // The first of each warms the disk cache.
    const [start, bareStart] = [median(times.ours.slice(1)), median(times.bare.slice(1))]
    const [memory, bareMemory] = [median(sizes.ours.slice(1)), median(sizes.bare.slice(1))]
    printLine({
      name: 'start',
      value: start,
      unit: 'ms',
      baseline: bareStart,
      goal: '<= 1.5x',
      pass: start <= 1.5 * bareStart,
    })
    printLine({
      name: 'memory',
      value: memory,
      unit: 'MB',
      baseline: bareMemory,
      goal: '<= 1.6x',
      pass: memory <= 1.6 * bareMemory,
    })
  })
})

/** Somebody signs in and the program is killed: each start after it is the one of a crash in mid-shift. */
async function dieInMidShift(folder: string): Promise<void> {
  const program = await startMeasured(folder)
  await signInOwner(program)
  await killTree(program.app.process().pid ?? 0)
}

/** The search index loads behind the first paint: memory is looked at when that is over. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3_000))
}
