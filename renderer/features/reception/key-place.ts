import { pressAct } from './focus.ts'
import { createKeyLine } from './key-line.ts'
import { changeBuyerView, useReceptionView } from './reception-view.ts'
import { isBusy } from './under-way.ts'

/** A dialog or the palette is above the page: its keys are its own. */
export function isUnderLayer(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

/** The keys of the reception page, each the press of a button on screen. */
export const keyLine = createKeyLine({
  openId: () => useReceptionView.getState().openId,
  shownId: () => (isUnderLayer() ? null : (document.querySelector<HTMLElement>('.rc-column')?.dataset['id'] ?? null)),
  endedId() {
    const { leftId, isTurned } = useReceptionView.getState()
    return isTurned ? leftId : null
  },
  isBusy,
  press: pressAct,
  refuse: (id, code) => changeBuyerView(id, { note: { kind: 'refused', failure: { code } } }),
  pause: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
  now: () => performance.now(),
})
