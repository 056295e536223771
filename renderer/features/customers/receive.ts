import { runCommand } from '#renderer/data/use-command.ts'
import { type BuyerName, goTo } from '#renderer/shell/navigation.ts'

/** Begins a reception with this buyer, or turns to the one that is open. */
export async function receive({ platform, nick }: BuyerName): Promise<void> {
  const started = await runCommand('reception.start', { platform, buyerNick: nick })
  if (started.ok) goTo('reception', started.value.id)
}
