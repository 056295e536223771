import type { Page } from 'playwright-core'
import { deskValue } from '#tests/harness/desk-port.ts'

/** Seats the owner of the benchmark shop. */
export async function signInOwner(page: Page): Promise<void> {
  const accounts = await deskValue<{ id: string }[]>(page, 'ask', 'staff.accounts', {})
  await deskValue(page, 'command', 'staff.signIn', { personId: accounts[0]?.id, password: 'bench-owner' })
}

/** The work right after a start is over: all keys are read. */
export async function indexComplete(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const reply = await Reflect.get(window, 'deskPort').ask('search.find', { query: 'zx' })
    return reply.value?.isComplete === true
  })
}
