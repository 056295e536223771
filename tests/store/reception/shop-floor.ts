import { importedId } from '#shared/kernel/id.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Script } from '#shared/scripts/script.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { anOrder } from '#tests/shared/reception/builders.ts'
import { aScript } from '#tests/shared/scripts/reply-library.ts'

/** A desk with one agent seated. Rows other domains own are laid into the view directly. */
export async function openFloor(): Promise<Desk> {
  const desk = await openDesk()
  desk.sitDown('agent', '小周')
  return desk
}

export function shopOf(desk: Desk): string {
  return desk.seat.shop?.id ?? ''
}

export function customerIdOf(desk: Desk, nick: string): string {
  return importedId('customer', 'taobao', shopOf(desk), nick)
}

export async function layOrders(desk: Desk, nick: string, ...changes: Partial<Order>[]): Promise<void> {
  const who = { shopId: shopOf(desk), buyerNick: nick, customerId: customerIdOf(desk, nick) }
  await desk.db.orders.bulkPut(changes.map((change) => anOrder({ ...change, ...who })))
}

export async function layScript(desk: Desk, change: Partial<Script>): Promise<string> {
  const id = importedId('script', 'taobao', shopOf(desk), change.title ?? change.step ?? 'script')
  await desk.db.scripts.put({
    shopId: shopOf(desk),
    createdAt: desk.now,
    updatedAt: desk.now,
    version: 1,
    deskId: 'desk-test',
    actorId: 'owner',
    ...aScript({ id, step: 'greeting', category: '问好', title: '您好', shortcut: 'nh', ...change }),
  })
  return id
}

/** A reception that was greeted. */
export async function receive(desk: Desk, buyerNick = 'tb_mao0'): Promise<string> {
  const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick })
  await desk.ask('reception.replied', { id })
  return id
}

/** Walks a buyer who will think to the farewell. */
export async function deferAndLeave(desk: Desk, buyerNick = 'tb_mao0'): Promise<string> {
  const id = await receive(desk, buyerNick)
  await desk.ask('reception.decide', { id, decision: 'thinking' })
  await desk.ask('reception.enterStep', { id, step: 'farewell' })
  return id
}

export const considering = {
  outcome: 'considering',
  group: '意向客户',
  importance: 3,
  followUp: true,
  remark: '',
} as const
