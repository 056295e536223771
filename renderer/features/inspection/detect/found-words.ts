import { useText } from '#renderer/text/use-text.ts'
import { clockText } from '#renderer/ui/duration.ts'
import type { DetectorName } from '#shared/inspection/detector.ts'
import { minuteMs, secondMs } from '#shared/kernel/time.ts'

const waits: readonly DetectorName[] = ['slowFirstReply', 'noApology', 'noReturn']

/** What a detector is called, and what its figure says. */
export function useFoundWords() {
  const t = useText()
  return {
    nameOf: (detector: DetectorName) => t(`detectors.name.${detector}`),
    figureOf(detector: DetectorName, value: number | null): string {
      if (value === null) return detector === 'noReturn' ? t('detectors.neverBack') : ''
      if (!waits.includes(detector)) return t(`detectors.value.${detector}`, { count: value })
      return value < 2 * minuteMs ? t('detectors.seconds', { count: (value / secondMs).toFixed(1) }) : clockText(value)
    },
  }
}
