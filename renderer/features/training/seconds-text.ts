import type { Text } from '#renderer/text/use-text.ts'
import { secondMs } from '#shared/kernel/time.ts'

/** `4.2 秒`; a dash for what was not measured. */
export function secondsText(t: Text, ms: number | null): string {
  return ms === null ? '–' : t('training.seconds', { seconds: (ms / secondMs).toFixed(1) })
}
