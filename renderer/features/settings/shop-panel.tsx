import { Stack } from '@mantine/core'
import { useSeat } from '#renderer/data/session.ts'
import { BackupPanel } from './backup-panel.tsx'
import { SampleRemoval } from './sample-removal.tsx'

/** The shop's data as a whole. */
export function ShopPanel() {
  const seat = useSeat()
  return (
    <Stack gap="lg">
      {seat?.shop?.isSample && <SampleRemoval />}
      <BackupPanel />
    </Stack>
  )
}
