import { useSyncExternalStore } from 'react'
import { secondMs } from '#shared/kernel/time.ts'
import { now } from './store-client.ts'

const listeners = new Set<() => void>()
let tick = now()
let timer: ReturnType<typeof setInterval> | null = null

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  timer ??= setInterval(() => {
    tick = now()
    for (const one of listeners) one()
  }, secondMs)
  return () => {
    listeners.delete(listen)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}

/** The program's clock, once a second, one timer for all clocks on screen. Epoch ms. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick)
}

/** What is read off the clock: drawn anew only when that changes, so that long lists do not tick with the second. */
export function useOffClock<V extends number | string>(read: (nowMs: number) => V): V {
  return useSyncExternalStore(subscribe, () => read(tick))
}
