import type { Unstamped } from '#shared/kernel/row.ts'
import { evidenceFor } from './evidence.ts'
import { noDue, type Ticket, type TicketAbout } from './ticket.ts'

type Named = Pick<Ticket, 'platform' | 'orderId' | 'orderNo' | 'customerId' | 'buyerNick' | 'title' | 'receptionId'>

interface Opening extends Named {
  readonly id: string
  readonly about: TicketAbout
  readonly description: string
  readonly by: string
  /** Epoch ms. */
  readonly now: number
}

/** A case as it begins: on the first level, in the hands of whoever opened it, with nothing proved yet. */
export function newTicket({ about, description, by, now, ...named }: Opening): Unstamped<Ticket> {
  return {
    ...named,
    about,
    ...{ level: 1, ownerId: by, openedAt: now, openedBy: by, closedAt: null, timesReopened: 0 },
    ...{ files: [], deadlines: [], openDueAt: noDue, recency: -now },
    evidence: evidenceFor(about).map((kind) => ({ kind, standing: 'missing' })),
    sealed: {
      ...{ description, remark: null, proposal: '', toTell: [], rootCause: '' },
      turns: [{ at: now, by, did: 'opened', words: description }],
    },
  }
}
