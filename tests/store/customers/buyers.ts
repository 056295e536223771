import type { Customer } from '#shared/customers/customer.ts'
import { customerRecency, figuresOf } from '#shared/customers/figures.ts'
import { importedId } from '#shared/kernel/id.ts'
import { dayMs } from '#shared/kernel/time.ts'
import { emptyDraft, type OrderDraft } from '#shared/orders/order-draft.ts'
import { regionOf } from '#shared/orders/receiver-address.ts'
import { type Desk, deskStart, openDesk } from '#tests/harness/desk.ts'

type Sealed = Partial<Omit<Customer['sealed'], 'remark'>>

/** A sample shop without anybody, to be filled by hand. */
export async function openEmptyShop(): Promise<Desk> {
  const desk = await openDesk()
  await desk.ask('sample.fill', { customers: 0 })
  return desk
}

export function idOf(desk: Desk, nick: string, platform: Customer['platform'] = 'taobao'): string {
  return importedId('customer', platform, desk.seat.shop?.id ?? '', nick)
}

/** A customer with paid orders of these fen, one a day, the newest yesterday. */
export async function addBuyer(
  desk: Desk,
  nick: string,
  { name = null, phone = null, address = null }: Sealed,
  paid: readonly number[] = [10_000],
  platform: Customer['platform'] = 'taobao',
): Promise<string> {
  const id = idOf(desk, nick, platform)
  const orders = paid.map((fen, no) => orderOf(desk, { id, nick, platform, no, fen, name, phone, address }))
  const figures = figuresOf(orders)
  const customer = {
    id,
    platform,
    nick,
    ...figures,
    region: address === null ? null : regionOf(address),
    tags: [],
    group: null,
    importance: 0,
    isFriend: false,
    recency: customerRecency(figures.lastOrderAt, deskStart),
    importId: null,
    sealed: { name, phone, address, remark: null },
  }
  await desk.ask('sample.chunk', { customers: [customer], orders })
  return id
}

interface Bought extends Omit<Sealed, 'remark'> {
  readonly id: string
  readonly nick: string
  readonly platform: Customer['platform']
  readonly no: number
  readonly fen: number
}

function orderOf(desk: Desk, { id, nick, platform, no, fen, name, phone, address }: Bought): OrderDraft {
  const placedAt = deskStart - (no + 1) * dayMs
  const job = { importId: desk.seat.shop?.id ?? '', shopId: desk.seat.shop?.id ?? '', startedAt: deskStart }
  const draft = emptyDraft(
    job,
    platform,
    `${nick.length}${no}${fen}${[...nick].map((one) => one.codePointAt(0)).join('')}`,
  )
  return {
    ...draft,
    ...{ buyerNick: nick, customerId: id, state: 'completed' as const, title: '示例商品', quantity: 1, importId: null },
    ...{ amountFen: fen, paidFen: fen, placedAt, paidAt: placedAt, recency: -placedAt },
    region: address ? regionOf(address) : null,
    sealed: { ...draft.sealed, receiver: name ?? null, phone: phone ?? null, address: address ?? null },
  }
}
