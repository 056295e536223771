import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { opened, told } from './journal-pieces.ts'
import { tempFolder } from './temp-folder.ts'

/** Node 20 does not run TypeScript: the child is bundled first. */
async function bundledWriter(): Promise<string> {
  const outDir = await tempFolder()
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'constant-writer.ts'),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(outDir, 'writer.mjs')
}

/** Runs the writer until it told `lines` answers, kills it, and gives all it had told. */
async function writtenUntilKilled(program: string, folder: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const all: string[] = []
  const exit = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    all.push(line)
    if (all.length === lines) child.kill('SIGKILL')
  }
  await exit
  return all
}

test('killed ten times under constant writing, every answered frame is there', {
  timeout: 60_000,
}, async () => {
  const program = await bundledWriter()
  const folder = await tempFolder()
  const answered: string[] = []
  for (let round = 0; round < 10; round += 1) {
    // The last line may have been cut by the kill: it was not told in full.
    const lines = await writtenUntilKilled(program, folder, 20 + round * 17)
    answered.push(...lines.slice(0, -1))
    const journal = await opened(folder)
    expect(journal.report.damage).toEqual([])
    const held = new Set(await told(journal))
    expect(answered.filter((line) => !held.has(line))).toEqual([])
    await journal.close()
  }
})
