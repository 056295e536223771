import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { BackupInfo } from '#shared/backup/backup.ts'
import { BackupCounts } from './backup-counts.tsx'

/** Writes a whole copy into a folder people choose: a stick, a share, a synchronised folder. */
export function BackupNow({ onMade }: { onMade: () => void }) {
  const t = useText()
  const failureText = useFailureText('backup')
  const write = useCommand('backup.writeNow')
  const [made, setMade] = useState<BackupInfo | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function act(): Promise<void> {
    const picked = await callDesktop('pickFolder', { title: t('backup.pickFolder') })
    if (!picked.ok || picked.value.folder === null) return
    setMade(null)
    const result = await write.run({ folder: picked.value.folder })
    setProblem(result.ok ? null : failureText(result.failure))
    if (!result.ok) return
    setMade(result.value)
    onMade()
  }

  return (
    <div>
      <Text className="gt-quiet">{t('backup.nowHelp')}</Text>
      <Group mt={6}>
        <Button variant="default" loading={write.isRunning} onClick={() => void act()}>
          {t('backup.now')}
        </Button>
        {write.isRunning && <Text role="status">{t('backup.writing')}</Text>}
      </Group>
      {made && (
        <div role="status">
          <Text mt="sm">{t('backup.made', { file: made.file })}</Text>
          <BackupCounts info={made} />
        </div>
      )}
      <ProblemLine problem={problem} />
    </div>
  )
}
