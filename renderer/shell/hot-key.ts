import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { create } from 'zustand'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useOpening } from '#renderer/data/session.ts'
import { useLanguage } from '#renderer/text/language.ts'
import { textOf } from '#renderer/text/use-text.ts'
import type { HotKeyState } from '#shared/desktop/hot-key.ts'
import { shownKey } from '#shared/settings/key-text.ts'
import { keyOf } from '#shared/settings/keys.ts'
import { usePreferences } from './preferences.ts'

/** Whether the key that works over any program really does. */
export const useHotKey = create<{ readonly state: HotKeyState }>(() => ({ state: 'off' }))

/** Keeps the person's global hot key in force, from the moment the data is open. */
export function useGlobalHotKey(): void {
  const key = usePreferences(({ keys }) => keyOf(keys ?? {}, 'hotKey'))
  const isOpen = useOpening().state === 'open'
  useEffect(() => {
    if (!isOpen) return
    const idle = requestIdleCallback(() => void set(key))
    return () => cancelIdleCallback(idle)
  }, [key, isOpen])
}

async function set(key: string | null): Promise<void> {
  const result = await callDesktop('setHotKey', { key })
  if (!result.ok) return
  const { state } = result.value
  useHotKey.setState({ state })
  if (key !== null && (state === 'taken' || state === 'odd')) tellOnce(key)
}

const toldPlace = 'guitai.hotKeyTold'

/** The same bad news is told once, not at each start; the settings go on saying it. */
function tellOnce(key: string): void {
  if (localStorage.getItem(toldPlace) === key) return
  localStorage.setItem(toldPlace, key)
  const { words } = useLanguage.getState()
  notifications.show({ message: textOf(words, 'keys.hotKey.notice', { key: shownKey(key) }), color: 'orange' })
}
