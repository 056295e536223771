import { maskAddress } from '#shared/checks/address.ts'
import { type BoardItem, itemsOf } from '#shared/checks/board-items.ts'
import type { CheckBook } from '#shared/checks/check-book.ts'
import type { checksContract } from '#shared/checks/contract.ts'
import { withoutNumbers } from '#shared/checks/unsafe.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { listPage } from '#shared/kernel/page-cursor.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { maskName } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { shownChange } from './shown-change.ts'
import { shownChecks } from './shown-checks.ts'

type Answers = Handlers<typeof checksContract>
type Row = OutputOf<typeof checksContract.board>['rows'][number]
type ShownOrder = OutputOf<typeof checksContract.item>['orders'][number]

export const board: Answers['board'] = async ({ verdict, after }, { checks, shopId, now }) => {
  const { items, orders } = await checks.board({ shopId, now })
  const { passed, confirm, blocked } = items
  const wanted = verdict === null ? [...blocked, ...confirm, ...passed] : items[verdict]
  const page = listPage(wanted, after)
  const counts = { passed: passed.length, confirm: confirm.length, blocked: blocked.length }
  return ok({ ...page, rows: page.rows.map(rowOf), counts, orders })
}

/** The item an order stands in, with the checks as they are now. */
export function itemOf(book: CheckBook, orderId: string): BoardItem | null {
  const order = book.order(orderId)
  const items = order ? itemsOf(book, order.customerId) : []
  return items.find(({ orders }) => orders.some(({ id }) => id === orderId)) ?? null
}

export const openOf: Answers['openOf'] = async ({ orderIds }, { checks, shopId, now }) => {
  const book = await checks.book({ shopId, now })
  return ok(
    orderIds.flatMap((orderId) => {
      const order = book.order(orderId)
      const found = itemOf(book, orderId)
      if (!order || !found) return []
      return [{ orderId, verdict: found.verdict, open: openIn(found), parcel: book.parcelWith(order) }]
    }),
  )
}

/** What did not pass and nobody took upon themselves. */
export function openIn({ checks }: Pick<BoardItem, 'checks'>) {
  const open = checks.filter(({ verdict, overrideReason }) => verdict !== 'passed' && overrideReason === null)
  return open.map(({ check, reason }) => ({ check, reason }))
}

export const item: Answers['item'] = async ({ id }, context) => {
  const { db } = context
  const book = await context.checks.ready(db, context)
  const found = itemOf(book, id)
  if (!found) return fail('not_on_board')
  const [rows, checks] = await Promise.all([
    db.orders.bulkGet(found.orders.map((order) => order.id)),
    shownChecks(db, found.checks),
  ])
  return ok({
    ...rowOf(found),
    checks,
    orders: rows.flatMap((row) => (row ? [shownOrder(row)] : [])),
    changes: book.changesOf(found.orders).map(shownChange),
    conflicts: [...(found.suggestion?.conflicts ?? [])],
    canMerge: found.suggestion !== null && !found.isTogether,
    isTogether: found.isTogether,
  })
}

function rowOf({ id, first, orders, checks, verdict, dueAt }: BoardItem): Row {
  return {
    ...{ id, verdict, dueAt },
    platform: first.platform,
    customerId: first.customerId,
    buyerNick: first.buyerNick,
    orderNos: orders.map(({ orderNo }) => orderNo),
    title: orders.map(({ title }) => title).join('；'),
    quantity: orders.reduce((sum, order) => sum + order.quantity, 0),
    amountFen: orders.reduce((sum, order) => sum + order.amountFen, 0),
    open: openIn({ checks }),
    since: Math.min(...orders.map(({ paidAt, placedAt }) => paidAt ?? placedAt)),
  }
}

function shownOrder({ orderNo, state, title, quantity, amountFen, courier, region, ...order }: Order): ShownOrder {
  const { receiver, buyerMessage, sellerMemo } = order.sealed
  const names = receiver === null ? [] : [receiver]
  const masked = (text: string | null) =>
    text === null || text.trim() === '' ? null : withoutNumbers(maskPersonal(text, names))
  return {
    ...{ orderNo, state, title, quantity, amountFen, courier },
    receiver: receiver === null ? null : maskName(receiver),
    address: maskAddress(region),
    dispatchBy: order.dispatchBy ?? null,
    buyerMessage: masked(buyerMessage),
    sellerMemo: masked(sellerMemo),
    flag: order.flag ?? null,
  }
}
