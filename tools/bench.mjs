// @ts-check
// npm run bench [-- name...]: runs tests/bench/<name>.bench.ts, all of them without names. Stdout carries nothing but
// one JSON line per measurement, which the benches append to the file named by GUITAI_BENCH_OUT.
import { closeSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { buildAll } from './build.mjs'
import { commandScript, outPath } from './checkout.mjs'
import { withDisplay } from './display.mjs'
import { runNode, say } from './run.mjs'
import { runTool, setUp } from './setup/set-up.mjs'

const LOOK_EVERY_MS = 250
const RESULTS = outPath('bench.jsonl')

await runTool(async () => {
  await setUp()
  await buildAll({ mode: 'production' })
  return withDisplay(async (env) => {
    mkdirSync(outPath(), { recursive: true })
    writeFileSync(RESULTS, '')
    const stopFollowing = follow(RESULTS)
    const args = [
      'run',
      '--project',
      'bench',
      '--reporter=default',
      ...process.argv.slice(2).map((name) => `${name}.bench`),
    ]
    const result = await runNode(commandScript('vitest'), args, {
      env: { ...env, GUITAI_BENCH_OUT: RESULTS },
      output: 'keep',
    })
    stopFollowing()
    if (result.code !== 0) say(result.output)
    return result.code
  })
})

/** Prints what is appended to a file as it comes, whole lines only. @param {string} file @returns {() => void} */
function follow(file) {
  const descriptor = openSync(file, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(65536)
  let rest = ''
  const look = () => {
    let count = readSync(descriptor, buffer)
    while (count > 0) {
      const lines = (rest + decoder.write(buffer.subarray(0, count))).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) console.log(line)
      count = readSync(descriptor, buffer)
    }
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    look()
    if (rest) console.log(rest)
    closeSync(descriptor)
  }
}
