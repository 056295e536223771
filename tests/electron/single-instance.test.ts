import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { startJourney } from '#tests/harness/journey.ts'
import { type Program, runtime } from '#tests/harness/program.ts'

describe('a second start with the same data folder', () => {
  let program: Program
  const { folder } = startJourney('single-instance', async (started) => {
    program = started
  })

  it('brings the first program to the front and ends', async () => {
    await program.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.minimize()
    })
    const { executable, args } = runtime()
    const second = spawn(executable, [...args, '--no-sandbox', `--data-folder=${folder}`], { stdio: 'ignore' })
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
    const isShown = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.isMinimized()),
    )
    expect(isShown).toBe(true)
    expect(program.app.windows().filter((page) => page.url().startsWith('guitai://desk/')).length).toBe(1)
  })
})
