import { type Desk, openDesk } from '#tests/harness/desk.ts'

/** A shop that was just opened: its owner is seated and the starter library is there. */
export async function openedShop(): Promise<Desk> {
  const desk = await openDesk()
  await desk.ask('staff.openShop', {
    shopName: '青禾家居',
    platforms: ['taobao'],
    ownerName: '王掌柜',
    password: 'owner-secret',
  })
  return desk
}

/** A desk with an owner at it and an empty library: enough where the starter library does not matter, and at once there. */
export async function emptyLibrary(): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown('owner', '王掌柜')
  return desk
}

/** What the form sends for a new approved script, with what the sentence is about put in. */
export function aForm(given: object = {}) {
  return {
    id: null,
    expected: null,
    kind: 'preset' as const,
    step: 'afterSales' as const,
    category: '售后/退款',
    title: '青釉退差价',
    shortcut: 'qytcj',
    messages: ['亲，差价{{金额}}已为您登记'],
    platforms: [],
    farewellCase: null,
    status: 'approved' as const,
    ...given,
  }
}
