// @ts-check
import { pathToFileURL } from 'node:url'
import { say } from '../run.mjs'
import { dependencies } from './dependencies.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { nodeVersion } from './node-version.mjs'
import { SetupFailure } from './step.mjs'
import { systemPackages } from './system-packages.mjs'

/** What is enough for checks and unit tests, which open no window. */
const FOR_CHECKS = [nodeVersion, dependencies]
const FOR_THE_PROGRAM = [...FOR_CHECKS, systemPackages, electronRuntime]

/**
 * Does whatever this machine still lacks; takes no time when nothing does.
 * @param {'checks' | 'program'} purpose
 */
export async function setUp(purpose = 'program') {
  for (const step of purpose === 'checks' ? FOR_CHECKS : FOR_THE_PROGRAM) {
    const missing = await step.whatIsMissing()
    if (missing === undefined) continue
    say(`Set-up: ${step.name}`)
    const startedAt = performance.now()
    await step.act(missing)
    say(`Set-up: ${step.name}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}

/**
 * Runs a tool to its end and gives the process its exit code. A set-up failure is told in its own words, without the
 * stack that only helps with mistakes in the tools themselves.
 * @param {() => Promise<number>} tool
 */
export async function runTool(tool) {
  try {
    process.exitCode = await tool()
  } catch (error) {
    say(error instanceof SetupFailure ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    await setUp()
    say('This machine has all it needs.')
    return 0
  })
}
