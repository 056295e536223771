import type { KeyboardEvent } from 'react'

type Press = Pick<KeyboardEvent['nativeEvent'], 'isComposing' | 'keyCode'>

/** An input method is at work: the key belongs to it (229 is what Chromium sends with the first key of a word). */
export function isComposing(event: Press): boolean {
  return event.isComposing || event.keyCode === 229
}

interface FieldKeys {
  readonly enter?: () => void
  readonly escape?: () => void
}

/** Enter and Esc of a one-line field, unless an input method takes them. Esc goes on to the layer around the field. */
export function onFieldKey(keys: FieldKeys): (event: KeyboardEvent) => void {
  const acts: Readonly<Record<string, (() => void) | undefined>> = { Enter: keys.enter, Escape: keys.escape }
  return (event) => {
    const act = acts[event.key]
    if (!act || isComposing(event.nativeEvent) || event.altKey || event.metaKey) return
    event.preventDefault()
    if (event.key === 'Enter') event.stopPropagation()
    act()
  }
}
