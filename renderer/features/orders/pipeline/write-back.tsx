import { Button } from '@mantine/core'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { csvOf } from '#shared/kernel/table-file.ts'
import type { Line } from './pipeline-line.tsx'

interface Props {
  readonly rows: readonly Line[]
  readonly mayDo: boolean
}

/** 回写: a file for the platform's bulk upload. That it was uploaded is said by hand; the desk cannot know. */
export function WriteBack({ rows, mayDo }: Props) {
  const t = useText()
  const failureText = useFailureText('pipeline')
  const [told, tell] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  if (!mayDo || rows.length === 0) return null
  const platforms = [...new Set(rows.map(({ platform }) => platform))]
  const batches = [...new Set(rows.flatMap(({ exportBatchId }) => exportBatchId ?? []))]

  async function take(platform: Platform): Promise<void> {
    tell('')
    const again = !rows.some((row) => row.platform === platform && row.exportBatchId === null)
    const result = await runCommand('pipeline.exportBack', { platform, again })
    if (!result.ok) return setProblem(failureText(result.failure))
    const header = [t('orders.orderNo'), t('pipeline.courierColumn'), t('orders.trackingNo')]
    const cells = result.value.rows.map(({ orderNo, courier, trackingNo }) => [orderNo, courier, trackingNo])
    const name = t('pipeline.fileName', { platform: t(`shell.platform.${platform}`) })
    const bytes = new TextEncoder().encode(csvOf([header, ...cells]))
    const saved = await callDesktop('saveFile', { name: `${name}.csv`, bytes })
    if (!saved.ok) return setProblem(failureText(saved.failure))
    const { file, failure } = saved.value
    setProblem(failure === null ? null : t('orders.page.notSaved', { why: failure }))
    if (failure === null && file !== null) tell(t('pipeline.exported', { count: cells.length, file }))
  }

  async function confirm(batchId: string): Promise<void> {
    const result = await runCommand('pipeline.confirmUploaded', { batchId })
    setProblem(result.ok ? null : failureText(result.failure))
    if (result.ok) tell(t('pipeline.confirmed', { count: result.value.confirmed }))
  }

  return (
    <div className="gt-clock-top">
      {platforms.map((platform) => (
        <Button key={platform} onClick={() => void take(platform)}>
          {t('pipeline.export', { platform: t(`shell.platform.${platform}`) })}
        </Button>
      ))}
      {batches.map((batchId) => (
        <Button key={batchId} variant="default" onClick={() => void confirm(batchId)}>
          {t('pipeline.confirm', { count: rows.filter((row) => row.exportBatchId === batchId).length })}
        </Button>
      ))}
      <span className="gt-quiet" role="status">
        {told}
      </span>
      <ProblemLine problem={problem} />
    </div>
  )
}
