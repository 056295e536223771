import { useMinute } from '#renderer/data/use-minute.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { openCase } from './cases-view.ts'
import { ClockWords } from './clock-words.tsx'

/** What runs out before the next day shift arrives; nothing where the night is empty. */
export function NightList() {
  const t = useText()
  const list = useLast(useQuery('aftersales.beforeDayShift', { minute: useMinute() }).value)
  const count = (list?.cases.length ?? 0) + (list?.promises.length ?? 0)
  if (!list || count === 0) return null
  return (
    <details className="as-night">
      <summary>{t('aftersales.night', { count })}</summary>
      <ul>
        {list.cases.map(({ id, buyerNick, due, ownerName }) => (
          <li key={`${id} ${due.clock} ${due.dueAt}`}>
            <button type="button" className="as-card" onClick={() => openCase(id)}>
              <span className="as-line">
                <DueMark dueAt={due.dueAt} /> <strong>{buyerNick || t('aftersales.noBuyer')}</strong>
                <span className="as-grow gt-cut">
                  <ClockWords clock={due} />
                </span>
                <span className="gt-quiet">{ownerName}</span>
              </span>
            </button>
          </li>
        ))}
        {list.promises.map(({ id, buyerNick, what, dueAt, ownerName }) => (
          <li key={id} className="as-line as-card">
            <DueMark dueAt={dueAt} /> <strong>{buyerNick}</strong>
            <span className="as-grow gt-cut">{t('aftersales.night.promise', { what })}</span>
            <span className="gt-quiet">{ownerName}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
