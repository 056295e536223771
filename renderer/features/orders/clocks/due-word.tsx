import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { spanOf } from '#renderer/ui/duration.ts'
import { deadlineBand } from '#shared/kernel/deadline.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** How near a deadline is: in words, in colour, and exactly on hover (ux 6). */
export function DueWord({ dueAt }: { readonly dueAt: number }) {
  const t = useText()
  const now = useNow()
  const band = deadlineBand(dueAt, now)
  const { unit, count } = spanOf(dueAt - now)
  return (
    <span className="gt-clock-due" data-band={band} title={formatInstant(dueAt)}>
      {t(`clocks.${band === 'late' ? 'late' : 'in'}.${unit}`, { count })}
    </span>
  )
}
