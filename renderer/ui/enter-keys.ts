import type { KeyboardEvent } from 'react'
import { isComposing } from './keys.ts'

type Press = (event: KeyboardEvent) => void

/** Calls on Ctrl+Enter (⌘+Enter), the key that saves everywhere, unless an input method takes it. */
export function onCtrlEnter(act: () => void): Press {
  return onEnterKey(true, act)
}

/** Calls on Enter alone, in a field of one line. */
export function onEnter(act: () => void): Press {
  return onEnterKey(false, act)
}

function onEnterKey(withControl: boolean, act: () => void): Press {
  return (event) => {
    const hasControl = event.ctrlKey || event.metaKey
    if (event.key !== 'Enter' || hasControl !== withControl || isComposing(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}
