import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDataFolder, type Program, removeDataFolder, startProgram } from '#tests/harness/program.ts'

describe('first start', () => {
  const folder = newDataFolder()
  let program: Program
  beforeAll(async () => {
    program = await startProgram(folder)
    program.page.on('console', (message) => console.log('page:', message.text()))
    program.page.on('pageerror', (error) => console.log('error:', error.message))
  })
  afterAll(async () => {
    await program.close()
    removeDataFolder(folder)
  })

  it('asks for the shop', async () => {
    await program.page.waitForTimeout(1500)
    await program.picture('first-start')
    expect(await program.page.title()).toContain('Guitai')
  })
})
