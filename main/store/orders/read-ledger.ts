import type { CaseRemark } from '#shared/orders/case-remark.ts'
import type { Order } from '#shared/orders/order.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import type { FrameOperation, StoredRow } from '#store/db/operation.ts'
import { LedgerColumns, type LedgerEntry } from './ledger-columns.ts'
import { keepRemark, ledgerEntry, type RemarkFlags } from './ledger-entry.ts'

/** So many changes nobody has asked for are taken in at once: they must not pile up behind a long import. */
const mostPending = 20_000

/** The ledger of one shop while it is read and kept up: columns, and what changed since they were made. */
export class ReadLedger {
  readonly shopId: string
  isComplete = false
  #columns = new LedgerColumns()
  #pending = new Map<string, LedgerEntry | null>()
  readonly #remarks: RemarkFlags = new Map()

  constructor(shopId: string) {
    this.shopId = shopId
  }

  keepRemark(remark: CaseRemark): void {
    keepRemark(this.#remarks, remark)
  }

  /** The next older order, as the walk over the table comes to it. */
  append(order: Order): void {
    this.#columns.append(ledgerEntry(order, this.#remarks))
  }

  end(): void {
    this.isComplete = true
  }

  /** False when a frame does not tell enough: all has to be read again. */
  takeOver(frames: readonly PendingFrame[]): boolean {
    for (const { frame, after } of frames) {
      const isTaken = frame.operations.every((operation, at) => this.#take(operation, after?.[at] ?? null))
      if (!isTaken) return false
    }
    if (this.#pending.size > mostPending) this.columns()
    return true
  }

  /** With all changes taken in, but for those among orders the walk has not come to: it will find them as they are. */
  columns(): LedgerColumns {
    const reach = this.isComplete ? Number.POSITIVE_INFINITY : this.#reach()
    const isWithin = ([, entry]: readonly [string, LedgerEntry | null]) => entry === null || entry.recency < reach
    const within = new Map([...this.#pending].filter(isWithin))
    if (within.size === 0) return this.#columns
    this.#columns = this.#columns.changed(within)
    for (const id of within.keys()) this.#pending.delete(id)
    return this.#columns
  }

  /** Newer than the oldest order read; of its very instant more may follow. */
  #reach(): number {
    const { count } = this.#columns
    return count === 0 ? Number.NEGATIVE_INFINITY : this.#columns.recencyAt(count - 1)
  }

  #take(operation: FrameOperation, after: StoredRow | null): boolean {
    if (operation.t === 'caseRemarks') return this.#takeRemark(operation)
    if (operation.t !== 'orders') return true
    if (operation.k === 'remove') {
      this.#pending.set(operation.id, null)
      return true
    }
    const row = operation.k === 'put' ? operation.row : after
    if (!row) return false
    // The gate has written this row: it is what its table holds.
    const order = row as Order
    if (order.shopId === this.shopId) this.#pending.set(order.id, ledgerEntry(order, this.#remarks))
    return true
  }

  /** False for a remark that went with its buyer: which flag counts now is read again. */
  #takeRemark(operation: FrameOperation): boolean {
    if (operation.k !== 'put') return operation.k === 'patch'
    const remark = operation.row as CaseRemark
    this.keepRemark(remark)
    this.columns().setFlag(remark.orderId, remark.flag)
    return true
  }
}
