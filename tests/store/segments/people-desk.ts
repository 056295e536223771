import { importedId } from '#shared/kernel/id.ts'
import { formatInstant, parseInstant } from '#shared/kernel/time.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, type TaobaoOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'

let number = 2_965_431_880_000_000_000n

/** An order of a buyer, paid in full; `yuan` 0: not paid. */
export function bought(nick: string, paidAt: string, yuan: number, over: Partial<TaobaoOrder> = {}): TaobaoOrder {
  number += 7n
  const placed = formatInstant((parseInstant(paidAt) ?? 0) - 60_000)
  const paid = yuan === 0 ? { paid: '0.00', paidAt: '' } : { paid: `${yuan}.00`, paidAt }
  return anOrder({ no: String(number), nick, total: `${yuan || 99}.00`, placed, status: '交易成功', ...paid, ...over })
}

export const unpaid = { status: '等待买家付款', paid: '0.00', paidAt: '' } as const
export const closedUnpaid = { ...unpaid, status: '交易关闭' } as const

export async function importOrders(desk: Desk, orders: readonly TaobaoOrder[]) {
  return importFile(desk, utf8(taobaoList(orders)))
}

/** A desk with these orders; a supervisor sits there. It is 2025-11-05 10:00. */
export async function deskWith(orders: readonly TaobaoOrder[]): Promise<Desk> {
  const desk = await openImportDesk()
  desk.sitDown('supervisor', '李主管')
  await importOrders(desk, orders)
  return desk
}

export function customerId(desk: Desk, nick: string): string {
  return importedId('customer', 'taobao', desk.seat.shop?.id ?? '', nick)
}

/** Six orders of 400 yuan, the last a week ago: R5 F5 M5. */
export function regular(nick: string): TaobaoOrder[] {
  return [5, 6, 7, 8, 9, 10].map((month) => bought(nick, `2025-${String(month).padStart(2, '0')}-29 12:00:00`, 400))
}
