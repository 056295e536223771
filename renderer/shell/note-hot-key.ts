import { storeClient } from '#renderer/data/desk-data.ts'
import { runCommand } from '#renderer/data/use-command.ts'

/** People who are known to have pressed it since the program started. */
const pressed = new Set<string>()

/** The palette was opened by its key: one of the four first steps (ux 8). */
export function noteHotKey(): void {
  const personId = storeClient.state.get().seat?.person?.id
  if (personId === undefined || pressed.has(personId)) return
  pressed.add(personId)
  void runCommand('settings.noteFirstStep', { did: 'pressedHotKey' })
}
