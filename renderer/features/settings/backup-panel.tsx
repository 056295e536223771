import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { BackupState } from '#shared/backup/backup.ts'
import { leads, ownerOnly } from '#shared/kernel/role.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { BackupNow } from './backup-now.tsx'
import { BackupRestore } from './backup-restore.tsx'
import { BackupUndo } from './backup-undo.tsx'

/** Copies of the shop's data: what there is, one more now, and the way back from one. */
export function BackupPanel() {
  const seat = useSeat()
  const [asked, setAsked] = useState(0)
  const value = useLast(useQuery('backup.state', may(seat, leads) ? { asked } : null).value)
  if (!value) return null
  const isOwner = may(seat, ownerOnly)
  return (
    <Stack gap="md" maw={720}>
      <LastCopies state={value} />
      <BackupNow onMade={() => setAsked(asked + 1)} />
      {isOwner && <BackupRestore />}
      {isOwner && value.mayUndoRestore && <BackupUndo />}
    </Stack>
  )
}

function LastCopies({ state: { lastBackup, checkpoints } }: { state: BackupState }) {
  const t = useText()
  const newest = checkpoints[0]
  return (
    <Stack gap={4}>
      <Title order={4}>{t('backup.title')}</Title>
      <Text>
        {lastBackup
          ? t('backup.last', { at: formatInstant(lastBackup.at), folder: lastBackup.folder })
          : t('backup.never')}
      </Text>
      <Text className="gt-quiet">
        {newest === undefined
          ? t('backup.noCheckpoint')
          : t('backup.checkpoints', { at: formatInstant(newest), count: checkpoints.length })}
      </Text>
    </Stack>
  )
}
