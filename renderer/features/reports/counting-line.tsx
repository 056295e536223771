import { Progress } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'

interface Props {
  readonly report: { readonly counted: number; readonly days: number } | undefined
}

/** How far the counting is, while older days are still read; nothing once all are. */
export function CountingLine({ report }: Props) {
  const t = useText()
  if (report && report.counted >= report.days) return null
  const { counted = 0, days = 0 } = report ?? {}
  return (
    <div role="status" className="gt-quiet">
      {report ? t('reports.countingDays', { counted, days }) : t('reports.counting')}
      {days > 0 && <Progress size="xs" value={(100 * counted) / days} aria-label={t('reports.counting')} />}
    </div>
  )
}
