import { importedId } from '#shared/kernel/id.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { RefusedRow } from './import-log.ts'
import type { Order } from './order.ts'
import type { NamedLayout } from './own-layout.ts'
import { isMasked } from './receiver-address.ts'
import type { RowCode } from './row-codes.ts'

/** What every draft of one import shares. */
export interface ImportJob {
  readonly importId: string
  readonly shopId: string
  /** Epoch ms: what the file says is known since then. */
  readonly startedAt: number
  /** What people said of tables nobody knows. */
  readonly layouts?: readonly NamedLayout[]
}

/** One row of a table as it stands in the file. */
export interface RawRow {
  /** Row number as a spreadsheet shows it: the header is row 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** Quotes that do not close: the cells cannot be trusted. */
  readonly isBroken: boolean
}

/** An order as a file tells it: the whole row but the gate's stamps, always with the same keys in the same order. */
export type OrderDraft = Unstamped<Order>

/** A draft and the rows of the file it was made of. */
export interface DraftedOrder {
  readonly draft: OrderDraft
  readonly rows: number[]
}

/** An order without a single value; readers fill in what their table has. */
export function emptyDraft(job: ImportJob, platform: Platform, orderNo: string): OrderDraft {
  return {
    id: importedId('order', platform, job.shopId, orderNo),
    platform,
    orderNo,
    buyerNick: '',
    customerId: '',
    state: 'awaitingPayment',
    platformStatus: '',
    seenAt: job.startedAt,
    title: '',
    quantity: 0,
    amountFen: 0,
    paidFen: 0,
    freightFen: 0,
    refundedFen: 0,
    lines: [],
    placedAt: 0,
    paidAt: null,
    shippedAt: null,
    signedAt: null,
    courier: null,
    trackingNo: null,
    closeReason: null,
    region: null,
    recency: 0,
    importId: job.importId,
    refunds: [],
    dispatchBy: null,
    flag: null,
    sealed: { receiver: null, phone: null, address: null, buyerMessage: null, sellerMemo: null },
  }
}

/** The customer of a nick; a masked nick such as `t**8` is shared by many buyers and names none of them. */
export function customerIdOf(nick: string, platform: Platform, shopId: string): string {
  return nick === '' || isMasked(nick) ? '' : importedId('customer', platform, shopId, nick)
}

/** A row of the file that is not taken over, with the cell that is to blame. Long cells are cut. */
export function refuseRow(row: number, code: RowCode, column = '', value = ''): RefusedRow {
  return { line: row, code, column, value: value.length > 80 ? `${value.slice(0, 80)}…` : value }
}

/** What a file tells of an order whose buyer was erased: everything but who it was. */
export function withoutBuyer({ draft, rows }: DraftedOrder): DraftedOrder {
  return { draft: { ...draft, buyerNick: '', customerId: '', region: null, sealed: nobody }, rows }
}

/** Nothing personal. */
export const nobody: Order['sealed'] = {
  receiver: null,
  phone: null,
  address: null,
  buyerMessage: null,
  sellerMemo: null,
}
