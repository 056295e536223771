import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import { useFoundWords } from './found-words.ts'

/** Every reply of the last days, platform by platform. */
export function ReplyLines({ days }: { readonly days: number }) {
  const t = useText()
  const { waitOf } = useFoundWords()
  const rows = useLast(useQuery('inspection.replyTimes', { days }).value) ?? []
  return rows.map(({ platform, replies, medianMs, p90Ms, rate, withinSeconds }) => (
    <p key={platform}>
      {t('detectors.replies', {
        platform: t(`shell.platform.${platform}`),
        ...{ count: replies, median: waitOf(medianMs), most: waitOf(p90Ms) },
      })}{' '}
      <span className="gt-quiet">
        {rate ? t('detectors.rate', { ...rate, within: withinSeconds }) : t('detectors.noRate')}
      </span>
    </p>
  ))
}
