// @ts-check
// npm run e2e [-- part of a file's name]: journeys in the real program.
import { pathToFileURL } from 'node:url'
import { buildAll } from './build.mjs'
import { withDisplay } from './display.mjs'
import { runTool, setUp } from './setup/set-up.mjs'
import { runVitest } from './vitest-run.mjs'

/** Two at a time, each on a virtual display of its own; on a person's one display they take turns.
 * @param {string[]} filters @returns {Promise<number>} exit code */
export function runJourneys(filters = []) {
  return withDisplay((env) => runVitest('electron', filters, env), 2)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    await setUp()
    await buildAll({ mode: 'production' })
    return runJourneys(process.argv.slice(2))
  })
}
