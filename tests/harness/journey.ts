import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { newDataFolder, type Program, removeDataFolder, startProgram } from './program.ts'

/** A busy machine takes its time, in ms; what takes longer will not come. */
const longest = 8_000

/** Looks again until it is so. */
export const soon = <V>(read: () => V) => expect.poll(read, { timeout: longest })

interface Journey {
  readonly folder: string
  /** What the page wrote as an error, or threw, so far. */
  readonly complaints: readonly string[]
}

/**
 * One program on an empty data folder for all tests of a describe, closed and removed after them. `begin` has it before
 * the first; of a test that fails there is a picture, what the page said and what it complained of.
 */
export function startJourney(name: string, begin: (program: Program) => Promise<void>): Journey {
  const folder = newDataFolder()
  const complaints: string[] = []
  let program: Program | undefined
  beforeAll(async () => {
    program = await startProgram(folder)
    program.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    program.page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
    await begin(program)
    program.page.setDefaultTimeout(longest)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    console.log(name, complaints, await program?.page.locator('body > :not(style)').allTextContents())
    await program?.picture(`${name}-failed-${task.name.slice(0, 12)}`)
  })
  afterAll(async () => {
    await program?.close()
    removeDataFolder(folder)
  })
  return { folder, complaints }
}
