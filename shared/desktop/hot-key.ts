import { readKey } from '#shared/settings/key-text.ts'

/** `taken`: another program has it; `odd`: this computer knows no such key; `off`: none is wanted. */
export const hotKeyStates = ['on', 'off', 'taken', 'odd'] as const
export type HotKeyState = (typeof hotKeyStates)[number]

/** A key as Electron's accelerators write it: Ctrl is ⌘ on a Mac. */
export function acceleratorOf(key: string): string {
  const { ctrl, alt, shift, main } = readKey(key)
  return [
    ...(ctrl ? ['CommandOrControl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    main === '+' ? 'Plus' : main,
  ].join('+')
}
