import { Table, Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { formatInstant } from '#shared/kernel/time.ts'

/** Who let which check pass, when and why. */
export function BoardLog() {
  const t = useText()
  const pages = usePages()
  const value = useLast(useQuery('checks.log', { after: pages.after }).value)
  if (!value) return null
  if (value.rows.length === 0 && pages.isFirst) {
    return <Text className="gt-pad gt-quiet">{t('checks.page.log.none')}</Text>
  }
  return (
    <div className="gt-pad gt-board-panel">
      <Table>
        <TableHead
          titles={(['when', 'who', 'order', 'what', 'why'] as const).map((name) => t(`checks.page.log.${name}`))}
        />
        <Table.Tbody>
          {value.rows.map(({ id, at, byName, orderNo, check, reason, because }) => (
            <Table.Tr key={id}>
              <Table.Td>{formatInstant(at)}</Table.Td>
              <Table.Td>{byName}</Table.Td>
              <Table.Td>{orderNo}</Table.Td>
              <Table.Td>
                {t(`checks.name.${check}`)}
                <Text className="gt-quiet">{t(`checks.reason.${reason}`)}</Text>
              </Table.Td>
              <Table.Td className="gt-orders-wrap">{because}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Pager pages={pages} next={value.next} />
    </div>
  )
}
