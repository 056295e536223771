import { useText } from '#renderer/text/use-text.ts'
import { projectMetrics } from '#shared/management/project.ts'

/** The words of a metric by its code; the code itself when it is none of ours. */
export function useMetricName(): (code: string) => string {
  const t = useText()
  return (code) => {
    const metric = projectMetrics.find((one) => one === code)
    return metric ? t(`management.metric.${metric}`) : code
  }
}
