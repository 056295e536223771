import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import type { DetectorName } from '#shared/inspection/detector.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'

const waits: readonly DetectorName[] = ['slowFirstReply', 'noApology', 'noReturn']

/** What a detector is called, and what its figure says. */
export function useFoundWords() {
  const t = useText()
  const waitOf = (ms: number | null): string => {
    if (ms === null) return t('detectors.noWait')
    return ms < 2 * minuteMs ? t('detectors.seconds', { count: (ms / secondMs).toFixed(1) }) : clockText(ms)
  }
  return {
    waitOf,
    nameOf: (detector: DetectorName) => t(`detectors.name.${detector}`),
    figureOf(detector: DetectorName, value: number | null): string {
      if (value === null) return detector === 'noReturn' ? t('detectors.neverBack') : ''
      return waits.includes(detector) ? waitOf(value) : t(`detectors.value.${detector}`, { count: value })
    },
  }
}
