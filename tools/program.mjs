// @ts-check
import { run, say } from './run.mjs'
import { runtimePaths } from './setup/electron-runtime.mjs'

/**
 * What to start for the program to run, with its first arguments.
 * @param {string[]} extra a person's own arguments
 * @returns {{ command: string, args: string[] }}
 */
export function programCommand(extra = []) {
  const runtime = runtimePaths()
  return { command: runtime.executable, args: [...runtime.args, ...sandboxArgs(), ...extra] }
}

/** Chromium refuses to run its sandbox as root; the program itself still asks for it everywhere else. */
function sandboxArgs() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say(
    'Running as root: Chromium works only without its sandbox here (--no-sandbox). Use another account for real work.',
  )
  return ['--no-sandbox']
}

/**
 * Runs the program until it ends.
 * @param {string[]} extra
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export async function runProgram(extra, env) {
  const { command, args } = programCommand(extra)
  return (await run(command, args, { env })).code
}
