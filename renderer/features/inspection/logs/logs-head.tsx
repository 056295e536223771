import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { takeFiles } from './import-acts.ts'
import { showLogs, useLogs } from './logs-view.ts'

/** What one can do here, always at hand. */
export function LogsHead() {
  const t = useText()
  const at = useLogs(({ state }) => state.at)
  const unnamed = (useQuery('inspection.accounts', {}).value ?? []).filter(({ personId }) => personId === null).length
  const views = ['list', 'history', 'accounts'] as const
  return (
    <div className="lg-head">
      <ChooseFiles label={t('inspection.logs.chooseFiles')} isFolder={false} />
      <ChooseFiles label={t('inspection.logs.chooseFolder')} isFolder />
      <span className="lg-space" />
      {views.map((view) => (
        <Button
          key={view}
          variant={at === view ? 'light' : 'subtle'}
          aria-pressed={at === view}
          onClick={() => showLogs(view)}
        >
          {t(`inspection.logs.view.${view}`)}
          {view === 'accounts' && unnamed > 0 && ` (${unnamed})`}
        </Button>
      ))}
    </div>
  )
}

function ChooseFiles({ label, isFolder }: { readonly label: string; readonly isFolder: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={(node) => {
          input.current = node
          if (isFolder) node?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same files may be chosen again.
          currentTarget.value = ''
          void takeFiles(files)
        }}
      />
      <Button variant={isFolder ? 'default' : 'filled'} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
