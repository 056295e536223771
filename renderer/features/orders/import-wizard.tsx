import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'
import { type ImportState, nameColumns, runImport, startOver, takeFile, useImportView } from './import-view.ts'

/** Choose or drop a file, look at what was recognised, say what columns are, import, undo if need be (R27). */
export function ImportWizard({ onBoard }: { readonly onBoard: () => void }) {
  const t = useText()
  const state = useImportView((view) => view.state)
  const again = () => void startOver()
  const rename = () => void nameColumns()
  switch (state.at) {
    case 'choose':
      return <ChooseFile onTake={(file) => void takeFile(file)} />
    case 'reading':
      return (
        <Stack className="gt-pad" gap="sm" maw={560} role="status">
          <Text>{t('orders.page.reading', { file: state.fileName })}</Text>
          <Progress value={state.share * 100} aria-label={t('orders.page.reading', { file: state.fileName })} />
        </Stack>
      )
    case 'refused':
      return <RefusedFile state={state} onAgain={again} onColumns={rename} />
    case 'columns':
      return <ImportColumns key={state.importId} state={state} onBack={again} />
    case 'preview': {
      const { fileName, preview } = state
      const onColumns = preview.table === 'ownTable' ? rename : null
      const run = () => void runImport()
      return <ImportPreview fileName={fileName} preview={preview} onRun={run} onBack={again} onColumns={onColumns} />
    }
    case 'running':
      return <ImportProgress importId={state.importId} onAgain={again} onBoard={onBoard} />
  }
}

/** Tables whose columns a person can name: the file is fine, only its header is not one we know. */
const nameable = ['unknown_table', 'missing_columns', 'duplicate_header']

interface RefusedProps {
  readonly state: Extract<ImportState, { readonly at: 'refused' }>
  readonly onAgain: () => void
  readonly onColumns: () => void
}

function RefusedFile({ state: { fileName, failure, importId }, onAgain, onColumns }: RefusedProps) {
  const t = useText()
  const failureText = useFailureText('orders')
  const canName = importId !== null && nameable.includes(failure.code)
  return (
    <Stack className="gt-pad" gap="sm" maw={720}>
      <Alert color="red" role="alert" title={t('orders.page.refusedFile', { file: fileName })}>
        {failureText(failure)}
      </Alert>
      <Group>
        {canName && (
          <Button autoFocus onClick={onColumns}>
            {t('orders.layout.open')}
          </Button>
        )}
        <Button variant={canName ? 'default' : 'filled'} autoFocus={!canName} onClick={onAgain}>
          {t('orders.page.chooseOther')}
        </Button>
      </Group>
    </Stack>
  )
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
