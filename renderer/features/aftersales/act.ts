import { inTurn } from '#renderer/data/own-turns.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import type { TicketAct } from '#shared/aftersales/ticket-act.ts'

/** Does something with a case as it stands on screen; who was slower is told and sees the newest. */
export function actOn({ id, version }: Pick<TicketView, 'id' | 'version'>, act: TicketAct) {
  return inTurn(id, version, (expected) => runCommand('aftersales.act', { id, expected, act }))
}
