import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { BackupCounts } from './backup-counts.tsx'

/** Picks a backup, shows what is in it, and only then offers to put it in place of the present data. */
export function BackupRestore() {
  const t = useText()
  const failureText = useFailureText('backup')
  const [file, setFile] = useState<string | null>(null)
  const { value, failure, isLoading } = useQuery('backup.inspect', file === null ? null : { file })

  async function pick(): Promise<void> {
    const picked = await callDesktop('pickBackup', { title: t('backup.pickFile') })
    if (picked.ok && picked.value.file !== null) setFile(picked.value.file)
  }

  return (
    <div>
      <Text className="gt-quiet">{t('backup.restoreHelp')}</Text>
      <Group mt={6}>
        <Button variant="default" onClick={() => void pick()}>
          {t('backup.restorePick')}
        </Button>
        {file !== null && isLoading && <Text role="status">{t('backup.reading')}</Text>}
      </Group>
      <ProblemLine problem={failure && failureText(failure)} />
      {file !== null && value && !failure && (
        <Alert mt="sm" title={t('backup.restoreTitle')} color="orange">
          <BackupCounts info={value} />
          <RestoreThis file={file} onLeave={() => setFile(null)} />
        </Alert>
      )}
    </div>
  )
}

function RestoreThis({ file, onLeave }: { file: string; onLeave: () => void }) {
  const t = useText()
  const failureText = useFailureText('backup')
  const restore = useCommand('backup.restore')
  const [problem, setProblem] = useState<string | null>(null)

  async function act(): Promise<void> {
    const result = await restore.run({ file })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  return (
    <>
      <Text mt="sm">{t('backup.restoreMeans')}</Text>
      <Group mt="sm">
        <Button color="orange" loading={restore.isRunning} onClick={() => void act()}>
          {t('backup.restore')}
        </Button>
        <Button variant="default" disabled={restore.isRunning} onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
        {restore.isRunning && <Text role="status">{t('backup.restoring')}</Text>}
      </Group>
      <ProblemLine problem={problem} />
    </>
  )
}
