// @ts-check
// npm run dev: the program, built again and started again whenever a source changes.
import { spawn } from 'node:child_process'
import { forgetBuild, PARTS, viteConfig } from './build.mjs'
import { withDisplay } from './display.mjs'
import { programCommand } from './program.mjs'
import { say } from './run.mjs'
import { runTool, setUp } from './setup/set-up.mjs'

const SETTLE_MS = 200

// Ended by a signal, Node would leave the display and the program behind: only a real exit takes them along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))

await runTool(async () => {
  await setUp()
  // What is built here is not what `npm start` runs.
  forgetBuild()
  return withDisplay(
    (env) =>
      new Promise((resolve, reject) => {
        const restart = restarter(env, resolve)
        const built = new Set()
        const noteBuilt = (/** @type {string} */ part) => {
          built.add(part)
          if (built.size === PARTS.length) restart()
        }
        for (const part of PARTS) watch(part, () => noteBuilt(part)).catch(reject)
      }),
  )
})

/**
 * Builds a part now and at each change of its sources.
 * @param {string} part
 * @param {() => void} onBuilt called after each build that worked
 */
async function watch(part, onBuilt) {
  const { build } = await import('vite')
  const settings = { configFile: viteConfig(part), mode: 'development', build: { watch: {} } }
  const watcher = await build({ ...settings, logLevel: 'warn' })
  if (!('on' in watcher)) return
  watcher.on('event', (event) => {
    if (event.code === 'BUNDLE_END') onBuilt()
  })
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(code: number) => void} onEnd called when the person closes the program
 * @returns {() => void} starts the program, ending the one that runs; changes close together lead to one start
 */
function restarter(env, onEnd) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running
  /** @type {NodeJS.Timeout | undefined} */
  let settling
  const start = () => {
    const { command, args } = programCommand(process.argv.slice(2))
    const child = spawn(command, args, { env, stdio: 'inherit' })
    running = child
    child.on('exit', (code) => {
      if (running === child) onEnd(code ?? 1)
    })
  }
  const startAnew = () => {
    const old = running
    running = undefined
    if (!old) return start()
    say('Changed: starting again.')
    old.once('exit', start)
    old.kill()
  }
  process.on('exit', () => running?.kill())
  return () => {
    clearTimeout(settling)
    settling = setTimeout(startAnew, SETTLE_MS)
  }
}
