import { useEffect } from 'react'
import { queryCache } from './desk-data.ts'

const againMs = 1_000

/** Nobody tells how far a reading behind the page is: shown questions of these entries are asked again until it is over. */
export function useAskAgain(isReading: boolean, ...entries: readonly string[]): void {
  const all = entries.join(' ')
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => queryCache.renew(all.split(' ')), againMs)
    return () => clearInterval(timer)
  }, [isReading, all])
}
