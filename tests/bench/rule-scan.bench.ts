import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { starterScripts } from '#shared/scripts/starter.ts'
import { printLine } from './bench-line.ts'
import type { ScanSpeed, ScanTask } from './rule-scan-worker.ts'

const rules = 1_000
const messages = 1_000_000
/** A frame of a screen with 60 pictures a second. */
const frameMs = 1_000 / 60
const outDir = mkdtempSync(join(tmpdir(), 'rule-scan-'))

/**
 * All finds of 1,000 rules with their places in 1,000,000 messages, in a worker that is built as the program's is; beside it the same words
 * with three others, which are asked a part of the messages. They find plain words; ours reads any writing of them and keeps to its rules.
 */
describe('1,000 keyword rules over 1,000,000 messages', () => {
  afterAll(() => rmSync(outDir, { recursive: true }))

  it('messages a second beside mint-filter, aho-corasick and one big RegExp, and the frames of who waits', async () => {
    const worker = new Worker(await builtWorker(), {
      workerData: { source: sentences(), rules, messages } satisfies ScanTask,
    })
    const frames: number[] = []
    let last = performance.now()
    const ticking = setInterval(() => {
      frames.push(performance.now() - last)
      last = performance.now()
    }, 8)
    const speeds = await new Promise<ScanSpeed[]>((resolve, reject) =>
      worker.once('message', resolve).once('error', reject),
    )
    clearInterval(ticking)
    const of = (name: ScanSpeed['name']) => speeds.find((one) => one.name === name)?.perSecond ?? 0
    const best = Math.max(of('mintFilter'), of('ahoCorasick'), of('regExp'))
    const goal = { baseline: best, goal: '>= 3x the best', pass: of('ours') >= 3 * best }
    printLine({ name: 'rule-scan.messages', value: of('ours'), unit: '/s', ...goal })
    for (const { name, perSecond, found } of speeds) {
      printLine({
        name: `rule-scan.${name}`,
        value: perSecond,
        unit: '/s',
        baseline: null,
        goal: 'told',
        pass: found > 0,
      })
    }
    const share = (frames.filter((ms) => ms <= frameMs).length / frames.length) * 100
    printLine({
      name: 'rule-scan.frames',
      value: share,
      unit: '% in 16.7 ms',
      baseline: null,
      goal: '>= 99',
      pass: share >= 99,
    })
    expect(speeds.every(({ found }) => found > 0)).toBe(true)
  })
})

async function builtWorker(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'rule-scan-worker.ts'),
      outDir,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(outDir, 'worker.mjs')
}

/** Questions buyers really asked where they are at hand, else the sentences of our own scripts. */
function sentences(): string {
  try {
    const lines = readFileSync('../shared/data/chat/jddc-intent-utterances.tsv', 'utf8').split('\n').slice(1)
    return lines.map((line) => line.split('\t')[0] ?? '').join('')
  } catch {
    return starterScripts.flatMap(({ messages: all }) => all).join('')
  }
}
