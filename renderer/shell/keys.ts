import { useEffect } from 'react'
import { leaveSeat } from '#renderer/data/leave-seat.ts'
import { pageNames } from '#renderer/page-names.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { KeyName } from '#shared/settings/keys.ts'
import { useLayers } from './layers.ts'
import { goTo } from './navigation.ts'
import { noteHotKey } from './note-hot-key.ts'
import { ownKeyOf } from './own-keys.ts'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** Keys that work on every page; `nth` is which of the nine. Pages answer theirs themselves. */
const acts: Readonly<Partial<Record<KeyName, (nth: number) => void>>> = {
  palette() {
    useLayers.getState().open('palette')
    noteHotKey()
  },
  newReception,
  lock: () => void leaveSeat('staff.lock'),
  keys: () => useLayers.getState().open('keys'),
  page(nth) {
    const name = pageNames[nth - 1]
    if (name) goTo(name)
  },
}

export function newReception(): void {
  goTo('reception')
  window.dispatchEvent(new CustomEvent('guitai:new-reception'))
}

/** An Enter that is held down presses once: the next step must not be done because a finger was slow. */
function isHeldEnter({ key, repeat, target }: KeyboardEvent): boolean {
  return repeat && key === 'Enter' && (target instanceof HTMLButtonElement || target instanceof HTMLInputElement)
}

/** Nothing fires while an input method is composing. */
export function useShellKeys(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    function press(event: KeyboardEvent): void {
      if (isComposing(event) || event.defaultPrevented) return
      if (isHeldEnter(event)) event.preventDefault()
      const key = event.key === '?' && !isTyping(event.target) ? { name: 'keys' as const, nth: 0 } : ownKeyOf(event)
      const act = key && acts[key.name]
      if (!act) return
      event.preventDefault()
      act(key.nth)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isActive])
}
