import { defineConfig } from 'vitest/config'

// Vitest 5 prints failures with Map.groupBy, which Node 20 does not have.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    index += 1
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

export default defineConfig({
  test: {
    // Vitest leaves one core free: on the two of a small machine that is half of it.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{shared,store,renderer,main,structure,harness}/**/*.test.{ts,tsx}'],
          environment: 'node',
          pool: 'threads',
          // Files share the modules they import, which takes a third off the run: no test may change what a module holds.
          isolate: false,
          // A slow or busy machine is no reason to fail; what hangs is still found.
          testTimeout: 30_000,
          env: { TZ: 'Asia/Shanghai' },
        },
      },
      {
        test: {
          name: 'electron',
          include: ['tests/electron/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          setupFiles: ['tests/harness/own-display.ts'],
          fileParallelism: process.env['GUITAI_DISPLAYS'] !== undefined,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
