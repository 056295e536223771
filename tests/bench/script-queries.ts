import { pinyin } from 'pinyin-pro'
import { present } from '#shared/kernel/assert.ts'
import type { IndexedScript } from '#shared/scripts/script-key.ts'

/** What somebody types to find a script, to its last key. */
export interface Typed {
  readonly kind: 'chinese' | 'initials' | 'pinyin' | 'typo'
  readonly text: string
  readonly wanted: string
}

/** Searches for `count` scripts spread over the library, each in several ways. Always the same. */
export function typedFor(library: readonly IndexedScript[], count: number): Typed[] {
  return Array.from({ length: count }, (_, n) => {
    const script = present(library[(n * 1_237 + 11) % library.length], 'script')
    const syllables = pinyin(script.title, { toneType: 'none', type: 'array', v: true })
    const full = syllables.join('')
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
    const wanted = script.id
    return [
      { kind: 'chinese', text: script.title, wanted },
      { kind: 'initials', text: initials, wanted },
      { kind: 'pinyin', text: full.slice(0, 16), wanted },
      { kind: 'typo', text: swapped(full.slice(0, 16), n), wanted },
      { kind: 'typo', text: wrong(script.title, n), wanted },
    ] satisfies Typed[]
  }).flat()
}

/** Every keystroke on the way. */
export function keystrokes({ text }: Typed): string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1))
}

/** Two neighbours exchanged. */
function swapped(text: string, n: number): string {
  const at = 1 + (n % (text.length - 2))
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}

/** One character that an input method took for another. */
function wrong(text: string, n: number): string {
  const at = 1 + (n % (text.length - 2))
  return `${text.slice(0, at)}宽${text.slice(at + 1)}`
}
