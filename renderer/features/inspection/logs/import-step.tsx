import { Alert, Button, Progress, Stack, Text } from '@mantine/core'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { AccountsView } from './accounts-view.tsx'
import { putAway } from './import-acts.ts'
import { LogImports } from './log-imports.tsx'
import { LogsList } from './logs-list.tsx'
import { type LogsState, useLogs } from './logs-view.ts'
import { LookStep } from './look-step.tsx'
import { RunStep } from './run-step.tsx'

/** What the tab shows: its talks, or where an import of files stands. */
export function ImportStep() {
  const state = useLogs((view) => view.state)
  switch (state.at) {
    case 'list':
      return <LogsList />
    case 'history':
      return <LogImports />
    case 'accounts':
      return <AccountsView />
    case 'sending':
      return <Sending state={state} />
    case 'refused':
      return <Refused state={state} />
    case 'look':
      return <LookStep key={state.importId} state={state} />
    case 'running':
      return <RunStep importId={state.importId} />
  }
}

function Sending({ state: { name, share } }: { readonly state: Extract<LogsState, { at: 'sending' }> }) {
  const t = useText()
  const words = t('inspection.logs.reading', { name })
  return (
    <Stack className="gt-pad" gap="sm" maw={560} role="status">
      <Text>{words}</Text>
      <Progress value={share * 100} aria-label={words} />
    </Stack>
  )
}

function Refused({ state: { name, failure } }: { readonly state: Extract<LogsState, { at: 'refused' }> }) {
  const t = useText()
  const failureText = useFailureText('inspection')
  return (
    <Stack className="gt-pad" gap="sm" maw={720} align="flex-start">
      <Alert color="red" role="alert" title={t('inspection.logs.refused', { name })}>
        {failureText(failure)}
      </Alert>
      <Button autoFocus onClick={() => void putAway()}>
        {t('inspection.logs.back')}
      </Button>
    </Stack>
  )
}
