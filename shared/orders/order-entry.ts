import { array, boolean, type InferOutput, maxLength, maxValue, minValue, nullable, object, pipe } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { count, fen, maybeText, nick, text } from '#shared/kernel/schema.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { OrderLine } from './order.ts'
import { customerIdOf, emptyDraft, type OrderDraft } from './order-draft.ts'
import { regionOf } from './receiver-address.ts'

/** The eight actions of a new order, in order (R26; domain 2.12). */
export const entryActions = [
  'new',
  'consignee',
  'saveConsignee',
  'openLines',
  'productCode',
  'saveLines',
  'payNow',
  'submit',
] as const
export type EntryAction = (typeof entryActions)[number]

const entryLine = object({
  productCode: text(60),
  title: maybeText(120),
  spec: maybeText(60),
  quantity: pipe(count, minValue(1), maxValue(9_999)),
  priceFen: pipe(fen, minValue(0)),
})
export type EntryLine = InferOutput<typeof entryLine>

/** An order somebody types: one from a group, a phone call, or before the platform's file comes. */
export const orderEntry = object({
  platform,
  /** Null: the desk gives one. With the platform's own number a later import finds this order again. */
  orderNo: nullable(text(40)),
  buyerNick: nick,
  receiver: maybeText(40),
  phone: maybeText(30),
  address: maybeText(200),
  lines: pipe(array(entryLine), maxLength(50)),
  isPaid: boolean(),
})
export type OrderEntry = InferOutput<typeof orderEntry>

export const entryFailures = ['consignee_first', 'lines_first'] as const
type Refused = Failure<(typeof entryFailures)[number]>
type Typed = Pick<OrderEntry, 'buyerNick' | 'receiver' | 'phone' | 'address'>

export function hasConsignee({ buyerNick, receiver, phone, address }: Typed): boolean {
  return [buyerNick, receiver, phone, address].every((one) => one.trim() !== '')
}

/** The consignee before the lines, the lines before the payment mark. */
export function mayAct(action: EntryAction, entry: Typed & Pick<OrderEntry, 'lines'>): Result<null, Refused> {
  const at = entryActions.indexOf(action)
  if (at >= entryActions.indexOf('saveConsignee') && !hasConsignee(entry)) return fail('consignee_first')
  if (at >= entryActions.indexOf('saveLines') && entry.lines.length === 0) return fail('lines_first')
  return ok(null)
}

interface Typing {
  readonly shopId: string
  readonly now: number
  /** The platform's words it stands with: nobody but the desk said so. */
  readonly words: string
}

/** The order as it stands in the ledger. */
export function enteredOrder(entry: OrderEntry, { shopId, now, words }: Typing): OrderDraft {
  const { platform, buyerNick, receiver, phone, address, isPaid } = entry
  const lines = entry.lines.map(lineOf)
  const amountFen = lines.reduce((sum, { priceFen, quantity }) => sum + priceFen * quantity, 0)
  const orderNo = entry.orderNo ?? ownNumber(now)
  return {
    ...emptyDraft({ importId: '', shopId, startedAt: now }, platform, orderNo),
    ...{ buyerNick, customerId: customerIdOf(buyerNick, platform, shopId), platformStatus: words },
    state: isPaid ? 'awaitingDispatch' : 'awaitingPayment',
    title: lines.map(({ title }) => title).join('，'),
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    ...{ amountFen, paidFen: isPaid ? amountFen : 0, lines },
    ...{ placedAt: now, paidAt: isPaid ? now : null, recency: -now, importId: null, region: regionOf(address) },
    sealed: { receiver, phone, address, buyerMessage: null, sellerMemo: null },
  }
}

/** Seventeen digits, day and time to the millisecond: no platform's numbers look like it. */
function ownNumber(now: number): string {
  return `${formatInstant(now).replace(/\D/g, '')}${String(now % 1_000).padStart(3, '0')}`
}

function lineOf({ productCode, title, spec, quantity, priceFen }: EntryLine): OrderLine {
  return {
    ...{ subOrderNo: null, title: title === '' ? productCode : title, spec, productCode, quantity, priceFen },
    ...{ refundedFen: 0, refundStatus: null },
  }
}
