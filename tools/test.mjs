// @ts-check
// npm test: all there is, from a fresh clone. The last line of stdout is the sum of all tests.
import { buildAll } from './build.mjs'
import { runChecks } from './check.mjs'
import { runJourneys } from './e2e.mjs'
import { say } from './run.mjs'
import { setUp } from './setup/set-up.mjs'
import { forgetTotals, lastTotals } from './vitest-run.mjs'

/** @type {('unit' | 'electron')[]} */
const PROJECTS = ['unit', 'electron']

/** Each throws or answers false when it fails. */
const STEPS = [
  {
    name: 'set-up',
    repeat: 'node tools/setup/set-up.mjs',
    run: async () => {
      await setUp()
      return true
    },
  },
  {
    name: 'build',
    repeat: 'node tools/build.mjs',
    run: async () => {
      await buildAll({ mode: 'production' })
      return true
    },
  },
  { name: 'checks', repeat: 'npm run check', run: async () => (await runChecks()).length === 0 },
  { name: 'journeys', repeat: 'npm run e2e', run: async () => (await runJourneys()) === 0 },
]

/** @param {unknown} error */
function toldBy(error) {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'SetupFailure' ? error.message : String(error.stack)
}

/** @param {(typeof STEPS)[number]} step */
async function isDone(step) {
  try {
    return await step.run()
  } catch (error) {
    say(toldBy(error))
    return false
  }
}

forgetTotals(PROJECTS)
for (const step of STEPS) {
  if (await isDone(step)) continue
  say(`Stopped at: ${step.name}. To repeat it: ${step.repeat}`)
  process.exitCode = 1
  break
}
const { passed, failed, skipped } = lastTotals(PROJECTS)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
