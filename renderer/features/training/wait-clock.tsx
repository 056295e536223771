import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import { bandOf } from '#shared/reception/clock.ts'
import { owedSince, type PracticeLine } from '#shared/training/practice.ts'

/** How long the buyer has waited, in the bands of a reception (R09). */
export function WaitClock({ lines }: { lines: readonly PracticeLine[] }) {
  const t = useText()
  const now = useNow()
  const since = owedSince(lines)
  const band = bandOf({ waitingSince: since, comeBackAt: null }, now)
  if (since === null) return <span className="tr-clock">{t('training.answered')}</span>
  return (
    <span className="tr-clock" data-band={band}>
      {t('training.waits', { time: clockText(now - since) })}
    </span>
  )
}
