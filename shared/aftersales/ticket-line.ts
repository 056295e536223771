import { nullable, object, pick, picklist, string } from 'valibot'
import { count, instant } from '#shared/kernel/schema.ts'
import { ticket } from './ticket.ts'
import { clockNames, ticketKinds } from './ticket-words.ts'

export const clock = object({
  clock: picklist([...clockNames, 'typed']),
  words: string(),
  source: picklist(['computed', 'typed', 'imported']),
  startedAt: instant,
  dueAt: instant,
  endedAt: nullable(instant),
})

/** A case as one line or one card. */
export const ticketLine = object({
  ...pick(ticket, [
    'id',
    'version',
    'platform',
    'orderNo',
    'buyerNick',
    'title',
    'level',
    'ownerId',
    'openedAt',
    'closedAt',
  ]).entries,
  kind: picklist(ticketKinds),
  ownerName: string(),
  /** The nearest running deadline. */
  due: nullable(clock),
  /** What is to be done next: a step or station of its flow; empty when all is done. */
  next: string(),
  missingEvidence: count,
  untold: count,
})
