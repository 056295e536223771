import { keyText } from '#shared/settings/key-text.ts'

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  ' ': 'Space',
}

const noKeys = ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock', 'Process', 'Dead', 'Unidentified']

/** The pressed key as the settings write it (`Ctrl+Shift+Space`); null for one that only changes others. */
export function keyOfEvent(event: Press): string | null {
  if (noKeys.includes(event.key)) return null
  const main = mainOf(event)
  const isSign = main.length === 1 && !/[A-Z0-9]/.test(main)
  // A sign already says whether Shift was held: Shift and / is ?.
  const shift = event.shiftKey && !isSign
  return keyText({ ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift, main })
}

/** Digits and letters by their place where Alt or another alphabet writes something else there. */
function mainOf({ key, code, ctrlKey, metaKey, altKey }: Press): string {
  const isHeld = ctrlKey || metaKey || altKey
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined && (isHeld || key === digit)) return digit
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined && isHeld) return letter
  return names[key] ?? key
}
