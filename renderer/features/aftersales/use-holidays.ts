import { useMemo } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { type HolidayOn, holidaysOf } from '#shared/calendar/calendar.ts'

/** Public holidays as far as somebody imported them. */
export function useHolidays(): HolidayOn {
  const years = useQuery('calendar.years', {}).value
  return useMemo(() => holidaysOf(years ?? []), [years])
}
