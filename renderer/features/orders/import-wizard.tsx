import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'
import { useImportView } from './import-view.ts'

/** Choose or drop a file, look at what was recognised, import, undo if need be (R27). */
export function ImportWizard() {
  const t = useText()
  const failureText = useFailureText('orders')
  const { state, take, run, startOver } = useImportView()
  const again = () => void startOver()
  switch (state.at) {
    case 'choose':
      return <ChooseFile onTake={(file) => void take(file)} />
    case 'reading':
      return (
        <Stack className="gt-pad" gap="sm" maw={560} role="status">
          <Text>{t('orders.page.reading', { file: state.fileName })}</Text>
          <Progress value={state.share * 100} aria-label={t('orders.page.reading', { file: state.fileName })} />
        </Stack>
      )
    case 'refused':
      return (
        <Stack className="gt-pad" gap="sm" maw={720}>
          <Alert color="red" role="alert" title={t('orders.page.refusedFile', { file: state.fileName })}>
            {failureText(state.failure)}
          </Alert>
          <Group>
            <Button onClick={again}>{t('orders.page.chooseOther')}</Button>
          </Group>
        </Stack>
      )
    case 'preview':
      return <ImportPreview fileName={state.fileName} preview={state.preview} onRun={() => void run()} onBack={again} />
    case 'running':
      return <ImportProgress importId={state.importId} onAgain={again} />
  }
}

function ChooseFile({ onTake }: { onTake: (file: File) => void }) {
  const t = useText()
  return (
    <Stack className="gt-orders-drop" gap="sm" align="center">
      <IconFileImport size={40} stroke={1.4} aria-hidden />
      <Text fw={600}>{t('orders.page.dropHere')}</Text>
      <Text className="gt-quiet">{t('orders.page.knownFiles')}</Text>
      <FileButton accept=".csv,.xlsx,.xls,.txt" onChange={(file) => file && onTake(file)}>
        {(props) => (
          <Button {...props} autoFocus>
            {t('orders.page.chooseFile')}
          </Button>
        )}
      </FileButton>
    </Stack>
  )
}
