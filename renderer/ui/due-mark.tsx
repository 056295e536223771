import { IconAlertCircleFilled, IconClock } from '@tabler/icons-react'
import { useOffClock } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { deadlineBand } from '#shared/kernel/deadline.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { spanOf } from './duration.ts'
import './due-mark.css'

/** A deadline: band in colour and word, how long, and the exact time on hover (ux 6). */
export function DueMark({ dueAt }: { dueAt: number }) {
  const t = useText()
  // What is shown changes once a minute at most: of the clock only that is looked at.
  const [band, unit, count = ''] = useOffClock((now) => textOf(dueAt, now)).split(' ')
  const Icon = band === 'late' || band === 'urgent' ? IconAlertCircleFilled : IconClock
  return (
    <span className="gt-due" data-band={band} title={formatInstant(dueAt)}>
      <Icon size={13} aria-hidden />
      <strong>{t(`handover.band.${band}`)}</strong>
      <span>{t(`handover.page.${band === 'late' ? 'late' : 'in'}.${unit}`, { count })}</span>
    </span>
  )
}

function textOf(dueAt: number, now: number): string {
  const { unit, count } = spanOf(dueAt - now)
  return `${deadlineBand(dueAt, now)} ${unit} ${count}`
}
