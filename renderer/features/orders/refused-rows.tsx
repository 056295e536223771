import { Table, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import type { RefusedRow } from '#shared/orders/import-log.ts'

/** Rows that are not taken over: which line, which column, why, and what stood there. */
export function RefusedRows({ rows, total }: { rows: readonly RefusedRow[]; total: number }) {
  const t = useText()
  return (
    <>
      <Text fw={600}>{t('orders.page.refusedRows', { count: total })}</Text>
      <Table maw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80}>{t('orders.page.line')}</Table.Th>
            <Table.Th w={160}>{t('orders.page.column')}</Table.Th>
            <Table.Th>{t('orders.page.reason')}</Table.Th>
            <Table.Th>{t('orders.page.stoodThere')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.line}-${row.column}`}>
              <Table.Td>{row.line}</Table.Td>
              <Table.Td>{row.column}</Table.Td>
              <Table.Td>{t(`orders.refused.${row.code}`)}</Table.Td>
              <Table.Td className="gt-orders-cell">{row.value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
