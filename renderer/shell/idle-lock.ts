import { useEffect } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { leaveSeat } from '#renderer/data/leave-seat.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import { usePreferences } from './preferences.ts'

/**
 * Locks after the chosen minutes without a key or mouse move anywhere on this computer: typing in the chat client
 * counts as being there.
 */
export function useIdleLock(): void {
  const minutes = usePreferences((preferences) => preferences.idleLockMinutes)
  useEffect(() => {
    const timer = setInterval(async () => {
      const idle = await callDesktop('idleSeconds', {})
      if (idle.ok && idle.value.seconds * secondMs >= minutes * minuteMs) await leaveSeat('staff.lock')
    }, 10 * secondMs)
    return () => clearInterval(timer)
  }, [minutes])
}
