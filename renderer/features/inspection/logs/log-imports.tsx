import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { filesWord, importWords } from './import-words.ts'
import { UndoLogs } from './undo-logs.tsx'
import { UnreadLines } from './unread-lines.tsx'

/** Every import, kept for ever; each can be looked at and taken back as a whole. */
export function LogImports() {
  const t = useText()
  const pages = usePages()
  const value = useLast(useQuery('inspection.imports', { after: pages.after }).value)
  const [shown, setShown] = useState<string | null>(null)
  if (!value) return null
  if (value.rows.length === 0 && pages.isFirst)
    return <Text className="gt-pad gt-quiet">{t('inspection.logs.none')}</Text>
  const chosen = value.rows.find(({ id }) => id === shown)
  const titles = ['name', 'when', 'outcome', 'brought'].map((name) => t(`inspection.logs.column.${name}`))
  return (
    <Stack className="gt-pad lg-scroll" gap="sm">
      <Table>
        <TableHead titles={[...titles, '']} />
        <Table.Tbody>
          {value.rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="lg-name">{filesWord(t, row.name, row.fileCount)}</Table.Td>
              <Table.Td>{formatInstant(row.startedAt)}</Table.Td>
              <Table.Td>{t(`inspection.logs.state.${row.state}`)}</Table.Td>
              <Table.Td>{importWords(t, row)}</Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  {row.lineCount > 0 && row.state !== 'undone' && (
                    <Button variant="default" onClick={() => setShown(row.id === shown ? null : row.id)}>
                      {t('inspection.logs.showLines')}
                    </Button>
                  )}
                  {row.state !== 'undone' && row.state !== 'running' && <UndoLogs importId={row.id} />}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={value.next} />
      {chosen && <UnreadLines key={chosen.id} importId={chosen.id} />}
    </Stack>
  )
}
