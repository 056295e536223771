import { useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import type { CauseLine } from '#shared/management/cause-entries.ts'
import { openCause } from './management-view.ts'

/** A record in its list: the cause, what was seen, when it is due, and whether the cause came back. */
export function CauseRow({ row }: { readonly row: CauseLine }) {
  const t = useText()
  const { id, cause, category, symptom, ownerName, dueAt, closedAt } = row
  return (
    <li>
      <button type="button" className="mg-row" onClick={() => openCause(id)}>
        <span className="mg-line">
          <strong className="mg-grow">{cause}</strong>
          <span className="mg-tag">{t(`management.category.${category}`)}</span>
          <span>{ownerName}</span>
          {closedAt === null && <DueMark dueAt={dueAt} />}
          <CauseState row={row} />
        </span>
        <span className="gt-quiet gt-cut">{symptom}</span>
      </button>
    </li>
  )
}

/** How a closed record stands: recurred, helped, or to be looked at on a day. */
export function CauseState({ row: { closedAt, since, checked, checkAt } }: { readonly row: CauseLine }) {
  const t = useText()
  if (closedAt === null) return null
  if (since > 0) return <strong className="mg-missing">{t('management.cause.recurred', { count: since })}</strong>
  if (checked !== null) return <span className="gt-quiet">{t('management.cause.helped')}</span>
  return <span className="gt-quiet">{t('management.cause.checkOn', { on: dayTextOf(checkAt) })}</span>
}

function dayTextOf(at: number | null): string {
  return at === null ? '' : formatInstant(at).slice(0, 10)
}
