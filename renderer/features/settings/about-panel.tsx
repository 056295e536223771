import { Alert, Button, Code, Group, Stack, Table } from '@mantine/core'
import { useEffect, useState } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { DesktopOutput } from '#shared/desktop/contract.ts'

const shownFields = ['program', 'electron', 'chromium', 'node', 'dataFolder', 'logFile'] as const

/** Versions, the runtime that runs, and where the data lives. */
export function AboutPanel() {
  const t = useText()
  const [about, setAbout] = useState<DesktopOutput<'about'> | null>(null)
  useEffect(() => {
    void callDesktop('about', {}).then((result) => result.ok && setAbout(result.value))
  }, [])
  if (!about) return null
  return (
    <Stack gap="sm" maw={720}>
      {about.isStandIn && <Alert color="orange">{t('settings.standIn', { version: about.electron })}</Alert>}
      <Table>
        <Table.Tbody>
          {shownFields.map((field) => (
            <Table.Tr key={field}>
              <Table.Th w={160}>{t(`settings.about.${field}`)}</Table.Th>
              <Table.Td>
                <Code>{about[field]}</Code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group>
        <Button variant="default" onClick={() => void callDesktop('showDataFolder', {})}>
          {t('settings.showFolder')}
        </Button>
      </Group>
    </Stack>
  )
}
