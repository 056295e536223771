// @ts-check
// npm start [-- arguments of the program]: everything from a fresh clone to the open window.
import { buildAll } from './build.mjs'
import { withDisplay } from './display.mjs'
import { runProgram } from './program.mjs'
import { runTool, setUp } from './setup/set-up.mjs'

await runTool(async () => {
  await setUp()
  await buildAll({ mode: 'production' })
  return withDisplay((env) => runProgram(process.argv.slice(2), env))
})
