import type { ElectronApplication, Page } from 'playwright-core'

/** The hidden store page, for baselines that must run where the database is. */
export async function storePageOf(app: ElectronApplication): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().startsWith('guitai://store/'))
  for (;;) {
    const page = find()
    if (page) return page
    await app.waitForEvent('window')
  }
}
