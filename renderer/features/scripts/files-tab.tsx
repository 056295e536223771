import { Alert, Button, FileButton, Text } from '@mantine/core'
import { IconCheck, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import { ExportButtons } from './export-buttons.tsx'
import { ImportHistory } from './import-history.tsx'
import { ImportPreview } from './import-preview.tsx'
import { chooseAgain, takeFile, useImportView } from './import-view.ts'
import type { Writer } from './new-script.tsx'
import { StarterImport } from './starter-import.tsx'

/** Tables in and out. A file may be dropped anywhere here; it is looked at before anything is taken over. */
export function FilesTab({ person }: { person: Writer }) {
  const t = useText()
  const isLead = mayLead(person.role)
  const [isOver, setOver] = useState(false)
  return (
    <section
      className="sc-pad sc-tab sc-files"
      aria-label={t('scripts.tab.files')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) void takeFile(file)
      }}
    >
      <ImportPart isLead={isLead} />
      <ExportButtons isLead={isLead} />
      <StarterImport />
      <ImportHistory isLead={isLead} />
    </section>
  )
}

function ImportPart({ isLead }: { isLead: boolean }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const state = useImportView((view) => view.state)
  switch (state.at) {
    case 'choose':
      return <ChooseFile isLead={isLead} />
    case 'reading':
      return <Text role="status">{t('scripts.file.reading', { file: state.fileName })}</Text>
    case 'refused':
      return (
        <Alert color="red" role="alert" title={t('scripts.file.refused', { file: state.fileName })}>
          <p>{failureText(state.failure)}</p>
          <Button size="compact-sm" variant="default" onClick={chooseAgain}>
            {t('scripts.file.again')}
          </Button>
        </Alert>
      )
    case 'preview':
      return <ImportPreview fileName={state.fileName} preview={state.preview} isLead={isLead} />
    case 'done':
      return (
        <div className="sc-line" role="status">
          <IconCheck size={16} aria-hidden />
          <strong>{t('scripts.file.done', { file: state.fileName })}</strong>
          <span>{t('scripts.file.outcome', { ...state.outcome, refused: state.outcome.refusedCount })}</span>
          <Button variant="default" onClick={chooseAgain}>
            {t('scripts.file.another')}
          </Button>
        </div>
      )
  }
}

function ChooseFile({ isLead }: { isLead: boolean }) {
  const t = useText()
  return (
    <div className="sc-drop">
      <IconFileImport size={32} stroke={1.4} aria-hidden />
      <strong>{t('scripts.file.drop')}</strong>
      <Text className="gt-quiet">{t(isLead ? 'scripts.file.help' : 'scripts.file.helpOwn')}</Text>
      <FileButton accept=".csv,.xlsx,.json,.txt" onChange={(file) => file && void takeFile(file)}>
        {(props) => (
          <Button {...props} autoFocus>
            {t('scripts.file.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
