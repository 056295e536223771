import { deskValue, openDeskPort } from '#tests/harness/desk-port.ts'
import type { Program } from '#tests/harness/program.ts'

export const ownerPassword = 'guitai-owner'

/** A new shop on a new desk, through a port of its own; the owner is signed in then. */
export async function openShop({ page }: Pick<Program, 'page'>): Promise<void> {
  await openDeskPort(page)
  await deskValue(page, 'command', 'staff.openShop', {
    shopName: '清和家居',
    platforms: ['taobao'],
    ownerName: '林店主',
    password: ownerPassword,
  })
}
