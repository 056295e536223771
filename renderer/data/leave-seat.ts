import { callDesktop, desktopBridge } from './desktop-client.ts'
import { runCommand } from './use-command.ts'

type Save = () => Promise<unknown>
const saves = new Set<Save>()

/**
 * What waits on a page to be saved is saved before the desk is locked or left: afterwards nobody is there who may save
 * it. Gives what ends that.
 */
export function saveBeforeLeaving(save: Save): () => void {
  saves.add(save)
  return () => void saves.delete(save)
}

export async function leaveSeat(how: 'staff.lock' | 'staff.signOut'): Promise<void> {
  await saveAll()
  await runCommand(how, {})
}

/** Before the program ends it asks the page for what waits. */
export function saveWhenClosing(): void {
  desktopBridge().onEvent((name) => {
    if (name === 'closing') void saveAll().finally(() => callDesktop('left', {}))
  })
}

function saveAll(): Promise<unknown> {
  return Promise.all([...saves].map((save) => save()))
}
