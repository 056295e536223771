import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { ImportedRefusals, UndoButton } from './import-progress.tsx'
import { importResult } from './import-result.ts'

/** Every import, kept for ever; each can be looked at and taken back as a whole. */
export function ImportHistory() {
  const t = useText()
  const pages = usePages()
  const value = useLast(useQuery('orders.imports', { after: pages.after }).value)
  const [shown, setShown] = useState<string | null>(null)
  if (!value) return null
  if (value.rows.length === 0 && pages.isFirst)
    return <Text className="gt-pad gt-quiet">{t('orders.page.noImports')}</Text>
  const chosen = value.rows.find(({ id }) => id === shown)
  return (
    <Stack className="gt-pad" gap="sm">
      <Table>
        <TableHead
          titles={[t('orders.page.file'), t('orders.page.when'), t('orders.page.outcome'), t('orders.page.what'), '']}
        />
        <Table.Tbody>
          {value.rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{row.fileName}</Table.Td>
              <Table.Td>{formatInstant(row.startedAt)}</Table.Td>
              <Table.Td>{t(`orders.importState.${row.state}`)}</Table.Td>
              <Table.Td>{importResult(t, row)}</Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  {row.refusedCount > 0 && (
                    <Button variant="default" onClick={() => setShown(row.id === shown ? null : row.id)}>
                      {t('orders.page.showRefused')}
                    </Button>
                  )}
                  {row.state !== 'undone' && row.state !== 'running' && <UndoButton importId={row.id} />}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={value.next} />
      {chosen && <ImportedRefusals key={chosen.id} importId={chosen.id} total={chosen.refusedCount} />}
    </Stack>
  )
}
