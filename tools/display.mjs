// @ts-check
import { spawn } from 'node:child_process'
import { say } from './run.mjs'
import { SetupFailure } from './setup/step.mjs'

const SCREEN = '1600x1000x24'
const START_LIMIT_MS = 15_000

/**
 * Runs the work with a display to open windows on: the person's own, or virtual ones where there is none.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for the programs it starts: `DISPLAY`, and
 *   all virtual ones in `GUITAI_DISPLAYS`
 * @param {number} [count] how many virtual displays: windows side by side must not take each other's focus or clipboard
 * @returns {Promise<T>}
 */
export async function withDisplay(work, count = 1) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return work(process.env)
  const displays = await Promise.all(Array.from({ length: count }, startVirtualDisplay))
  const names = displays.map(({ display }) => display).join(',')
  say(`No display here: windows open on a virtual one (Xvfb ${names}, ${SCREEN}).`)
  try {
    return await work({ ...process.env, DISPLAY: displays[0]?.display, GUITAI_DISPLAYS: names })
  } finally {
    for (const { stop } of displays) stop()
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
async function startVirtualDisplay() {
  // Xvfb itself finds a free number and tells it on descriptor 3, so two runs never fight over one.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Apart from our terminal group: Ctrl+C must reach the program first and the display last.
    detached: true,
  })
  const stop = () => {
    server.kill()
  }
  process.on('exit', stop)
  const number = await firstLine(server)
  server.unref()
  for (const stream of server.stdio) /** @type {import('node:net').Socket | null} */ (stream)?.unref?.()
  return {
    display: `:${number}`,
    stop: () => {
      process.off('exit', stop)
      stop()
    },
  }
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function firstLine(server) {
  return new Promise((resolve, reject) => {
    let words = ''
    const fail = (/** @type {string} */ why) => {
      server.kill()
      reject(
        new SetupFailure('virtual display', `${why} ${words.trim()}`, 'apt-get install -y xvfb   (or set DISPLAY)'),
      )
    }
    const limit = setTimeout(() => fail('Xvfb did not start in time.'), START_LIMIT_MS)
    server.on('error', (error) => fail(error.message))
    server.on('exit', (code) => fail(`Xvfb ended with code ${code}.`))
    server.stderr?.on('data', (chunk) => {
      words += chunk
    })
    server.stdio[3]?.once('data', (chunk) => {
      clearTimeout(limit)
      server.removeAllListeners('exit')
      resolve(String(chunk).trim())
    })
  })
}
