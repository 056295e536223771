import { nextClock } from '#shared/aftersales/clock.ts'
import type { TicketLine } from '#shared/aftersales/contract.ts'
import { nextOf } from '#shared/aftersales/next-of.ts'
import type { Ticket } from '#shared/aftersales/ticket.ts'

export function lineOf(row: Ticket, nameOf: (personId: string) => string): TicketLine {
  const { id, version, platform, orderNo, buyerNick, title, level, ownerId, openedAt, closedAt } = row
  return {
    ...{ id, version, platform, orderNo, buyerNick, title, level, ownerId, openedAt, closedAt },
    kind: row.about.kind,
    ownerName: nameOf(ownerId),
    due: closedAt === null ? nextClock(row) : null,
    next: nextOf(row),
    missingEvidence: row.evidence.filter(({ standing }) => standing === 'missing').length,
    untold: row.sealed.toTell.filter(({ toldAt }) => toldAt === null).length,
  }
}
