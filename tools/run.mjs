// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { checkout } from './checkout.mjs'

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] whole environment; this process's own when left out
 * @property {string} [cwd] the checkout when left out
 * @property {number} [limitMs] ends the command after this time
 * @property {'show' | 'notes' | 'keep'} [output] show: as it comes; notes: all of it to stderr, so that stdout stays
 *   clean; keep: collected and handed back
 */

/** @typedef {{ code: number, output: string, timedOut: boolean }} RunResult */

/** @type {Record<NonNullable<RunOptions['output']>, import('node:child_process').StdioOptions>} */
const STREAMS = { show: 'inherit', notes: ['ignore', 2, 2], keep: ['ignore', 'pipe', 'pipe'] }

/** Says something to the person at the terminal; on stderr, so that stdout carries results only.
 * @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a command to its end. Never rejects: a command that cannot be started ends with code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? checkout,
    env: options.env ?? process.env,
    stdio: STREAMS[options.output ?? 'show'],
    timeout: options.limitMs,
    killSignal: 'SIGKILL',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const letGo = endTogether(child)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      letGo()
      resolve({ code: 127, output: `${output}${error.message}\n`, timedOut: false })
    })
    child.on('close', (code, signal) => {
      letGo()
      const timedOut = signal === 'SIGKILL' && child.killed
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output, timedOut })
    })
  })
}

/** Runs a JavaScript file with this same Node.
 * @param {string} script
 * @param {string[]} args
 * @param {RunOptions} [options] */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options)
}

/** Runs npm: through its own script when npm started us, as Windows cannot spawn npm.cmd without a shell.
 * @param {string[]} args
 * @param {RunOptions} [options] */
export function runNpm(args, options) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? runNode(script, args, options) : run('npm', args, options)
}

/**
 * Passes the signals that ask us to end on to the child, and ends it when we go away.
 * Ctrl+C reaches the child by itself, as it sits in the same terminal group: we only have to wait for it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops doing so
 */
function endTogether(child) {
  const wait = () => {}
  const pass = () => child.kill('SIGTERM')
  process.on('SIGINT', wait)
  process.on('SIGTERM', pass)
  process.on('SIGHUP', pass)
  process.on('exit', pass)
  return () => {
    process.off('SIGINT', wait)
    process.off('SIGTERM', pass)
    process.off('SIGHUP', pass)
    process.off('exit', pass)
  }
}
