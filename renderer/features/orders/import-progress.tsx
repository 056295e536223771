import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { secondMs } from '#shared/kernel/time.ts'
import { ExportRefused } from './export-refused.tsx'
import { importResult } from './import-result.ts'
import { RefusedRows } from './refused-rows.tsx'

type ImportRow = Value<'orders.oneImport'>

interface Props {
  readonly importId: string
  readonly onAgain: () => void
  /** To the checks of what was imported. */
  readonly onBoard: () => void
}

/** A running import with rows, speed and time left; other work goes on meanwhile. */
export function ImportProgress({ importId, onAgain, onBoard }: Props) {
  const t = useText()
  const failureText = useFailureText('orders')
  const { value: row } = useQuery('orders.oneImport', { importId })
  if (!row) return null
  if (row.state === 'running') return <Running row={row} />
  return (
    <Stack className="gt-pad" gap="sm" maw={860}>
      <Alert role="status" color={row.state === 'failed' ? 'red' : 'teal'} title={t(`orders.importState.${row.state}`)}>
        {importResult(t, row)}
        {row.problem !== null && <Text>{failureText({ code: row.problem })}</Text>}
      </Alert>
      <Group>
        <Button autoFocus onClick={onAgain}>
          {t('orders.page.another')}
        </Button>
        {row.state !== 'undone' && (
          <Button variant="default" onClick={onBoard}>
            {t('orders.page.toBoard')}
          </Button>
        )}
        <Button variant="default" onClick={() => goTo('reception')}>
          {t('orders.page.toReception')}
        </Button>
        {row.state !== 'undone' && <UndoButton importId={importId} />}
      </Group>
      {row.refusedCount > 0 && <ImportedRefusals importId={importId} total={row.refusedCount} />}
    </Stack>
  )
}

function Running({ row }: { row: ImportRow }) {
  const t = useText()
  const passedSeconds = Math.max(1, (useNow() - row.startedAt) / secondMs)
  const speed = Math.round(row.rowsDone / passedSeconds)
  const left = row.rowsTotal === null || speed === 0 ? null : Math.ceil((row.rowsTotal - row.rowsDone) / speed)
  const cancel = (keep: boolean) => void runCommand('orders.importCancel', { importId: row.id, keep })
  return (
    <Stack className="gt-pad" gap="sm" maw={560}>
      <Text>{t('orders.page.running', { file: row.fileName })}</Text>
      <Progress
        value={row.rowsTotal ? (row.rowsDone / row.rowsTotal) * 100 : 100}
        animated={row.rowsTotal === null}
        aria-label={t('orders.page.running', { file: row.fileName })}
      />
      <Text role="status">
        {t('orders.page.speed', { done: row.rowsDone, total: row.rowsTotal ?? '…', speed })}
        {left !== null && ` · ${t('orders.page.left', { seconds: left })}`}
      </Text>
      <Group>
        <Button variant="default" onClick={() => cancel(true)}>
          {t('orders.page.stopKeep')}
        </Button>
        <Button variant="default" onClick={() => cancel(false)}>
          {t('orders.page.stopUndo')}
        </Button>
      </Group>
    </Stack>
  )
}

export function UndoButton({ importId }: { importId: string }) {
  const t = useText()
  const failureText = useFailureText('orders')
  const [problem, setProblem] = useState<string | null>(null)
  async function undo(): Promise<void> {
    const result = await runCommand('orders.importUndo', { importId })
    setProblem(result.ok ? null : failureText(result.failure))
  }
  return (
    <>
      <Button variant="default" onClick={() => void undo()}>
        {t('orders.page.undo')}
      </Button>
      <ProblemLine problem={problem} />
    </>
  )
}

export function ImportedRefusals({ importId, total }: { importId: string; total: number }) {
  const pages = usePages(importId)
  const value = useLast(useQuery('orders.refusedOf', { importId, after: pages.after }).value)
  if (!value) return null
  return (
    <>
      <ExportRefused importId={importId} />
      <RefusedRows rows={value.rows} total={total} />
      <Pager pages={pages} next={value.next} />
    </>
  )
}
