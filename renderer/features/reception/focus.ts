/**
 * A control that a key presses carries `data-act`: the key and the button are one thing, and a key never does what
 * no button on screen does.
 */
export function pressAct(name: string): boolean {
  const controls = [...document.querySelectorAll<HTMLElement>(`[data-act="${name}"]`)]
  const control = controls.find((one) => one.checkVisibility() && !one.matches('[disabled], [inert] *'))
  control?.click()
  return control !== undefined
}

/** Back to the search field, where hands rest between two answers (ux 9). */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search]')?.focus()
}
