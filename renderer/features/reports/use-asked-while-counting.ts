import { useEffect } from 'react'
import { queryCache } from '#renderer/data/desk-data.ts'
import type { QueryName } from '#renderer/data/use-query.ts'

const countingMs = 400

/** Asks again while older days are still being counted. */
export function useAskedWhileCounting(
  entry: QueryName,
  value: { readonly counted: number; readonly days: number } | undefined,
): void {
  const isCounting = value !== undefined && value.counted < value.days
  useEffect(() => {
    if (!isCounting) return
    const timer = setInterval(() => queryCache.renew([entry]), countingMs)
    return () => clearInterval(timer)
  }, [entry, isCounting])
}
