import { array, boolean, type InferOutput, nullable, number, object, omit, picklist, string } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { count, fen, instant, rowVersion } from '#shared/kernel/schema.ts'
import { orderState } from '#shared/orders/order.ts'
import { checkMarks, checkNames, checkReasons, checkResult, decidedAccount, mergeConflicts, verdict } from './check.ts'
import { changeKinds, changeRequest, confirmWays } from './check-rows.ts'

const openReason = object({ check: picklist(checkNames), reason: picklist(checkReasons) })

/** A check with the names of who decided: the rows keep ids of people. */
export const shownCheck = object({
  ...checkResult.entries,
  byName: nullable(string()),
  decided: array(object({ ...omit(decidedAccount, ['by']).entries, byName: string() })),
})
export type ShownCheck = InferOutput<typeof shownCheck>

/** One line of the board: orders that go in one parcel, or could. */
export const boardRow = object({
  id: string(),
  platform,
  customerId: string(),
  buyerNick: string(),
  orderNos: array(string()),
  title: string(),
  quantity: count,
  amountFen: fen,
  verdict,
  /** What stands against sending it. */
  open: array(openReason),
  dueAt: nullable(instant),
  /** Since when the buyer has waited: paid, or placed. */
  since: instant,
})

/** What the pipeline has to know of one unshipped order. */
export const openOrder = object({
  orderId: string(),
  verdict,
  open: array(openReason),
  /** Numbers of the other orders that were put into one parcel with it. */
  parcel: array(string()),
})

/** One order of a line. */
const boardOrder = object({
  orderNo: string(),
  state: orderState,
  title: string(),
  quantity: count,
  amountFen: fen,
  courier: nullable(string()),
  receiver: nullable(string()),
  address: nullable(string()),
  dispatchBy: nullable(instant),
  /** Every remark of every order, masked. */
  buyerMessage: nullable(string()),
  sellerMemo: nullable(string()),
  flag: nullable(string()),
})

/** A request to change an order. */
export const shownChange = object({
  id: string(),
  version: rowVersion,
  orderNo: string(),
  ownerNick: string(),
  askedByNick: string(),
  kind: picklist(changeKinds),
  state: changeRequest.entries.state,
  askedAt: instant,
  /** Masked. */
  text: string(),
  how: nullable(picklist(confirmWays)),
})

/** A line with everything about it. */
export const boardItem = object({
  ...boardRow.entries,
  checks: array(shownCheck),
  orders: array(boardOrder),
  changes: array(shownChange),
  conflicts: array(picklist(mergeConflicts)),
  canMerge: boolean(),
  isTogether: boolean(),
})

/** Who let what pass. */
export const logLine = object({
  id: string(),
  at: instant,
  byName: string(),
  orderNo: string(),
  check: picklist(checkNames),
  reason: picklist(checkReasons),
  marks: array(picklist(checkMarks)),
  because: string(),
})

/** What there is of one product. */
export const available = object({
  productId: string(),
  code: string(),
  name: string(),
  onHand: count,
  countedAt: instant,
  /** Pieces nobody waits for; may be below zero. */
  available: number(),
})
