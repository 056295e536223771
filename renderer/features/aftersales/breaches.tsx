import { may, useSeat } from '#renderer/data/session.ts'
import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { leads } from '#shared/kernel/role.ts'
import { DueRow } from './due-row.tsx'
import { useHolidays } from './use-holidays.ts'

/** Goods that lie unpacked for too long (KX3, R41): who leads is told, for nothing else would tell it. */
export function Breaches() {
  const t = useText()
  const minute = useMinute()
  const isLead = may(useSeat(), leads)
  const holidayOn = useHolidays()
  const rows = useLast(useQuery('aftersales.breaches', isLead ? { minute } : null).value) ?? []
  if (rows.length === 0) return null
  return (
    <section className="as-night" aria-label={t('aftersales.breaches')}>
      <strong className="as-warn">{t('aftersales.breaches.count', { count: rows.length })}</strong>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <DueRow row={row} holidayOn={holidayOn} />
          </li>
        ))}
      </ul>
    </section>
  )
}
