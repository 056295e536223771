import { leaveSeat } from '#renderer/data/leave-seat.ts'
import { receive } from '#renderer/features/reception/receive.ts'
import type { CommandName, DeskAct } from '#renderer/palette/desk-act.ts'
import { newReception } from './keys.ts'
import { useLayers } from './layers.ts'
import { useLayout } from './layout.ts'
import { goTo } from './navigation.ts'

const commands: Readonly<Record<CommandName, () => void>> = {
  newReception,
  dock: () => changeLayout('dock'),
  workbench: () => changeLayout('workbench'),
  keys: () => useLayers.getState().open('keys'),
  lock: () => void leaveSeat('staff.lock'),
  signOut: () => void leaveSeat('staff.signOut'),
}

function changeLayout(layout: 'dock' | 'workbench'): void {
  const { set, onTop } = useLayout.getState()
  void set(layout, onTop)
}

function receiveBuyer(nick: string): void {
  goTo('reception')
  void receive(nick)
}

/** Does in this window what was chosen in the palette. */
export function doAct(act: DeskAct): void {
  if (act.kind === 'command') commands[act.name]()
  else if (act.kind === 'page') goTo(act.page)
  else if (act.kind === 'receive') receiveBuyer(act.nick)
  else goTo(act.kind === 'customer' ? 'customers' : 'orders', act.id)
}
