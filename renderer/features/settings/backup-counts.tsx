import { Table } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { BackupInfo } from '#shared/backup/backup.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** Tables people know by name; the rest is bookkeeping. */
const shownTables = ['customers', 'orders', 'receptions', 'promises', 'scripts', 'people'] as const
const megabyte = 1024 * 1024

/** What stands in a backup, before anybody relies on it. */
export function BackupCounts({ info }: { info: BackupInfo }) {
  const t = useText()
  const lines: readonly (readonly [string, string])[] = [
    [t('backup.shop'), info.shopName ?? t('backup.noShop')],
    [t('backup.madeAt'), formatInstant(info.createdAt)],
    [t('backup.program'), info.programVersion],
    [t('backup.size'), t('backup.megabytes', { size: (info.bytes / megabyte).toFixed(1) })],
    ...shownTables.map((table) => [t(`backup.table.${table}`), String(info.counts[table] ?? 0)] as const),
  ]
  return (
    <Table mt={6}>
      <Table.Tbody>
        {lines.map(([name, text]) => (
          <Table.Tr key={name}>
            <Table.Th w={160}>{name}</Table.Th>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
