import { ok } from '#shared/kernel/result.ts'
import { maskName } from '#shared/kernel/text.ts'
import type { ordersContract } from '#shared/orders/contract.ts'
import type { LedgerRow } from '#shared/orders/ledger-entries.ts'
import type { LedgerFlag } from '#shared/orders/ledger-flag.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'
import { enteredWords } from './enter.ts'

type OrdersHandlers = Handlers<typeof ordersContract>

/** How many orders meet a filter, and whether all were looked at. */
export const ledgerSize: OrdersHandlers['ledgerSize'] = async ({ filter }, context) => {
  const list = await context.ledger.list(filter, context)
  if (!list.ok) return list
  const { total, known, isComplete, readBackTo, isCut } = list.value
  return ok({ total, known, isComplete, readBackTo, isCut })
}

/** Some rows of the list by their places; null where an order has just gone. */
export const ledgerRows: OrdersHandlers['ledgerRows'] = async ({ filter, from, count }, context) => {
  const list = await context.ledger.list(filter, context)
  if (!list.ok) return list
  const places = Array.from({ length: count }, (_none, at) => list.value.at(from + at)).filter((one) => one !== null)
  const orders = await context.ledger.read(places.map(({ id }) => id))
  const rows = places.map(({ flag }, at) => {
    const order = orders[at]
    return order ? { ...ledgerRow(order, flag), source: sourceOf(order, context) } : null
  })
  return ok({ rows })
}

/** Where the orders of an instant and before begin. */
export const ledgerPlace: OrdersHandlers['ledgerPlace'] = async ({ filter, at }, context) => {
  const list = await context.ledger.list(filter, context)
  return list.ok ? ok({ place: list.value.placeOf(at) }) : list
}

function ledgerRow(order: Order, flagColour: LedgerFlag) {
  const { id, platform, orderNo, buyerNick, state, platformStatus, seenAt, title, quantity, flag } = order
  const { amountFen, paidFen, placedAt, paidAt, courier, trackingNo, sealed } = order
  return {
    ...{ id, platform, orderNo, buyerNick, state, platformStatus, seenAt, title, quantity },
    ...{ amountFen, paidFen, placedAt, paidAt, courier, trackingNo, flagColour, flagWords: flag ?? null },
    receiver: sealed.receiver && maskName(sealed.receiver),
  }
}

function sourceOf({ importId, platformStatus }: Order, { seat }: Context): LedgerRow['source'] {
  if (importId !== null) return 'file'
  return seat.shop?.isSample && platformStatus !== enteredWords ? 'sample' : 'typed'
}
