import { globalShortcut } from 'electron'
import { acceleratorOf, type HotKeyState } from '#shared/desktop/hot-key.ts'

export interface GlobalHotKey {
  /** Takes this key instead of the last one; null: none. */
  set(key: string | null): HotKeyState
}

/** One key that works over any program. Another program may have it already: then it stays there, and people are told. */
export function createGlobalHotKey(onPress: () => void): GlobalHotKey {
  let taken: string | null = null

  function release(): void {
    if (taken !== null) globalShortcut.unregister(taken)
    taken = null
  }

  return {
    set(key) {
      const accelerator = key === null ? null : acceleratorOf(key)
      if (accelerator === null) {
        release()
        return 'off'
      }
      if (accelerator === taken) return 'on'
      release()
      try {
        if (!globalShortcut.register(accelerator, onPress)) return 'taken'
      } catch {
        return 'odd'
      }
      taken = accelerator
      return 'on'
    },
  }
}
