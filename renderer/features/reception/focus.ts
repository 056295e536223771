/**
 * A control that a key presses carries `data-act`: the key and the button are one thing, and a key never does what
 * no button on screen does.
 */
export function pressAct(name: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-act="${name}"]`)
  if (!control || control.hasAttribute('disabled')) return false
  control.click()
  return true
}

/** Back to the search field, where hands rest between two answers (ux 9). */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search]')?.focus()
}
