import type { Ticket } from '#shared/aftersales/ticket.ts'
import type { Database } from '#store/db/database.ts'
import { type Operation, patch, remove } from '#store/db/operation.ts'

/** A case stays with its steps and figures; whose it was, what was said and every picture goes. */
export async function forgetTickets(
  { tickets }: Pick<Database, 'tickets' | 'ticketFiles'>,
  customerIds: readonly string[],
): Promise<Operation[]> {
  const rows = await tickets
    .where('customerId')
    .anyOf([...customerIds])
    .toArray()
  return rows.flatMap((row) => [
    patch('tickets', row, { buyerNick: '', customerId: '', files: [], sealed: unsaid(row.sealed) }),
    ...row.files.map(({ id }) => remove('ticketFiles', id)),
  ])
}

function unsaid({ turns }: Ticket['sealed']): Ticket['sealed'] {
  const empty = { description: '', remark: null, proposal: '', toTell: [], rootCause: '' }
  return { ...empty, turns: turns.map((turn) => ({ ...turn, words: '' })) }
}
