import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { putAway } from './import-acts.ts'
import { importWords } from './import-words.ts'
import { UndoLogs } from './undo-logs.tsx'
import { UnreadLines } from './unread-lines.tsx'

type Row = Value<'inspection.oneImport'>

/** A running import, and how it ended; other work goes on meanwhile. */
export function RunStep({ importId }: { readonly importId: string }) {
  const t = useText()
  const failureText = useFailureText('inspection')
  const { value: row } = useQuery('inspection.oneImport', { importId })
  if (!row) return null
  if (row.state === 'running') return <Running row={row} />
  return (
    <Stack className="gt-pad lg-scroll" gap="sm">
      <Alert
        role="status"
        maw={860}
        color={row.state === 'failed' ? 'red' : 'teal'}
        title={t(`inspection.logs.state.${row.state}`)}
      >
        {importWords(t, row)}
        {row.problem !== null && <Text>{failureText({ code: row.problem })}</Text>}
      </Alert>
      <Group>
        <Button autoFocus onClick={() => void putAway()}>
          {t('inspection.logs.toTalks')}
        </Button>
        {row.state !== 'undone' && <UndoLogs importId={importId} />}
      </Group>
      {row.lineCount > 0 && <UnreadLines importId={importId} />}
    </Stack>
  )
}

function Running({ row }: { readonly row: Row }) {
  const t = useText()
  const words = t('inspection.logs.running', { name: row.name })
  const cancel = (keep: boolean) => void runCommand('inspection.importCancel', { importId: row.id, keep })
  return (
    <Stack className="gt-pad" gap="sm" maw={560}>
      <Text>{words}</Text>
      <Progress value={row.bytes === 0 ? 100 : (row.bytesDone / row.bytes) * 100} aria-label={words} />
      <Text role="status">{importWords(t, row)}</Text>
      <Group>
        <Button variant="default" onClick={() => cancel(true)}>
          {t('inspection.logs.stopKeep')}
        </Button>
        <Button variant="default" onClick={() => cancel(false)}>
          {t('inspection.logs.stopUndo')}
        </Button>
      </Group>
    </Stack>
  )
}
