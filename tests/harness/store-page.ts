import type { Page } from 'playwright-core'
import type { Program } from './program.ts'

/** The hidden page that holds the database. */
export async function storePage({ app }: Pick<Program, 'app'>): Promise<Page> {
  for (;;) {
    const page = app.windows().find((one) => one.url().startsWith('guitai://store/'))
    if (page) return page
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
