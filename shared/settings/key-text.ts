/**
 * A key as text: `Ctrl+Shift+Space`, `Alt+Up`, `F6`. Ctrl stands for ⌘ as well. Letters are capitals, signs stand for
 * themselves.
 */
export interface KeyPress {
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** `K`, `7`, `/`, `Up`, `Space`, `F6`. */
  readonly main: string
}

export function keyText({ ctrl, alt, shift, main }: KeyPress): string {
  return [...(ctrl ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), main].join('+')
}

export function readKey(text: string): KeyPress {
  const parts = text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+')
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    main: parts.at(-1) ?? '',
  }
}

const isFunctionKey = (main: string) => /^F([1-9]|1\d|2[0-4])$/.test(main)

/** Why a key cannot be taken: `words` would eat what people type, `fixed` and `editing` mean the same in every program. */
export type KeyRefused = 'words' | 'fixed' | 'editing'
/** It works, but somebody else on the computer may want it: input methods, chat programs, screenshot tools. */
export type KeyWarning = 'inputMethod' | 'chatProgram' | 'altLetter'

const fixedMains = ['Esc', 'Enter', 'Tab', 'Backspace', 'Delete', 'Space']
const editing = ['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Y', 'Ctrl+Z', 'Ctrl+Enter', 'Ctrl+Left', 'Ctrl+Right']

export function refusedKey(text: string): KeyRefused | null {
  if (editing.includes(text)) return 'editing'
  const { ctrl, alt, main } = readKey(text)
  if (ctrl || alt || isFunctionKey(main)) return null
  return fixedMains.includes(main) ? 'fixed' : 'words'
}

/** Keys of input methods, WeChat and QQ (ux 5: leave them alone). */
const chatPrograms = ['Alt+A', 'Ctrl+Alt+A', 'Ctrl+Alt+Z', 'Ctrl+Alt+W']
const inputMethods = ['Ctrl+Space', 'Ctrl+.']

export function warnedKey(text: string): KeyWarning | null {
  if (chatPrograms.includes(text)) return 'chatProgram'
  if (inputMethods.includes(text)) return 'inputMethod'
  const { ctrl, alt, main } = readKey(text)
  return alt && !ctrl && /^[A-Z]$/.test(main) ? 'altLetter' : null
}

const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** As people read it on the sheet of keys. */
export function shownKey(text: string): string {
  const { main } = readKey(text)
  return text.slice(0, text.length - main.length) + (arrows[main] ?? main)
}
