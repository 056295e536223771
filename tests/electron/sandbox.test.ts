import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { killTree, treeOf } from '#tests/harness/process-tree.ts'
import { removeDataFolder, runtime } from '#tests/harness/program.ts'

const nobody = 65_534

/** Root has no Chromium sandbox: only as somebody else does this show anything. */
function whyNot(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root, to become somebody else'
  const as = ['--reuid=65534', '--regid=65534', '--clear-groups']
  const reach = spawnSync('setpriv', [...as, 'test', '-x', runtime().executable])
  return reach.status === 0 ? null : 'another account cannot reach this checkout'
}

const reason = whyNot()

describe.skipIf(reason !== null)(`the sandbox of an ordinary account${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('holds the workbench and the store: both run behind a seccomp filter and cannot gain rights', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guitai-sandbox-'))
    chownSync(folder, nobody, nobody)
    const { executable, args } = runtime()
    const become = ['--reuid=65534', '--regid=65534', '--clear-groups']
    const program = spawn('setpriv', [...become, executable, '--disable-gpu', ...args, `--data-folder=${folder}`], {
      env: { ...process.env, HOME: folder },
      stdio: 'ignore',
    })
    try {
      await expect.poll(() => logOf(folder), { timeout: 30_000 }).toContain('the view is open and whole')
      const renderers = treeOf(program.pid ?? 0).filter((pid) => commandOf(pid).includes('--type=renderer'))
      expect(renderers.length).toBeGreaterThanOrEqual(2)
      const confined = { seccomp: '2', noNewPrivileges: '1', uid: String(nobody) }
      expect(renderers.map(confinementOf)).toEqual(renderers.map(() => confined))
    } finally {
      await killTree(program.pid ?? 0)
      removeDataFolder(folder)
    }
  })
})

function logOf(folder: string): string {
  const file = join(folder, 'log', 'guitai.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function confinementOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const value = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]
  return { seccomp: value('Seccomp'), noNewPrivileges: value('NoNewPrivs'), uid: value('Uid') }
}
