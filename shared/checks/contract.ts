import {
  array,
  boolean,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { pageOf, pageSize } from '#shared/kernel/page.ts'
import { listCursor, pageCursor } from '#shared/kernel/page-cursor.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, id, instant, maybeText, nick, rowVersion, text } from '#shared/kernel/schema.ts'
import { available, boardItem, boardRow, logLine, openOrder, shownChange } from './answers.ts'
import { checkNames, verdict } from './check.ts'
import { changeKinds, changeRequest, confirmWays } from './check-rows.ts'

/** Tables the checks are made of: who asks for a check reads them. */
export const checkTables = [
  'orders',
  'products',
  'promises',
  'normRules',
  'stockHolds',
  'parcelGroups',
  'changeRequests',
  'checkNotes',
  'lookGroups',
  'orderClocks',
  'customerTies',
] as const

const orderNumber = text(40)
const oneItem = object({ id })
const quantity = pipe(count, minValue(1), maxValue(100_000))
const onChange = { roles: everyRole, touches: ['changeRequests', 'orders'] } as const

/** Checks before an order is sent (R17 to R22; domain 2.10), for one reception and for all unshipped orders. */
export const checksContract = {
  /** All unshipped orders by verdict, the most urgent first; `after` is the place of the last line that was shown. */
  board: query({
    input: object({ verdict: nullable(verdict), after: nullable(listCursor) }),
    output: object({
      ...pageOf(boardRow).entries,
      counts: object({ passed: count, confirm: count, blocked: count }),
      orders: count,
    }),
    roles: everyRole,
    failures: [],
    reads: checkTables,
    fromMemory: true,
  }),
  /** What stands against sending some orders, and what goes in one parcel with them; sent ones are left out. */
  openOf: query({
    input: object({ orderIds: pipe(array(id), maxLength(pageSize)) }),
    output: array(openOrder),
    roles: everyRole,
    failures: [],
    reads: checkTables,
    fromMemory: true,
  }),
  item: query({
    input: oneItem,
    output: boardItem,
    roles: everyRole,
    failures: ['not_on_board'],
    reads: [...checkTables, 'people'],
  }),
  /** Lets a check pass: for what is seen now, with a reason. */
  override: command({
    input: object({ id, check: picklist(checkNames), reason: text(200) }),
    output: object({}),
    roles: everyRole,
    failures: ['not_on_board', 'check_passed', 'must_be_confirmed'],
    touches: checkTables,
  }),
  /** Orders of one buyer go in one parcel; where something is odd about them, with a reason (R18). */
  mergeOrders: command({
    input: object({ id, because: nullable(text(200)) }),
    output: object({}),
    roles: everyRole,
    failures: ['not_on_board', 'not_mergeable', 'reason_missing'],
    touches: checkTables,
  }),
  splitParcel: command({
    input: oneItem,
    output: object({}),
    roles: everyRole,
    failures: ['not_on_board', 'not_mergeable'],
    touches: checkTables,
  }),
  /** Who let what pass and why, newest first. */
  log: query({
    input: object({ after: nullable(pageCursor) }),
    output: pageOf(logLine),
    roles: leads,
    failures: [],
    reads: ['checkNotes', 'people'],
  }),
  /** Somebody asks to change an order (R19). From another account it is blocked until the customer was asked. */
  askChange: command({
    input: object({ platform, orderNo: orderNumber, askedBy: nick, kind: picklist(changeKinds), text: maybeText(400) }),
    output: object({ id: string(), state: changeRequest.entries.state }),
    ...onChange,
    failures: ['order_not_found', 'order_gone'],
  }),
  confirmChange: command({
    input: object({ id, expected: rowVersion, how: picklist(confirmWays), note: maybeText(200) }),
    output: object({}),
    ...onChange,
    failures: ['change_not_found', 'stale', 'not_blocked', 'note_missing'],
  }),
  /** The change was made on the platform, or it was turned down. */
  closeChange: command({
    input: object({ id, expected: rowVersion, isDone: boolean() }),
    output: object({}),
    ...onChange,
    failures: ['change_not_found', 'stale', 'change_closed', 'must_be_confirmed'],
  }),
  /** Open requests this account asks for, or that are about its orders. */
  changesOf: query({
    input: object({ customerId: id }),
    output: array(shownChange),
    roles: everyRole,
    failures: [],
    reads: checkTables,
  }),
  /** Counted goods whose code or name holds the text, with what nobody waits for (R21). */
  stock: query({
    input: object({ query: maybeText(60) }),
    output: object({ rows: pipe(array(available), maxLength(200)) }),
    roles: everyRole,
    failures: [],
    reads: checkTables,
  }),
  /** Promises pieces to a buyer: refused when fewer are free. Ends by itself (R21; domain 2.40). */
  holdStock: command({
    input: object({
      productId: id,
      quantity,
      platform,
      buyerNick: nick,
      orderNo: nullable(orderNumber),
      until: instant,
    }),
    output: object({ id: string(), available: number() }),
    roles: everyRole,
    failures: ['product_not_found', 'stock_unknown', 'not_enough', 'until_past'],
    touches: checkTables,
  }),
  releaseHold: command({
    input: oneItem,
    output: object({}),
    roles: everyRole,
    failures: ['hold_not_found'],
    touches: ['stockHolds'],
  }),
  holds: query({
    input: object({}),
    output: array(
      object({
        id: string(),
        code: string(),
        buyerNick: string(),
        orderNo: nullable(string()),
        quantity: count,
        until: instant,
        byName: string(),
      }),
    ),
    roles: everyRole,
    failures: [],
    reads: ['stockHolds', 'people'],
  }),
  /** The shop's own characters that count as alike (R20). */
  lookGroups: query({
    input: object({}),
    output: object({ version: nullable(rowVersion), groups: array(string()), unicode: string() }),
    roles: everyRole,
    failures: [],
    reads: ['lookGroups'],
  }),
  saveLookGroups: command({
    input: object({ expected: nullable(rowVersion), groups: pipe(array(text(20)), maxLength(200)) }),
    output: object({}),
    roles: leads,
    failures: ['stale', 'group_too_short'],
    touches: ['lookGroups'],
  }),
  /** Customers who may be taken for one another, over the whole base (R20). */
  twins: query({
    input: object({}),
    output: object({
      groups: pipe(
        array(array(object({ id: string(), nick: string(), orderCount: count, positions: array(count) }))),
        maxLength(200),
      ),
      total: count,
      isComplete: boolean(),
    }),
    roles: everyRole,
    failures: [],
    reads: ['customers', 'lookGroups'],
  }),
}
