import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { DueRow } from './due-row.tsx'
import { HolidayMark } from './holiday-mark.tsx'
import { useHolidays } from './use-holidays.ts'

/** What runs out before the next day shift arrives; nothing where the night is empty. */
export function NightList() {
  const t = useText()
  const list = useLast(useQuery('aftersales.beforeDayShift', { minute: useMinute() }).value)
  const holidayOn = useHolidays()
  const count = (list?.cases.length ?? 0) + (list?.promises.length ?? 0)
  if (!list || count === 0) return null
  return (
    <details className="as-night">
      <summary>{t('aftersales.night', { count })}</summary>
      <ul>
        {list.cases.map((row) => (
          <li key={`${row.id} ${row.due.clock} ${row.due.dueAt}`}>
            <DueRow row={row} holidayOn={holidayOn} />
          </li>
        ))}
        {list.promises.map(({ id, buyerNick, what, dueAt, ownerName }) => (
          <li key={id} className="as-line as-card">
            <DueMark dueAt={dueAt} /> <strong>{buyerNick}</strong>
            <span className="as-grow gt-cut">{t('aftersales.night.promise', { what })}</span>
            <HolidayMark dueAt={dueAt} holidayOn={holidayOn} />
            <span className="gt-quiet">{ownerName}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
