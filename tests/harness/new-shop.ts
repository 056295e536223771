import type { Platform } from '#shared/kernel/platform-names.ts'
import { deskValue, openDeskPort } from './desk-port.ts'
import type { Program } from './program.ts'

export const ownerPassword = 'guitai-owner'

interface Wish {
  readonly platforms?: readonly Platform[]
  readonly password?: string
}

/** The sample shop on a new desk, its owner signed in at an empty reception, and a port of its own. */
export async function openSampleShop({ page }: Pick<Program, 'page'>): Promise<void> {
  await page.getByRole('button', { name: '试用体验店铺' }).click()
  await page.locator('.rc-empty').first().waitFor()
  await openDeskPort(page)
}

/** A new shop on a new desk, through a port of its own. Gives the id of its owner, who is signed in then. */
export async function openShop(
  { page }: Pick<Program, 'page'>,
  { platforms = ['taobao'], password = ownerPassword }: Wish = {},
): Promise<string> {
  await openDeskPort(page)
  const shop = { shopName: '清和家居', platforms, ownerName: '林店主', password }
  return (await deskValue<{ personId: string }>(page, 'command', 'staff.openShop', shop)).personId
}
