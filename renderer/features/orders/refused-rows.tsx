import { Table, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import type { RefusedRow } from '#shared/orders/import-log.ts'

/** Rows that are not taken over: which line, which column, why, and what stood there. */
export function RefusedRows({ rows, total }: { rows: readonly RefusedRow[]; total: number }) {
  const t = useText()
  return (
    <>
      <Text fw={600}>{t('orders.page.refusedRows', { count: total })}</Text>
      <Table maw={860}>
        <TableHead
          titles={[
            t('orders.page.line'),
            t('orders.page.column'),
            t('orders.page.reason'),
            t('orders.page.stoodThere'),
          ]}
          widths={[80, 160]}
        />
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
