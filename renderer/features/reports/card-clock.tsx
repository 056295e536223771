import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { CardStamps } from '#shared/reports/morning.ts'

/** Runs while the part does; past its minutes it says so in words too. */
export function CardClock({
  stamps: { startedAt, doneAt },
  most,
}: {
  readonly stamps: CardStamps
  readonly most: number | null
}) {
  const t = useText()
  const now = useNow()
  const ran = (doneAt ?? now) - startedAt
  const isOver = most !== null && ran > most * minuteMs
  return (
    <span className="rp-clock" data-over={isOver || undefined}>
      {clockText(ran)}
      {isOver && ` ${t('reports.card.over')}`}
    </span>
  )
}
