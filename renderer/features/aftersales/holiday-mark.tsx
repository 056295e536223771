import { useText } from '#renderer/text/use-text.ts'
import { type HolidayOn, holidayAt } from '#shared/calendar/calendar.ts'

interface Props {
  /** Epoch ms. */
  readonly dueAt: number
  readonly holidayOn: HolidayOn
}

/** Nobody is there on the day it is due. */
export function HolidayMark({ dueAt, holidayOn }: Props) {
  const t = useText()
  const name = holidayAt(dueAt, holidayOn)
  return name === null ? null : <span className="as-warn">{t('aftersales.onHoliday', { name })}</span>
}
