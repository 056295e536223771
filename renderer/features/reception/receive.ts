import { runCommand } from '#renderer/data/use-command.ts'
import { nickIn } from './nick-in.ts'
import { openReception, useReceptionView } from './reception-view.ts'

/**
 * Opens the buyer's reception, a new one when none is open, on the platform that was chosen last. A nick that cannot be
 * taken stands in the line for new buyers.
 */
export async function receive(copied: string): Promise<void> {
  const { platform } = useReceptionView.getState()
  const nick = nickIn(copied)
  const started = await runCommand('reception.start', { platform, buyerNick: nick })
  if (started.ok) openReception(started.value.id)
  else useReceptionView.setState({ isStarting: true, nick })
}
