// @ts-check
// npm run check: everything that needs no window, in under a minute.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, commandScript, outPath } from './checkout.mjs'
import { runNode, say } from './run.mjs'
import { runTool, setUp } from './setup/set-up.mjs'
import { runVitest } from './vitest-run.mjs'

const TYPED_FOLDERS = ['shared', 'main', 'main/store', 'renderer', 'tests', 'tools']

/** @typedef {{ name: string, repeat: string, run: () => Promise<number> }} Check */

/** @type {Check[]} */
const QUICK = [
  { name: 'types', repeat: 'npm run check -- types', run: checkTypes },
  { name: 'lint', repeat: 'npx biome check', run: () => quietly('@biomejs/biome', 'biome', 'check') },
  {
    name: 'unused',
    repeat: 'npx knip',
    run: () => quietly('knip', 'knip', '--cache', '--cache-location', outPath('knip')),
  },
]
/** @type {Check} */
const UNIT = { name: 'unit', repeat: 'npx vitest run --project unit', run: () => runVitest('unit') }

/**
 * Each folder has its own idea of what exists (browser, Node, neither), so each is a project of its own. They run side
 * by side, each with one checker: several would each work out the same shared types, a third more work in all. What
 * they found is kept in `out/`: the next run looks at what changed.
 */
async function checkTypes() {
  const tsc = commandScript('typescript', 'tsc')
  const results = await Promise.all(
    TYPED_FOLDERS.map(async (folder) => {
      const kept = ['--incremental', '--tsBuildInfoFile', outPath('types', `${folder.replace('/', '-')}.json`)]
      const words = ['-p', path.join(checkout, folder), '--pretty', '--checkers', '1', ...kept]
      const { code, output } = await runNode(tsc, words, { output: 'keep' })
      if (code !== 0) say(`Types of ${folder}:\n${output}`)
      return code
    }),
  )
  return Math.max(...results)
}

/**
 * Runs a package's command and tells what it had to say in one piece: something else is telling meanwhile.
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 */
async function quietly(packageName, command, ...args) {
  const { code, output } = await runNode(commandScript(packageName, command), args, { output: 'keep' })
  say(output.trimEnd())
  return code
}

/**
 * Runs the checks, all of them even when one fails, and sums up. Unit tests wait for disks and other processes now and
 * then: the quick checks, one after the other beside them, take nearly no time of their own.
 * @param {string[]} names only these; all when empty
 * @returns {Promise<string[]>} what failed
 */
export async function runChecks(names = []) {
  const chosen = [...QUICK, UNIT].filter((check) => names.length === 0 || names.includes(check.name))
  /** @type {Map<Check, { isFine: boolean, line: string }>} */
  const done = new Map()
  /** @param {Check[]} checks */
  const inTurn = async (checks) => {
    for (const check of checks) if (chosen.includes(check)) done.set(check, await timed(check))
  }
  await Promise.all([inTurn(QUICK), inTurn([UNIT])])
  console.log(chosen.map((check) => done.get(check)?.line).join('\n'))
  return chosen.filter((check) => !done.get(check)?.isFine).map(({ name }) => name)
}

/** @param {Check} check */
async function timed({ name, repeat, run }) {
  say(`Check: ${name}`)
  const startedAt = performance.now()
  const isFine = (await run()) === 0
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  const line = `${name.padEnd(8)}${isFine ? 'ok    ' : 'FAILED'} ${seconds} s${isFine ? '' : `   again: ${repeat}`}`
  return { isFine, line }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    const names = process.argv.slice(2).filter((word) => word !== '--no-setup')
    if (!process.argv.includes('--no-setup')) await setUp('checks')
    return (await runChecks(names)).length === 0 ? 0 : 1
  })
}
