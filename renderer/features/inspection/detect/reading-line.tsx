import { Progress } from '@mantine/core'
import { useAskAgain } from '#renderer/data/use-ask-again.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** How many talks the figures are of, and how far the words are looked through under the rules that hold. */
export function ReadingLine({ counts }: { readonly counts: Value<'inspection.foundCounts'> }) {
  const t = useText()
  const { reading, talks, isWhole } = counts
  const { isComplete, judged, talks: all, readBackTo } = reading
  const isDone = isComplete && judged === all
  useAskAgain(!isDone, 'inspection.foundCounts', 'inspection.foundTalks')
  const back = readBackTo === null ? '' : formatInstant(readBackTo)
  return (
    <div className="in-reading" role="status">
      <span>{t(isWhole ? 'detectors.ofDays' : 'detectors.ofDaysSoFar', { count: talks })}</span>
      {!isComplete && <span className="gt-quiet">{t('detectors.readingHeads', { count: all, back })}</span>}
      {isComplete && !isDone && (
        <>
          <span className="gt-quiet">{t('detectors.judging', { judged, count: all })}</span>
          <Progress w={160} value={(judged / all) * 100} aria-label={t('detectors.progress')} />
        </>
      )}
    </div>
  )
}
