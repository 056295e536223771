import { useEffect } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { pageNames } from '#renderer/routes.tsx'
import { noteHotKey } from './hot-key.ts'
import { useLayers } from './layers.ts'
import { goTo } from './navigation.ts'

interface ShellKey {
  /** As people read it on the key sheet. */
  readonly shown: string
  readonly does: string
  readonly matches: (event: KeyboardEvent) => boolean
  readonly act: () => void
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

const ctrl = (event: KeyboardEvent, key: string) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === key

/** Keys that work on every page. Pages add theirs with `usePageKeys`. */
export const shellKeys: readonly ShellKey[] = [
  {
    shown: 'Ctrl+K',
    does: 'palette',
    matches: (event) => ctrl(event, 'k'),
    act: () => {
      useLayers.getState().open('palette')
      noteHotKey()
    },
  },
  {
    shown: 'Ctrl+N',
    does: 'newReception',
    matches: (event) => ctrl(event, 'n'),
    act: () => {
      goTo('reception')
      window.dispatchEvent(new CustomEvent('guitai:new-reception'))
    },
  },
  { shown: 'Ctrl+L', does: 'lock', matches: (event) => ctrl(event, 'l'), act: () => void runCommand('staff.lock', {}) },
  {
    shown: 'Ctrl+/',
    does: 'keys',
    matches: (event) => ctrl(event, '/') || (event.key === '?' && !isTyping(event.target)),
    act: () => useLayers.getState().open('keys'),
  },
  ...pageNames.map((name, index) => ({
    shown: `Ctrl+${index + 1}`,
    does: `page.${name}`,
    matches: (event: KeyboardEvent) => ctrl(event, String(index + 1)),
    act: () => goTo(name),
  })),
]

/** Nothing fires while an input method is composing. */
export function useShellKeys(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    function press(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return
      const key = shellKeys.find(({ matches }) => matches(event))
      if (!key) return
      event.preventDefault()
      key.act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isActive])
}
