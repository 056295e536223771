import type { Ticket } from '#shared/aftersales/ticket.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { walkIndex } from '#store/db/index-page.ts'
import type { ComplaintRow, WhereRead } from './read-day.ts'

const ticketsPerSlice = 200

type Opened = Omit<ComplaintRow, 'last'>

/**
 * Disputes by the day they were opened. Their index goes by the last touch: whatever was opened since an instant was
 * touched since then.
 */
export class DisputeBook {
  #readBackTo = Number.POSITIVE_INFINITY
  readonly #openedOn = new Map<string, Map<string, Opened>>()

  /** Gives the day it was opened on; null when it is no dispute. */
  take({ id, about, openedAt, customerId, platform, buyerNick }: Ticket): string | null {
    if (about.kind !== 'dispute') return null
    const on = dayOf(openedAt)
    const opened = this.#openedOn.get(on) ?? new Map<string, Opened>()
    opened.set(id, { kind: 'dispute', id, at: openedAt, customerId, platform, buyerNick })
    this.#openedOn.set(on, opened)
    return on
  }

  async readBack({ db, shopId }: WhereRead, to: number): Promise<void> {
    if (to >= this.#readBackTo) return
    const span = { from: -(this.#readBackTo - 1), until: -to, most: ticketsPerSlice }
    await walkIndex(db.tickets, { whose: { shopId }, by: 'recency', ...span }, (rows) => {
      for (const row of rows) this.take(row)
    })
    this.#readBackTo = to
  }

  on(day: string): Opened[] {
    return [...(this.#openedOn.get(day)?.values() ?? [])]
  }
}
