// @ts-check
// npm run check: everything that needs no window, in under a minute.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, commandScript } from './checkout.mjs'
import { runNode, say } from './run.mjs'
import { runTool, setUp } from './setup/set-up.mjs'
import { runVitest } from './vitest-run.mjs'

const TYPED_FOLDERS = ['shared', 'main', 'main/store', 'renderer', 'tests', 'tools']

/** @type {{ name: string, repeat: string, run: () => Promise<number> }[]} */
const CHECKS = [
  { name: 'types', repeat: 'npm run check -- types', run: checkTypes },
  {
    name: 'lint',
    repeat: 'npx biome check',
    run: async () => (await runNode(commandScript('@biomejs/biome', 'biome'), ['check'])).code,
  },
  { name: 'unused', repeat: 'npx knip', run: async () => (await runNode(commandScript('knip'), [])).code },
  { name: 'unit', repeat: 'npx vitest run --project unit', run: () => runVitest('unit') },
]

/**
 * Each folder has its own idea of what exists (browser, Node, neither), so each is a project of its own. They run side
 * by side, each with one checker: several would each work out the same shared types, a third more work in all.
 */
async function checkTypes() {
  const tsc = commandScript('typescript', 'tsc')
  const results = await Promise.all(
    TYPED_FOLDERS.map(async (folder) => {
      const { code, output } = await runNode(tsc, ['-p', path.join(checkout, folder), '--pretty', '--checkers', '1'], { output: 'keep' })
      if (code !== 0) say(`Types of ${folder}:\n${output}`)
      return code
    }),
  )
  return Math.max(...results)
}

/**
 * Runs the checks, all of them even when one fails, and sums up.
 * @param {string[]} names only these; all when empty
 * @returns {Promise<string[]>} what failed
 */
export async function runChecks(names = []) {
  const chosen = CHECKS.filter((check) => names.length === 0 || names.includes(check.name))
  const lines = []
  const failed = []
  for (const check of chosen) {
    say(`Check: ${check.name}`)
    const startedAt = performance.now()
    const isFine = (await check.run()) === 0
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    lines.push(
      `${check.name.padEnd(8)}${isFine ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s${isFine ? '' : `   again: ${check.repeat}`}`,
    )
    if (!isFine) failed.push(check.name)
  }
  console.log(lines.join('\n'))
  return failed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    const names = process.argv.slice(2).filter((word) => word !== '--no-setup')
    if (!process.argv.includes('--no-setup')) await setUp('checks')
    return (await runChecks(names)).length === 0 ? 0 : 1
  })
}
