import type { Platform } from '#shared/kernel/platform-names.ts'
import { deskValue, openDeskPort } from './desk-port.ts'
import type { Program } from './program.ts'

export const ownerPassword = 'guitai-owner'

interface Wish {
  readonly platforms?: readonly Platform[]
  readonly password?: string
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
