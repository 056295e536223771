import { useEffect } from 'react'
import { queryCache } from '#renderer/data/desk-data.ts'
import { createOwn } from '#renderer/data/own-view.ts'
import { now } from '#renderer/data/store-client.ts'
import type { QueryName } from '#renderer/data/use-query.ts'
import { dayMs, dayOf, startOfDay } from '#shared/kernel/time.ts'

export const spanUnits = ['day', 'week'] as const

interface Hot {
  readonly unit: (typeof spanUnits)[number]
  /** The day, or the last day of the week. */
  readonly on: string
}

/** Both tabs look at the same days. */
export const useHot = createOwn<Hot>(() => ({ unit: 'week', on: dayOf(now() - dayMs) }))

export function setSpan(next: Partial<Hot>): void {
  if (next.on !== '') useHot.setState(next)
}

/** Epoch ms, up to the end of its day. */
export function spanOf({ unit, on }: Hot): { readonly from: number; readonly until: number } {
  const until = startOfDay(on) + dayMs
  return { from: until - (unit === 'week' ? 7 : 1) * dayMs, until }
}

/** Nobody tells when the talks have been read: it is asked again until they are. */
export function useAskedWhileReading(entry: QueryName, isReading: boolean): void {
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => queryCache.renew([entry]), readingMs)
    return () => clearInterval(timer)
  }, [entry, isReading])
}

const readingMs = 500
