import type { Page } from 'playwright-core'
import { deskValue } from '#tests/harness/desk-port.ts'

/** Seats the owner of the benchmark shop. */
export async function signInOwner(page: Page): Promise<void> {
  const accounts = await deskValue<{ id: string }[]>(page, 'ask', 'staff.accounts', {})
  await deskValue(page, 'command', 'staff.signIn', { personId: accounts[0]?.id, password: 'bench-owner' })
}
