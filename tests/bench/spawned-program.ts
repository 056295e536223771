import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killTree, treeOf } from '#tests/harness/process-tree.ts'
import { runtime } from '#tests/harness/program.ts'
import { linkRuntime } from '../../tools/setup/linked-runtime.mjs'
import { pssOf } from './process-figures.ts'

/** A program started as a person starts it, without Playwright, and what it said on the way. */
export interface Spawned {
  /** From spawn to the line the program prints when it can be used, in ms. */
  readonly paintedMs: number
  /** Proportional set size of all its processes, in MB. */
  memoryMb(): number
  kill(): Promise<void>
}

const painted = 'guitai: painted'

export function spawnUntilPainted(executable: string, args: readonly string[]): Promise<Spawned> {
  const startedAt = performance.now()
  const child = spawn(executable, ['--no-sandbox', ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('not painted within 60 s')), 60_000)
    child.stdout.on('data', (data: Buffer) => {
      if (!data.toString().includes(painted)) return
      clearTimeout(limit)
      resolve({
        paintedMs: performance.now() - startedAt,
        memoryMb: () => treeOf(child.pid ?? 0).reduce((sum, pid) => sum + pssOf(pid), 0) / 1024,
        kill: () => killTree(child.pid ?? 0),
      })
    })
  })
}

const bareMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1360, height: 860 })
  await window.loadURL('data:text/html,<title>empty</title>')
  await window.webContents.executeJavaScript('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  console.log('${painted}')
})
`

/** The same runtime showing one empty page: what nobody can start faster than. */
export async function bareExecutable(folder: string): Promise<string> {
  const program = join(folder, 'bare-program')
  mkdirSync(program, { recursive: true })
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }))
  writeFileSync(join(program, 'main.js'), bareMain)
  const linked = await linkRuntime(runtime().dist, join(folder, 'bare-runtime'), program)
  return join(linked, runtime().executable.split('/').at(-1) ?? 'electron')
}
