import type { Unstamped } from '#shared/kernel/row.ts'
import { openDueOf } from './clock.ts'
import { evidenceFor } from './evidence.ts'
import type { Ticket, TicketAbout } from './ticket.ts'

type Named = Pick<Ticket, 'platform' | 'orderId' | 'orderNo' | 'customerId' | 'buyerNick' | 'title' | 'receptionId'>

interface Opening extends Named {
  readonly id: string
  readonly about: TicketAbout
  readonly register?: Ticket['register']
  readonly description: string
  readonly by: string
  /** Epoch ms. */
  readonly now: number
}

/** A case as it begins: on the first level, in the hands of whoever opened it, with nothing proved yet. */
export function newTicket({ about, description, by, now, ...named }: Opening): Unstamped<Ticket> {
  const row = {
    ...named,
    about,
    ...{ level: 1 as const, ownerId: by, openedAt: now, openedBy: by, closedAt: null, timesReopened: 0 },
    ...{ files: [], deadlines: [], verified: [], recency: -now },
    evidence: evidenceFor(about).map((kind) => ({ kind, standing: 'missing' as const })),
    sealed: {
      ...{ description, remark: null, proposal: '', toTell: [], rootCause: '' },
      turns: [{ at: now, by, did: 'opened' as const, words: description }],
    },
  }
  return { ...row, openDueAt: openDueOf(row) }
}
