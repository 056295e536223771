import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

interface Runtime {
  readonly executable: string
  readonly args: readonly string[]
  readonly dist: string
}

/** The runtime set-up prepared for this checkout. */
export function runtime(): Runtime {
  return JSON.parse(readFileSync(join(process.cwd(), 'out/runtime.json'), 'utf8')) as Runtime
}

export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataFolder: string
  /** Takes a picture into the git-ignored folder that people look through. */
  picture(name: string): Promise<void>
  /** Moves the program's clock, in ms from the computer's. */
  moveClock(offsetMs: number): Promise<void>
  /** Closes the program as a person does: everything saved is drained. */
  close(): Promise<void>
}

export const pictureFolder = join(process.cwd(), '.screens')

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'guitai-journey-'))
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Starts the real program in real Electron. `args` are the program's own switches. */
export async function startProgram(
  dataFolder: string,
  args: readonly string[] = [],
  { checksOutputs = true }: { checksOutputs?: boolean } = {},
): Promise<Program> {
  const { executable, args: first } = runtime()
  const checks = checksOutputs ? ['--check-outputs'] : []
  const app = await _electron.launch({
    executablePath: executable,
    args: [...first, '--no-sandbox', `--data-folder=${dataFolder}`, ...checks, '--test-clock=0', ...args],
    timeout: 30_000,
  })
  const page = await workbenchPage(app)
  return {
    app,
    page,
    dataFolder,
    async picture(name) {
      await mkdir(pictureFolder, { recursive: true })
      await page.screenshot({ path: join(pictureFolder, `${name}.png`) })
    },
    async moveClock(offsetMs) {
      await app.evaluate((_electron, offset) => {
        const move: unknown = Reflect.get(globalThis, 'guitaiMoveClock')
        if (typeof move === 'function') move(offset)
      }, offsetMs)
    },
    close: () => app.close(),
  }
}

/** Closes the window by its own button and waits until the program has ended. */
export async function closeWindow({ app, page }: Program): Promise<void> {
  const ended = app.waitForEvent('close')
  const window = await app.browserWindow(page)
  await window.evaluate((one) => one.close())
  await ended
}

/** The window people see; the store's window is hidden and shows another page. Its page may have no address at first. */
async function workbenchPage(app: ElectronApplication): Promise<Page> {
  const limit = Date.now() + 30_000
  while (Date.now() < limit) {
    const page = app.windows().find((one) => one.url().startsWith('guitai://desk/'))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the workbench window did not open within 30 s')
}
